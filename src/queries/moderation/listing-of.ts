import type { Service } from '../../../payload-types'
import type { Ctx } from '../../context'
import type { Picture } from '../../contracts/catalogue'
import type { ServiceDraft } from '../../contracts/services'
import { draftOfContent, idOf } from '../../domain/services/draft-of-content'
import { picturesById } from '../services/pictures'

/** A listing as staff read it: its texts, pictures, and category in the viewer's language. */
export type Listing = { draft: ServiceDraft; gallery: Picture[]; categoryTitle: string | null }

/** Fills a version with what it refers to. */
export const listingOf = async (
  { payload, viewer }: Pick<Ctx, 'payload' | 'viewer'>,
  content: Service,
): Promise<Listing> => {
  const draft = draftOfContent(content)
  const categoryId = idOf(content.category)
  const [pictures, category] = await Promise.all([
    picturesById(payload, draft.galleryIds),
    categoryId === null
      ? null
      : payload.findByID({
          collection: 'categories',
          id: categoryId,
          locale: 'locale' in viewer ? viewer.locale : 'fr',
          overrideAccess: true,
          disableErrors: true,
        }),
  ])
  return {
    draft,
    gallery: draft.galleryIds.flatMap((id) => pictures.get(id) ?? []),
    categoryTitle: category?.title ?? null,
  }
}
