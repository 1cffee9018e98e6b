import { sql } from '@payloadcms/db-postgres'
import type { Tx } from '../../context'
import type { ServiceDraft } from '../../contracts/services'
import type { ListingFacts } from '../../domain/moderation/check-listing'
import { parseBannedWords } from '../../domain/moderation/find-banned-words'

/** Used until staff save the settings for the first time. */
const defaults = {
  bannedWords:
    'brouteur\nfaux billets\ncarte clonée\nnumlook\ndevoir à votre place\nfake reviews\nfaux avis',
  moderationHours: 24,
}

/** Everything the automatic checks compare a listing with, and the hours staff have to decide. */
export const listingFacts = async (
  tx: Tx,
  service: { serviceId: string; sellerId: string; draft: ServiceDraft },
): Promise<{ facts: ListingFacts; moderationHours: number }> => {
  const settings = await moderationSettings(tx)
  const facts: ListingFacts = {
    bannedWords: parseBannedWords(settings.bannedWords),
    closest: await closestListing(tx, service),
    categoryPrices: await categoryPrices(tx, service),
    ordersCompleted: await ordersCompleted(tx, service.sellerId),
  }
  return { facts, moderationHours: settings.moderationHours }
}

const moderationSettings = async (tx: Tx) => {
  const { rows } = await tx.execute<{ words: string | null; hours: number }>(sql`
    select moderation_banned_words as words, timers_moderation_hours::float8 as hours
    from settings limit 1`)
  const [row] = rows
  if (row === undefined) return defaults
  return { bannedWords: row.words ?? '', moderationHours: row.hours }
}

/**
 * The nearest published listing of another seller. The title's trigram index finds candidates, an
 * index on a digest finds descriptions copied whole; the texts themselves decide.
 */
const closestListing = async (
  tx: Tx,
  { sellerId, draft }: { sellerId: string; draft: ServiceDraft },
): Promise<ListingFacts['closest']> => {
  const title = draft.title.toLowerCase()
  const description = draft.description.trim().toLowerCase()
  if (title === '' && description === '') return null
  const { rows } = await tx.execute<{ title: string; handle: string; similarity: number }>(sql`
    with candidates as (
      (select id from services
       where _status = 'published' and deleted_at is null and seller_id <> ${sellerId}
         and lower(title) % ${title}
       order by similarity(lower(title), ${title}) desc limit 20)
      union
      (select id from services
       where _status = 'published' and deleted_at is null and seller_id <> ${sellerId}
         and md5(lower(trim(description))) = md5(${description}) limit 5))
    select services.title, sellers.handle,
      greatest(
        similarity(lower(services.description), ${description}),
        case when lower(services.title) = ${title} then 0.7 else 0 end)::float8 as similarity
    from candidates
    join services using (id)
    join sellers on sellers.id = services.seller_id
    order by similarity desc limit 1`)
  const [row] = rows
  return row === undefined
    ? null
    : { title: row.title, sellerHandle: row.handle, similarity: row.similarity }
}

const categoryPrices = async (
  tx: Tx,
  { serviceId, draft }: { serviceId: string; draft: ServiceDraft },
): Promise<ListingFacts['categoryPrices']> => {
  if (draft.categoryId === null) return null
  const { rows } = await tx.execute<{ median: number | null; count: number }>(sql`
    select percentile_cont(0.5) within group (order by starting_price_minor)::float8 as median,
      count(*)::float8 as count
    from (select starting_price_minor from services
          where category_id = ${draft.categoryId} and _status = 'published'
            and currency = ${draft.currency} and id <> ${serviceId}
            and starting_price_minor is not null
          limit 2000) prices`)
  const [row] = rows
  return row === undefined || row.median === null
    ? null
    : { medianMinor: Math.round(row.median), count: row.count }
}

const ordersCompleted = async (tx: Tx, sellerId: string): Promise<number> => {
  const { rows } = await tx.execute<{ count: number }>(sql`
    select count(*)::float8 as count from (
      select 1 from orders where seller_id = ${sellerId} and status = 'completed' limit 100) completed`)
  return rows[0]?.count ?? 0
}
