/** What was typed into a field of a form, without the spaces around it. */
export const typedText = (form: HTMLFormElement, name: string): string => {
  const value = new FormData(form).get(name)
  return typeof value === 'string' ? value.trim() : ''
}
