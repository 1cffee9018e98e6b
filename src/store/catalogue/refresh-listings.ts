import { sql } from '@payloadcms/db-postgres'
import type { Db, Tx } from '../../context'

/**
 * Brings the searchable catalogue to what these services are now, in the caller's transaction:
 * publishing, unpublishing, a review or a completed order all end here.
 */
export const refreshListings = async (tx: Tx, serviceIds: readonly string[]): Promise<void> => {
  if (serviceIds.length === 0) return
  await tx.execute(sql`
    select catalog.refresh_listings(ids), catalog.note_search_changes(ids)
    from (select ${uuidArray(serviceIds)} as ids) changed`)
}

/** The same for everything one seller offers: their state, country or level has changed. */
export const refreshSellerListings = async (tx: Tx, sellerId: string): Promise<void> => {
  await tx.execute(sql`
    select catalog.refresh_listings(ids), catalog.note_search_changes(ids)
    from (select coalesce(array_agg(id), '{}') as ids from services
      where seller_id = ${sellerId} and _status = 'published') changed`)
}

/**
 * What time alone changes: freshness, and who is among the best of the market. Answers how many
 * listings changed.
 */
export const renewQuality = async (db: Db): Promise<number> => {
  const { rows } = await db.execute<{ changed: number }>(
    sql`select catalog.renew_quality()::float8 as changed`,
  )
  return rows[0]?.changed ?? 0
}

/** A Postgres array literal; the ids are checked by the cast. */
const uuidArray = (ids: readonly string[]) => sql`${`{${ids.join(',')}}`}::uuid[]`
