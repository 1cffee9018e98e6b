import { excerptOf, foldText } from './fold-text'

/** Excerpts that lead away from the site: addresses with or without `https://`, shorteners. */
export const findExternalLinks = (text: string): string[] => {
  const folded = foldText(text)
  return [...folded.folded.matchAll(link)]
    .slice(0, 3)
    .map((match) => excerptOf(folded, { index: match.index, length: match[0].length }))
}

const endings =
  '(?:com|net|org|fr|sn|ci|bf|ml|tg|bj|cm|gn|io|co|me|ly|gl|gg|app|dev|shop|store|link|site|online|xyz|biz|info|africa)'
// Not after an @: a mail address is a contact, found elsewhere.
const link = new RegExp(
  String.raw`(?:https?:\/\/[^\s<>"]+|\bwww\.[^\s<>"]+|(?<![@\w.-])[a-z0-9][a-z0-9-]{1,62}\.${endings}\b(?:\/[^\s<>"]*)?)`,
  'gu',
)
