import { expect, test } from 'vitest'
import { richTextLead } from './rich-text-lead'

const text = (words: string) => ({ type: 'text', text: words })
const block = (type: string, ...children: unknown[]) => ({ type, children })
const content = (...children: unknown[]) => ({ root: { type: 'root', children } })

test('an editorial text begins with its first paragraph, links and breaks included', () => {
  const link = block('link', text('nos conditions'))
  const written = content(
    block('heading', text('Article 1')),
    block('paragraph', text('  Lisez '), link, { type: 'linebreak' }, text('avec soin.')),
  )
  expect(richTextLead(written)).toBe('Lisez nos conditions avec soin.')
})

test('it ends with a whole word', () => {
  const written = content(block('paragraph', text('un deux, trois')), block('paragraph', text('4')))
  expect(richTextLead(written, 12)).toBe('un deux…')
  expect(richTextLead(content(block('paragraph', text('a'.repeat(20)))), 10)).toBe(
    `${'a'.repeat(9)}…`,
  )
  expect(richTextLead(written)).toBe('un deux, trois 4')
})

test('a text without paragraphs begins with nothing', () => {
  expect(richTextLead(content(block('heading', text('Titre'))))).toBe('')
  expect(richTextLead({ root: null })).toBe('')
})
