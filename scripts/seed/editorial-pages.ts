import type { Payload } from 'payload'
import type { Page } from '../../payload-types'
import { editorialPages, type EditorialPageContent } from '../demo/content/pages'

type RichText = Page['content']

const textNode = (text: string) => ({
  type: 'text',
  version: 1,
  text,
  detail: 0,
  format: 0,
  mode: 'normal',
  style: '',
})

const block = (type: 'heading' | 'paragraph', text: string) => ({
  type,
  version: 1,
  format: '' as const,
  indent: 0,
  direction: 'ltr' as const,
  children: [textNode(text)],
  ...(type === 'heading' ? { tag: 'h2' } : { textFormat: 0, textStyle: '' }),
})

const richText = ({ sections }: EditorialPageContent['fr']): RichText => ({
  root: {
    type: 'root',
    version: 1,
    format: '',
    indent: 0,
    direction: 'ltr',
    children: sections.flatMap(({ heading, paragraphs }) => [
      block('heading', heading),
      ...paragraphs.map((paragraph) => block('paragraph', paragraph)),
    ]),
  },
})

/** Writes the editorial pages in both languages. */
export const seedEditorialPages = async (payload: Payload): Promise<void> => {
  for (const { slug, fr, en } of editorialPages) {
    const page = await payload.create({
      collection: 'pages',
      locale: 'fr',
      data: { slug, title: fr.title, content: richText(fr) },
    })
    await payload.update({
      collection: 'pages',
      id: page.id,
      locale: 'en',
      data: { title: en.title, content: richText(en) },
    })
  }
}
