import type { ModerationFlag, ServiceDraft } from '../../contracts/services'
import { findBannedWords } from './find-banned-words'
import { findContactDetails } from './find-contact-details'
import { findExternalLinks } from './find-external-links'
import { isPriceOutlier, type CategoryPrices } from './is-price-outlier'
import { isShouting } from './is-shouting'

/** What the checks compare a listing with; read from the database by the workflow. */
export type ListingFacts = {
  bannedWords: readonly string[]
  /** The closest listing of another seller, 0 to 1; null when none comes near. */
  closest: { title: string; sellerHandle: string; similarity: number } | null
  categoryPrices: CategoryPrices | null
  /** Orders this seller has completed. */
  ordersCompleted: number
}

/**
 * The automatic checks of a listing. They decide nothing: staff see the flags, most serious first,
 * with the words that raised them.
 */
export const checkListing = (listing: ServiceDraft, facts: ListingFacts): ModerationFlag[] => {
  const flags: ModerationFlag[] = []
  for (const { field, text } of listingTexts(listing)) {
    const add = (
      code: ModerationFlag['code'],
      severity: ModerationFlag['severity'],
      excerpts: string[],
    ) => flags.push(...excerpts.map((excerpt) => ({ code, severity, field, excerpt })))
    add('banned_word', 'serious', findBannedWords(text, facts.bannedWords))
    add('contact_details', 'serious', findContactDetails(text).slice(0, 2))
    add('external_link', 'warning', findExternalLinks(text))
    if (isHeading(field) && isShouting(text)) add('shouting', 'info', [text])
  }
  flags.push(...duplicateFlags(facts), ...priceFlags(listing, facts))
  if (facts.ordersCompleted === 0) {
    flags.push({ code: 'new_seller', severity: 'info', field: 'seller', excerpt: '' })
  }
  return flags
    .toSorted((a, b) => severityOrder[a.severity] - severityOrder[b.severity])
    .slice(0, 40)
}

/** Every text of a listing that the public would read, with the path of its field. */
export const listingTexts = (listing: ServiceDraft): { field: string; text: string }[] => {
  const { title, description, titleSecond, descriptionSecond, tags } = listing
  const of = (path: string, values: Record<string, string>) =>
    Object.entries(values).map(([name, text]) => ({ field: path ? `${path}.${name}` : name, text }))
  return [
    ...of('', { title, description, titleSecond, descriptionSecond, tags: tags.join(', ') }),
    ...listing.packages.flatMap((entry) =>
      of(`packages.${entry.tier}`, {
        name: entry.name,
        description: entry.description,
        nameSecond: entry.nameSecond,
        descriptionSecond: entry.descriptionSecond,
        features: entry.features.join(', '),
      }),
    ),
    ...listing.extras.flatMap((entry, index) =>
      of(`extras.${index}`, {
        name: entry.name,
        description: entry.description,
        nameSecond: entry.nameSecond,
      }),
    ),
    ...listing.faq.flatMap((entry, index) => of(`faq.${index}`, entry)),
    ...listing.requirements.flatMap(({ question, questionSecond, choices }, index) =>
      of(`requirements.${index}`, { question, questionSecond, choices: choices.join(', ') }),
    ),
  ].filter(({ text }) => text !== '')
}

const severityOrder: Record<ModerationFlag['severity'], number> = {
  serious: 0,
  warning: 1,
  info: 2,
}

const isHeading = (field: string): boolean =>
  /(?:^|\.)(?:title|titleSecond|name|nameSecond)$/u.test(field)

const duplicateFlags = ({ closest }: ListingFacts): ModerationFlag[] => {
  if (closest === null || closest.similarity < 0.6) return []
  const severity = closest.similarity >= 0.85 ? 'serious' : 'warning'
  const percent = Math.round(closest.similarity * 100)
  const excerpt = `${percent} % · ${closest.title} (@${closest.sellerHandle})`
  return [{ code: 'duplicate', severity, field: 'description', excerpt }]
}

const priceFlags = (listing: ServiceDraft, { categoryPrices }: ListingFacts): ModerationFlag[] => {
  const start = Math.min(...listing.packages.map(({ priceMinor }) => priceMinor))
  if (!Number.isFinite(start) || !isPriceOutlier(start, categoryPrices)) return []
  const excerpt = `${start} ≠ ${categoryPrices?.medianMinor ?? 0} ${listing.currency}`
  return [{ code: 'price_outlier', severity: 'warning', field: 'packages', excerpt }]
}
