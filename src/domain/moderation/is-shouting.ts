/** A title in capitals, with rows of exclamation marks, or decorated with more than two emoji. */
export const isShouting = (text: string): boolean => {
  const letters = text.match(/\p{L}/gu) ?? []
  const capitals = text.match(/\p{Lu}/gu) ?? []
  if (letters.length >= 12 && capitals.length / letters.length > 0.6) return true
  if (/[!?]{3,}|!\s*!\s*!/u.test(text)) return true
  return (text.match(/\p{Extended_Pictographic}/gu) ?? []).length > 2
}
