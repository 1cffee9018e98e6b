import { excerptOf, foldText } from './fold-text'

/**
 * Excerpts of a text that look like an invitation to leave the marketplace: phone numbers in the
 * formats of the region, mail addresses (also spelled out), messaging apps beside a call to write.
 * Naming WhatsApp or Facebook alone is no contact: many services are about them.
 */
export const findContactDetails = (text: string): string[] => {
  const folded = foldText(text)
  const found: Place[] = []
  for (const pattern of patterns) {
    const match = pattern.exec(folded.folded)
    if (match === null) continue
    const place = { index: match.index, length: match[0].length }
    // A number after “WhatsApp” is one invitation, though two patterns see it.
    if (!found.some((other) => overlap(other, place))) found.push(place)
  }
  return found.map((place) => excerptOf(folded, place))
}

type Place = { index: number; length: number }

const overlap = (left: Place, right: Place): boolean =>
  left.index < right.index + right.length && right.index < left.index + left.length

const at = String.raw`(?:@|\(\s*at\s*\)|\[\s*at\s*\]|\s(?:at|arobase|arobas)\s)`
const dot = String.raw`(?:\.|\(\s*(?:dot|point)\s*\)|\[\s*(?:dot|point)\s*\]|\s(?:dot|point)\s)`
const mailEnding = '(?:com|net|org|fr|sn|ci|bf|ml|tg|bj|cm|gn|ne|io|co|me|africa|info)'
const digitWord = '(?:zero|un|deux|trois|quatre|cinq|six|sept|huit|neuf)'
const app = String.raw`(?:w[\W_]?h?[\W_]?a[\W_]?t[\W_]?s[\W_]?a[\W_]?p{1,2}|wtsp|telegram|telegrame|messenger|viber|imo|skype|signal|instagram|insta|snapchat|facebook)`
const invitation = String.raw`(?:contact(?:ez|er)?[- ]?(?:moi|nous)?|ecri(?:vez|re)[- ](?:moi|nous)|appel(?:ez|er)[- ](?:moi|nous)|joi(?:gnez|ndre)|inbox|mon numero|mp moi|add me|text me|call me|reach me|dm me|message me|ping me)`

const patterns: readonly RegExp[] = [
  // +221 77 123 45 67, 00225 07 07 12 34 56
  /(?:\+|\b00)\s?\d(?:[\s().-]{0,2}\d){8,13}\b/u,
  // Ten digits in pairs (Côte d’Ivoire, Benin, France), eight in pairs (Togo, Mali, Burkina …).
  /(?<![\d.,])\d{2}([ .-])\d{2}\1\d{2}\1\d{2}(?:\1\d{2})?(?![ .-]?\d)/u,
  // Senegal: 77 123 45 67; Cameroon: 6 77 12 34 56 and 677 12 34 56.
  /(?<!\d)7[05678][ .-]?\d{3}[ .-]?\d{2}[ .-]?\d{2}(?!\d)/u,
  /(?<!\d)6[ .-]?\d{2}(?:[ .-]?\d{2}){3}(?!\d)/u,
  // Written without any space, or digit by digit.
  /(?<![\d.,])\d{8,13}(?![\d.,]*\d)/u,
  /(?<!\d)\d(?:[ ._*/-]{1,3}\d){7,}(?!\d)/u,
  new RegExp(String.raw`\b${digitWord}(?:[\s,.-]+${digitWord}){6,}\b`, 'u'),
  new RegExp(
    String.raw`[a-z0-9][a-z0-9._%+-]*\s?${at}\s?[a-z0-9-]+\s?${dot}\s?${mailEnding}\b`,
    'u',
  ),
  /\b(?:wa\.me|t\.me|m\.me|chat\.whatsapp\.com)\b/u,
  new RegExp(String.raw`\b${invitation}\b.{0,40}\b${app}\b`, 'u'),
  new RegExp(String.raw`\b${app}\b\s?(?:[:=+]|au |n°|no )\s?[@+]?[a-z0-9_.]{4,}`, 'u'),
]
