type Node = { type?: unknown; text?: unknown; children?: unknown }

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null

const wordsOf = (node: Node): string => {
  if (typeof node.text === 'string') return node.text
  if (node.type === 'linebreak') return ' '
  return Array.isArray(node.children) ? node.children.filter(isNode).map(wordsOf).join('') : ''
}

/**
 * How an editorial text begins, for those who list it: its first paragraphs without headings, cut
 * after a word. '' when it has none.
 */
export const richTextLead = (content: { root: unknown }, longest = 160): string => {
  const blocks = isNode(content.root) ? content.root.children : []
  const paragraphs = (Array.isArray(blocks) ? blocks : [])
    .filter(isNode)
    .filter(({ type }) => type === 'paragraph')
    .map((paragraph) => wordsOf(paragraph).replaceAll(/\s+/gu, ' ').trim())
    .filter((words) => words !== '')
  const whole = paragraphs.join(' ')
  if (whole.length <= longest) return whole
  const cut = whole.slice(0, longest)
  const end = cut.lastIndexOf(' ')
  return `${cut.slice(0, end > 0 ? end : longest - 1).replace(/[\s,;:.!?–—-]+$/u, '')}…`
}
