import type { CategoryNode, Picture, ServicePage } from '../../contracts/catalogue'
import type { OwnSellerProfile } from '../../contracts/accounts'
import type { ServiceDraft } from '../../contracts/services'

/**
 * The public page that a draft would become; null while it lacks a title or a package with a price.
 * Reviews and neighbours are left out: a preview shows what the seller wrote.
 */
export const previewPage = ({
  serviceId,
  draft,
  pictures,
  categories,
  seller,
}: {
  serviceId: string
  draft: ServiceDraft
  pictures: Map<string, Picture>
  categories: CategoryNode[]
  seller: OwnSellerProfile
}): ServicePage | null => {
  const packages = draft.packages.filter(({ priceMinor }) => priceMinor > 0)
  if (draft.title === '' || packages.length === 0) return null
  const noRating = { average: 0, count: 0 }
  return {
    id: serviceId,
    slug: 'preview',
    title: draft.title,
    description: draft.description,
    language: draft.language,
    languages: [draft.language],
    breadcrumb: breadcrumbOf(categories, draft.categoryId),
    tags: draft.tags,
    gallery: draft.galleryIds.flatMap((id) => pictures.get(id) ?? []),
    currency: draft.currency,
    packages,
    extras: draft.extras.map((extra, index) => ({ ...extra, id: extra.id ?? String(index) })),
    faq: draft.faq,
    requirements: draft.requirements.map((one, index) => ({ ...one, id: one.id ?? String(index) })),
    seller: sellerOf(seller),
    rating: noRating,
    ratingHistogram: [],
    ordersCompleted: 0,
    reviews: [],
    similar: [],
    publishedAt: new Date(0).toISOString(),
  }
}

const sellerOf = (seller: OwnSellerProfile): ServicePage['seller'] => ({
  ...seller,
  userId: '',
  memberSince: new Date().toISOString(),
  responseMinutes: null,
  away: null,
  ordersCompleted: 0,
  rating: { average: 0, count: 0 },
})

const breadcrumbOf = (categories: CategoryNode[], categoryId: string | null) => {
  const root = categories.find(({ children }) => children.some(({ id }) => id === categoryId))
  const child = root?.children.find(({ id }) => id === categoryId)
  return [root, child].flatMap((step) => (step ? [{ slug: step.slug, title: step.title }] : []))
}
