/**
 * Lets long texts be written over several lines of source: lines of a paragraph are joined,
 * blank lines keep paragraphs apart, lines that start with “- ” stay lines of a list.
 */
export function text(strings: TemplateStringsArray): string {
  return strings
    .join('')
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) =>
      paragraph
        .split('\n')
        .map((line) => line.trim())
        .join('\n')
        .replace(/\n(?!- )/g, ' '),
    )
    .join('\n\n')
}
