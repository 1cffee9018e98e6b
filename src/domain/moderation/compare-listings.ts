import type { ServiceDraft } from '../../contracts/services'

/** A field that differs between the live listing and the proposed one; '' where it is missing. */
export type ListingChange = { field: string; before: string; after: string }

/** Turns the parts that are no text into words for the reader. */
export type ListingWords = {
  money: (amountMinor: number) => string
  days: (count: number) => string
  revisions: (count: number | null) => string
  category: (id: string | null) => string
}

/**
 * Every difference between two listings, in the order of the page. Fields are named as in the
 * flags: `title`, `packages.basic.price`, `faq.0.answer`.
 */
export const compareListings = (
  before: ServiceDraft,
  after: ServiceDraft,
  words: ListingWords,
): ListingChange[] => {
  const old = new Map(readableFields(before, words))
  const fresh = new Map(readableFields(after, words))
  const fields = new Set([...fresh.keys(), ...old.keys()])
  return [...fields]
    .map((field) => ({ field, before: old.get(field) ?? '', after: fresh.get(field) ?? '' }))
    .filter((change) => change.before !== change.after)
}

const readableFields = (listing: ServiceDraft, words: ListingWords): [string, string][] => [
  ['title', listing.title],
  ['description', listing.description],
  ['titleSecond', listing.titleSecond],
  ['descriptionSecond', listing.descriptionSecond],
  ['language', listing.language],
  ['category', words.category(listing.categoryId)],
  ['tags', listing.tags.join(', ')],
  ...listing.packages.flatMap((entry): [string, string][] => {
    const path = `packages.${entry.tier}`
    return [
      [`${path}.name`, entry.name],
      [`${path}.description`, entry.description],
      [`${path}.nameSecond`, entry.nameSecond],
      [`${path}.descriptionSecond`, entry.descriptionSecond],
      [`${path}.price`, words.money(entry.priceMinor)],
      [`${path}.delivery`, words.days(entry.deliveryDays)],
      [`${path}.revisions`, words.revisions(entry.revisions)],
      [`${path}.features`, entry.features.join('\n')],
    ]
  }),
  ...listing.extras.flatMap((entry, index): [string, string][] => [
    [`extras.${index}.name`, entry.name],
    [`extras.${index}.description`, entry.description],
    [`extras.${index}.price`, words.money(entry.priceMinor)],
    [`extras.${index}.delivery`, words.days(entry.extraDays)],
  ]),
  [
    'extraRevision',
    listing.extraRevisionMinor === null ? '' : words.money(listing.extraRevisionMinor),
  ],
  ...listing.faq.flatMap((entry, index): [string, string][] => [
    [`faq.${index}.question`, entry.question],
    [`faq.${index}.answer`, entry.answer],
  ]),
  ...listing.requirements.flatMap((entry, index): [string, string][] => [
    [`requirements.${index}.question`, entry.question],
    [`requirements.${index}.choices`, entry.choices.join(', ')],
  ]),
]
