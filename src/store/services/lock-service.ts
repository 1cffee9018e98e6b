import { sql } from '@payloadcms/db-postgres'
import type { Tx } from '../../context'

export type LockedService = {
  id: string
  sellerId: string
  /** The seller's account. */
  userId: string
  slug: string | null
  isLive: boolean
  moderation: string
  firstPublishedAt: string | null
}

/**
 * Takes the one lock of a service: every workflow that writes its versions, cases or live row takes
 * it first. Null when there is no such service (or it was deleted).
 */
export const lockService = async (tx: Tx, serviceId: string): Promise<LockedService | null> => {
  const { rows } = await tx.execute<{
    id: string
    seller_id: string
    user_id: string
    slug: string | null
    is_live: boolean
    moderation: string
    first_published_at: string | null
  }>(sql`
    select services.id, seller_id, sellers.user_id, slug, _status = 'published' as is_live,
      moderation, to_json(first_published_at) #>> '{}' as first_published_at
    from services join sellers on sellers.id = services.seller_id
    where services.id = ${serviceId} and deleted_at is null
    for update of services`)
  const [row] = rows
  if (row === undefined) return null
  return {
    id: row.id,
    sellerId: row.seller_id,
    userId: row.user_id,
    slug: row.slug,
    isLive: row.is_live,
    moderation: row.moderation,
    firstPublishedAt: row.first_published_at,
  }
}
