import { v7 as uuidv7 } from 'uuid'
import type { Service } from '../../../payload-types'
import type { ServiceDraft } from '../../contracts/services'
import { cardFields } from '../../domain/services/card-fields'

/** The part of a service that its seller writes, in the shape of the collection. */
export type ServiceContent = Pick<
  Service,
  | 'title'
  | 'description'
  | 'titleSecond'
  | 'descriptionSecond'
  | 'tags'
  | 'gallery'
  | 'currency'
  | 'packages'
  | 'extras'
  | 'extraRevisionMinor'
  | 'faq'
  | 'requirements'
  | 'category'
  | 'language'
  | 'startingPriceMinor'
  | 'deliveryDays'
  | 'cover'
>

/**
 * A seller's draft as rows of the collection. Entries keep their ids, which orders and saved
 * answers refer to; new ones get one.
 */
export const contentOfDraft = (draft: ServiceDraft): ServiceContent => ({
  title: draft.title,
  description: draft.description,
  titleSecond: draft.titleSecond,
  descriptionSecond: draft.descriptionSecond,
  language: draft.language,
  currency: draft.currency,
  tags: draft.tags,
  category: draft.categoryId,
  gallery: draft.galleryIds.map((image) => ({ id: uuidv7(), blockType: 'picture', image })),
  packages: draft.packages.map((entry) => ({ ...entry, id: entry.tier, blockType: 'package' })),
  extras: draft.extras.map((entry) => ({ ...entry, id: entry.id ?? uuidv7(), blockType: 'extra' })),
  extraRevisionMinor: draft.extraRevisionMinor,
  faq: draft.faq.map((entry) => ({ ...entry, id: uuidv7(), blockType: 'faq' })),
  requirements: draft.requirements.map((entry) => ({
    ...entry,
    id: entry.id ?? uuidv7(),
    blockType: 'requirement',
  })),
  ...cardFields(draft.packages, draft.galleryIds),
})
