import { v7 as uuidv7 } from 'uuid'
import type { Service } from '../../../payload-types'
import { ServiceDraft } from '../../contracts/services'
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
  faq: draft.faq.map((entry) => ({ ...entry, id: uuidv7(), blockType: 'faq' })),
  requirements: draft.requirements.map((entry) => ({
    ...entry,
    id: entry.id ?? uuidv7(),
    blockType: 'requirement',
  })),
  ...cardFields(draft.packages, draft.galleryIds),
})

/** The way back, tolerant of rows written by staff or older versions of the schema. */
export const draftOfContent = (content: ServiceContent): ServiceDraft =>
  ServiceDraft.parse({
    title: content.title ?? '',
    description: content.description ?? '',
    titleSecond: content.titleSecond ?? '',
    descriptionSecond: content.descriptionSecond ?? '',
    language: content.language,
    currency: content.currency,
    tags: strings(content.tags),
    categoryId: idOf(content.category),
    galleryIds: (content.gallery ?? []).flatMap(({ image }) => idOf(image) ?? []),
    packages: (content.packages ?? []).map((entry) => ({
      tier: entry.tier,
      name: entry.name ?? '',
      description: entry.description ?? '',
      nameSecond: entry.nameSecond ?? '',
      descriptionSecond: entry.descriptionSecond ?? '',
      priceMinor: entry.priceMinor ?? 0,
      deliveryDays: entry.deliveryDays ?? 1,
      revisions: entry.revisions ?? null,
      features: strings(entry.features),
    })),
    ...listsOf(content),
  })

const listsOf = (content: ServiceContent) => ({
  extras: (content.extras ?? []).map((entry) => ({
    id: entry.id ?? undefined,
    name: entry.name ?? '',
    description: entry.description ?? '',
    nameSecond: entry.nameSecond ?? '',
    priceMinor: entry.priceMinor ?? 0,
    extraDays: entry.extraDays ?? 0,
  })),
  faq: (content.faq ?? []).map((entry) => ({
    question: entry.question ?? '',
    answer: entry.answer ?? '',
    questionSecond: entry.questionSecond ?? '',
    answerSecond: entry.answerSecond ?? '',
  })),
  requirements: (content.requirements ?? []).map((entry) => ({
    id: entry.id ?? undefined,
    question: entry.question ?? '',
    questionSecond: entry.questionSecond ?? '',
    kind: entry.kind ?? 'text',
    choices: strings(entry.choices),
    isRequired: entry.isRequired ?? false,
  })),
})

/** Relations come as an id or, where a caller asked for depth, as the document. */
export const idOf = (relation: string | { id: string } | null | undefined): string | null =>
  typeof relation === 'object' ? (relation?.id ?? null) : (relation ?? null)

const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : []
