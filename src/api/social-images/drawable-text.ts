/**
 * Letters that the typefaces at hand can draw. Anything else (emoji, other scripts) would make the
 * drawing ask a font service of somebody else, with the text in the question.
 */
const undrawable =
  /[^\u0300-\u0304\u0308\u0020-\u007E\u00A0-\u024F\u0259\u025B\u0254\u0263\u0272\u0253\u0257\u0370-\u03FF\u0400-\u045F\u0490\u0491\u0600-\u06FF\u1E00-\u1EFF\u2010-\u2027\u202F\u2030\u2032\u2033\u2039\u203A\u20AC\u2122]/gu

/** The part of a text that can be drawn, in one line, at most so many characters long. */
export const drawableText = (text: string, longest = 140): string => {
  const whole = text
    .normalize('NFC')
    .replaceAll(/\s/gu, ' ')
    .replaceAll(undrawable, '')
    .replaceAll(/ {2,}/gu, ' ')
    .trim()
  return whole.length <= longest ? whole : `${whole.slice(0, longest - 1).trim()}…`
}
