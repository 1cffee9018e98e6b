import type { Ctx } from '../../context'
import type { Locale } from '../../contracts/locale'
import type { Page } from '../../../payload-types'

export type EditorialPage = { title: string; content: Page['content']; updatedAt: string }

/** An editorial page by its address, in the language asked for; null when staff wrote none. */
export const getPage = async (
  ctx: Ctx,
  { slug, locale }: { slug: string; locale: Locale },
): Promise<EditorialPage | null> => {
  const { docs } = await ctx.payload.find({
    collection: 'pages',
    where: { slug: { equals: slug } },
    locale,
    limit: 1,
    pagination: false,
    overrideAccess: false,
  })
  const page = docs[0]
  if (page === undefined) return null
  return { title: page.title, content: page.content, updatedAt: page.updatedAt }
}
