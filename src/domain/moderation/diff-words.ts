export type DiffPart = { kind: 'same' | 'removed' | 'added'; text: string }

/** Above this many word pairs the texts are shown whole: finding the words would take too long. */
const mostPairs = 8_000_000

/** What changed between two texts, word by word: the longest common subsequence stays. */
export const diffWords = (before: string, after: string): DiffPart[] => {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }]
  const left = wordsOf(before)
  const right = wordsOf(after)
  if (left.length * right.length > mostPairs) {
    return parts([
      ['removed', before],
      ['added', after],
    ])
  }
  return parts(walk(left, right, commonLengths(left, right)))
}

/** Words and the white space between them, so that joining them gives the text back. */
const wordsOf = (text: string): string[] => text.match(/\S+|\s+/gu) ?? []

type Step = [DiffPart['kind'], string]

/** `lengths[i][j]`: longest common run of words from left i and right j on. */
const commonLengths = (left: string[], right: string[]): Uint16Array[] => {
  const lengths = Array.from({ length: left.length + 1 }, () => new Uint16Array(right.length + 1))
  for (let i = left.length - 1; i >= 0; i -= 1) {
    const row = lengths[i]
    const below = lengths[i + 1]
    if (row === undefined || below === undefined) continue
    for (let j = right.length - 1; j >= 0; j -= 1) {
      row[j] =
        left[i] === right[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0)
    }
  }
  return lengths
}

const walk = (left: string[], right: string[], lengths: Uint16Array[]): Step[] => {
  const steps: Step[] = []
  let i = 0
  let j = 0
  while (i < left.length || j < right.length) {
    const removed = left[i]
    const added = right[j]
    if (removed !== undefined && removed === added) {
      steps.push(['same', removed])
      i += 1
      j += 1
    } else if (
      added === undefined ||
      (removed !== undefined && (lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0))
    ) {
      steps.push(['removed', removed ?? ''])
      i += 1
    } else {
      steps.push(['added', added])
      j += 1
    }
  }
  return steps
}

/** Neighbours of one kind become one part. */
const parts = (steps: Step[]): DiffPart[] => {
  const merged: DiffPart[] = []
  for (const [kind, text] of steps) {
    const last = merged.at(-1)
    if (text === '') continue
    if (last?.kind === kind) last.text += text
    else merged.push({ kind, text })
  }
  return merged
}
