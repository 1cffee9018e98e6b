import { ServiceDraft } from '../../contracts/services'

type Relation = string | { id: string } | null | undefined
type Text = string | null | undefined

/** What a version of a service holds of its seller's writing; every part may be missing. */
type StoredContent = {
  title?: Text
  description?: Text
  titleSecond?: Text
  descriptionSecond?: Text
  language: string
  currency: string
  tags?: unknown
  category?: Relation
  gallery?: { image: Relation }[] | null
  packages?: StoredPackage[] | null
  extras?: StoredExtra[] | null
  extraRevisionMinor?: number | null
  faq?: { question?: Text; answer?: Text; questionSecond?: Text; answerSecond?: Text }[] | null
  requirements?: StoredRequirement[] | null
}
type StoredPackage = {
  tier: string
  name?: Text
  description?: Text
  nameSecond?: Text
  descriptionSecond?: Text
  priceMinor?: number | null
  deliveryDays?: number | null
  revisions?: number | null
  features?: unknown
}
type StoredExtra = {
  id?: Text
  name?: Text
  description?: Text
  nameSecond?: Text
  priceMinor?: number | null
  extraDays?: number | null
  isExpress?: boolean | null
}
type StoredRequirement = {
  id?: Text
  question?: Text
  questionSecond?: Text
  kind?: Text
  choices?: unknown
  isRequired?: boolean | null
}

/**
 * A stored listing as the draft its seller edits, tolerant of rows written by staff or an older
 * version of the schema.
 */
export const draftOfContent = (content: StoredContent): ServiceDraft =>
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
    extras: (content.extras ?? []).map(extraOf),
    // Nothing and zero mean the same: none is sold.
    extraRevisionMinor: content.extraRevisionMinor === 0 ? null : content.extraRevisionMinor,
    faq: (content.faq ?? []).map((entry) => ({
      question: entry.question ?? '',
      answer: entry.answer ?? '',
      questionSecond: entry.questionSecond ?? '',
      answerSecond: entry.answerSecond ?? '',
    })),
    requirements: (content.requirements ?? []).map(requirementOf),
  })

const extraOf = (entry: StoredExtra) => ({
  id: entry.id ?? undefined,
  name: entry.name ?? '',
  description: entry.description ?? '',
  nameSecond: entry.nameSecond ?? '',
  priceMinor: entry.priceMinor ?? 0,
  extraDays: entry.extraDays ?? 0,
  isExpress: entry.isExpress ?? (entry.extraDays ?? 0) < 0,
})

const requirementOf = (entry: StoredRequirement) => ({
  id: entry.id ?? undefined,
  question: entry.question ?? '',
  questionSecond: entry.questionSecond ?? '',
  kind: entry.kind ?? 'text',
  choices: strings(entry.choices),
  isRequired: entry.isRequired ?? false,
})

/** Relations come as an id or, where a caller asked for depth, as the document. */
export const idOf = (relation: Relation): string | null =>
  typeof relation === 'object' ? (relation?.id ?? null) : (relation ?? null)

const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : []
