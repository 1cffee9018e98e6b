import type { ClientBase } from 'pg'
import { minorPerMajor } from '../../src/domain/money/currency-exponents'
import type { Currency } from '../../src/contracts/money'
import { cardFields } from '../../src/domain/services/card-fields'
import type { ServiceContent } from '../demo/content/types'
import { stableId } from './stable-id'
import type { Row } from './insert-rows'

const tiers = ['basic', 'standard', 'premium'] as const

export type ServicePlace = {
  id: string
  sellerId: string
  categoryId: string
  currency: Currency
  gallery: string[]
  at: Date
}

/** A service's content as the collection stores it, blocks in one JSON column each. */
export const contentColumns = (service: ServiceContent, place: ServicePlace): Row => {
  const entryId = (kind: string, index: number): string => stableId(`${place.id} ${kind} ${index}`)
  const minor = (amount: number): number => amount * minorPerMajor(place.currency)
  const packages = service.packages.map((entry, index) => {
    const tier = tiers[index] ?? 'premium'
    return {
      id: tier,
      blockType: 'package',
      tier,
      name: entry.name,
      description: entry.summary,
      nameSecond: '',
      descriptionSecond: '',
      priceMinor: minor(entry.price),
      deliveryDays: entry.days,
      revisions: entry.revisions,
      features: entry.includes,
    }
  })
  const card = cardFields(packages, place.gallery)
  return {
    title: service.title,
    description: service.description,
    title_second: service.en?.title ?? '',
    description_second: service.en?.description ?? '',
    tags: service.tags,
    gallery: place.gallery.map((image, index) => ({
      id: entryId('picture', index),
      blockType: 'picture',
      image,
    })),
    currency: place.currency,
    packages,
    extra_revision_minor: service.extraRevision === undefined ? null : minor(service.extraRevision),
    extras: service.extras.map((entry, index) => ({
      id: entryId('extra', index),
      blockType: 'extra',
      name: entry.title,
      description: '',
      nameSecond: '',
      priceMinor: minor(entry.price),
      extraDays: entry.days,
      isExpress: entry.days < 0,
    })),
    faq: service.faq.map((entry, index) => ({
      id: entryId('faq', index),
      blockType: 'faq',
      ...entry,
      questionSecond: '',
      answerSecond: '',
    })),
    requirements: service.requirements.map((entry, index) => ({
      id: entryId('requirement', index),
      blockType: 'requirement',
      question: entry.question,
      questionSecond: '',
      kind: entry.kind,
      choices: entry.options ?? [],
      isRequired: entry.required,
    })),
    seller_id: place.sellerId,
    category_id: place.categoryId,
    language: 'fr',
    starting_price_minor: card.startingPriceMinor,
    delivery_days: card.deliveryDays,
    cover_id: card.cover,
  }
}

/** Columns that the live row and its version share, beside the content. */
const shared = [
  'title',
  'description',
  'title_second',
  'description_second',
  'tags',
  'gallery',
  'currency',
  'packages',
  'extra_revision_minor',
  'extras',
  'faq',
  'requirements',
  'seller_id',
  'category_id',
  'slug',
  'moderation',
  'moderation_note',
  'submitted_at',
  'first_published_at',
  'starting_price_minor',
  'delivery_days',
  'cover_id',
  'updated_at',
  'created_at',
  'deleted_at',
] as const

/**
 * Gives services their newest version row, which the admin's lists read: a copy of the live row.
 * `versionIds` pairs with `ids`.
 */
export const insertVersions = async (
  client: ClientBase,
  input: { ids: readonly string[]; versionIds: readonly string[] },
): Promise<void> => {
  const versioned = shared.map((column) => `version_${column}`).join(', ')
  const live = shared.map((column) => `service.${column}`).join(', ')
  await client.query(
    `insert into _services_v (id, parent_id, ${versioned}, version_language, version__status,
       created_at, updated_at, latest)
     select pair.version_id, service.id, ${live},
       service.language::text::enum__services_v_version_language,
       service._status::text::enum__services_v_version_status,
       service.created_at, service.updated_at, true
     from unnest($1::uuid[], $2::uuid[]) pair (id, version_id)
     join services service on service.id = pair.id`,
    [input.ids, input.versionIds],
  )
}
