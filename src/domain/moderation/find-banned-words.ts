import { excerptOf, foldText } from './fold-text'

/** Excerpts that contain a banned word or phrase as whole words, whatever its accents and case. */
export const findBannedWords = (text: string, bannedWords: readonly string[]): string[] => {
  const folded = foldText(text)
  return bannedWords.flatMap((word) => {
    const pattern = wholeWords(word)
    const match = pattern?.exec(folded.folded)
    return match ? [excerptOf(folded, { index: match.index, length: match[0].length })] : []
  })
}

/** The lines of the setting, without blanks and repetitions. */
export const parseBannedWords = (lines: string): string[] => [
  ...new Set(
    lines
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  ),
]

const wholeWords = (word: string): RegExp | null => {
  const parts = foldText(word).folded.trim().split(/\s+/u).map(escaped)
  if (parts.length === 0 || parts[0] === '') return null
  return new RegExp(
    String.raw`(?<![\p{L}\p{N}])${parts.join(String.raw`[\s_-]+`)}(?![\p{L}\p{N}])`,
    'u',
  )
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)
