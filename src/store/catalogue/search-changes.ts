import { sql } from '@payloadcms/db-postgres'
import type { Db } from '../../context'

export type SearchChange = { id: string; change: number }

/** The services whose change the search server has waited for longest. */
export const waitingSearchChanges = async (db: Db, limit: number): Promise<SearchChange[]> => {
  const { rows } = await db.execute<SearchChange>(sql`
    select service_id as id, change::float8 as change
    from catalog.search_changes order by change limit ${limit}`)
  return rows
}

/** Forgets changes that were brought along; what changed again meanwhile stays. */
export const settleSearchChanges = async (
  db: Db,
  changes: readonly SearchChange[],
): Promise<void> => {
  const settled = JSON.stringify(changes)
  await db.execute(sql`
    delete from catalog.search_changes waiting
    using jsonb_to_recordset(${settled}::jsonb) as settled (id uuid, change bigint)
    where waiting.service_id = settled.id and waiting.change = settled.change`)
}

/** Everything on the market has to be brought along anew. */
export const noteWholeMarket = async (db: Db): Promise<void> => {
  await db.execute(sql`
    select catalog.note_search_changes(coalesce(array_agg(service_id), '{}'))
    from catalog.listings`)
}

/** Makes an engine one that is brought along. True the first time. */
export const followMarket = async (db: Db, engine: string): Promise<boolean> => {
  const { rows } = await db.execute<{ engine: string }>(sql`
    insert into catalog.search_followers (engine) values (${engine})
    on conflict (engine) do nothing returning engine`)
  return rows.length > 0
}

/** From now on the engine answers: it has been brought every service once. */
export const markSearchFilled = async (db: Db, engine: string): Promise<void> => {
  await db.execute(sql`
    update catalog.search_followers set filled_at = now()
    where engine = ${engine} and filled_at is null`)
}

/** Without an engine that keeps documents nobody waits, and one that comes back begins anew. */
export const forgetSearchChanges = async (db: Db): Promise<void> => {
  await db.execute(sql`delete from catalog.search_followers`)
  await db.execute(sql`delete from catalog.search_changes`)
}

/** Which of these are on the market. */
export const listedAmong = async (db: Db, ids: readonly string[]): Promise<Set<string>> => {
  const { rows } = await db.execute<{ id: string }>(sql`
    select service_id as id from catalog.listings
    where service_id = any (${`{${ids.join(',')}}`}::uuid[])`)
  return new Set(rows.map(({ id }) => id))
}
