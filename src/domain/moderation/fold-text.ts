/** A text made comparable, and where each of its characters stood in the original. */
export type FoldedText = { original: string; folded: string; positions: number[] }

/**
 * Lower case, without accents, invisible characters or look-alike digits, so that a rule written
 * once finds `ＷhätsΑpp` too. Positions lead back to the original for an excerpt.
 */
export const foldText = (original: string): FoldedText => {
  let folded = ''
  const positions: number[] = []
  let index = 0
  for (const character of original) {
    for (const plain of plainCharacters(character)) {
      folded += plain
      positions.push(index)
    }
    index += character.length
  }
  return { original, folded, positions }
}

/** About forty characters either side of a match, whole words, as the author wrote them. */
export const excerptOf = (text: FoldedText, match: { index: number; length: number }): string => {
  const from = text.positions[match.index] ?? 0
  const to = (text.positions[match.index + match.length - 1] ?? from) + 1
  const before = text.original.slice(Math.max(0, from - 40), from)
  const after = text.original.slice(to, to + 40)
  const start = from > 40 ? before.replace(/^\S*\s/u, '') : before
  const end = to + 40 < text.original.length ? after.replace(/\s\S*$/u, '') : after
  const body = `${start}${text.original.slice(from, to)}${end}`.replaceAll(/\s+/gu, ' ').trim()
  return `${from > 40 ? '…' : ''}${body}${to + 40 < text.original.length ? '…' : ''}`
}

const plainCharacters = (character: string): string => {
  if (invisible.test(character)) return ''
  const alike = lookAlikes[character]
  if (alike !== undefined) return alike
  if (/\s/u.test(character)) return ' '
  return character.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
}

const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/u

/** Greek and Cyrillic letters that read as Latin ones, and typographic apostrophes. */
const lookAlikes: Readonly<Record<string, string>> = {
  Α: 'a',
  α: 'a',
  А: 'a',
  а: 'a',
  Е: 'e',
  е: 'e',
  Ε: 'e',
  І: 'i',
  і: 'i',
  Ι: 'i',
  О: 'o',
  о: 'o',
  Ο: 'o',
  ο: 'o',
  Р: 'p',
  р: 'p',
  Ρ: 'p',
  С: 'c',
  с: 'c',
  Т: 't',
  т: 't',
  Τ: 't',
  Х: 'x',
  х: 'x',
  '’': "'",
}
