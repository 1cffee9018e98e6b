/** What a form shows after it was sent: the failure if there was one, and what was typed. */
export type FormState = {
  /** A code of src/contracts/errors.ts; null before sending and after success. */
  code: string | null
  /** Field → key below `validation` in the messages; see fieldErrors. */
  fields: Record<string, string>
  /** What was typed, for the browser that has no JavaScript yet; passwords never come back. */
  values: Record<string, string>
}

export const idleForm: FormState = { code: null, fields: {}, values: {} }

/** Hidden inputs with these names say how the fields they name must be read. */
export const booleanMarker = '_boolean'
export const numberMarker = '_number'

/**
 * The input object of a form: repeated names become arrays, checkboxes booleans, number fields
 * numbers (null when empty). Anything else stays text or a File. The caller parses it with zod.
 */
export function formValues(data: FormData): Record<string, unknown> {
  const booleans = new Set(data.getAll(booleanMarker).map(String))
  const numbers = new Set(data.getAll(numberMarker).map(String))
  const values: Record<string, unknown> = {}
  for (const name of new Set(data.keys())) {
    if (name === booleanMarker || name === numberMarker || name.startsWith('$ACTION')) continue
    const all = data.getAll(name)
    values[name] = all.length > 1 ? all : all[0]
  }
  for (const name of booleans) values[name] = data.get(name) !== null
  for (const name of numbers) values[name] = numberFrom(data.get(name))
  return values
}

/** The typed text of a form, to be shown again with its errors. */
export function typedText(data: FormData): Record<string, string> {
  const texts: Record<string, string> = {}
  for (const [name, value] of data) {
    if (typeof value !== 'string' || /password|^[_$]/iu.test(name)) continue
    texts[name] = value
  }
  return texts
}

/** Digits as people type them: spaces of any kind between thousands are fine. */
function numberFrom(value: FormDataEntryValue | null): number | string | null {
  if (typeof value !== 'string') return null
  const digits = value.replace(/\s/gu, '')
  if (digits === '') return null
  const number = Number(digits.replace(',', '.'))
  return Number.isNaN(number) ? value : number
}
