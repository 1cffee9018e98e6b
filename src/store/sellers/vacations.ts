import { sql } from '@payloadcms/db-postgres'
import type { Db, Tx } from '../../context'
import { cacheTags } from '../../domain/cache-tags'
import { invalidateTags } from '../cache-tags'

/** Where the seller lives (ISO 3166-1): their days begin there. */
export const countryOfSeller = async (db: Db | Tx, sellerId: string): Promise<string | null> => {
  const { rows } = await db.execute<{ country: string }>(
    sql`select country from sellers where id = ${sellerId}`,
  )
  return rows[0]?.country ?? null
}

export type NewVacation = {
  sellerId: string
  firstDay: string
  /** Null: until the seller ends it. */
  lastDay: string | null
  message: string
  timeZone: string
  now: Date
}

/** The one vacation of a seller, instead of whatever was there. */
export const putVacation = async (tx: Tx, vacation: NewVacation): Promise<void> => {
  const { sellerId, firstDay, lastDay, message, timeZone } = vacation
  const startsAt = sql`${firstDay}::date::timestamp at time zone ${timeZone}::text`
  const endsAt = sql`(${lastDay}::date + 1)::timestamp at time zone ${timeZone}::text`
  await tx.execute(sql`
    insert into core.vacations
      (seller_id, first_day, last_day, starts_at, ends_at, message, is_shown)
    values (${sellerId}, ${firstDay}::date, ${lastDay}::date, ${startsAt}, ${endsAt}, ${message},
      ${startsAt} <= ${vacation.now.toISOString()}::timestamptz)
    on conflict (seller_id) do update set first_day = excluded.first_day,
      last_day = excluded.last_day, starts_at = excluded.starts_at, ends_at = excluded.ends_at,
      message = excluded.message, is_shown = excluded.is_shown`)
  await showAnew(tx, [sellerId])
}

/** The seller takes orders again. One who was not away changes nothing. */
export const dropVacation = async (tx: Tx, { sellerId }: { sellerId: string }): Promise<void> => {
  const { rows } = await tx.execute(
    sql`delete from core.vacations where seller_id = ${sellerId} returning seller_id`,
  )
  if (rows.length > 0) await showAnew(tx, [sellerId])
}

/**
 * Vacations that have begun or ended since the last time: the pages of their sellers are rendered
 * anew, and those that are over are forgotten. Answers how many there were.
 */
export const turnVacations = async (tx: Tx, { now }: { now: Date }): Promise<number> => {
  const at = sql`${now.toISOString()}::timestamptz`
  const over = await tx.execute<{ id: string }>(sql`
    delete from core.vacations where ends_at <= ${at} returning seller_id as id`)
  const begun = await tx.execute<{ id: string }>(sql`
    update core.vacations set is_shown = true where not is_shown and starts_at <= ${at}
    returning seller_id as id`)
  const sellerIds = [...over.rows, ...begun.rows].map(({ id }) => id)
  await showAnew(tx, sellerIds)
  return sellerIds.length
}

const showAnew = async (tx: Tx, sellerIds: string[]): Promise<void> => {
  if (sellerIds.length === 0) return
  const { rows } = await tx.execute<{ id: string }>(sql`
    select id from services
    where seller_id = any(${`{${sellerIds.join(',')}}`}::uuid[]) and _status = 'published'`)
  await invalidateTags(tx, [
    ...sellerIds.map(cacheTags.seller),
    ...rows.map(({ id }) => cacheTags.service(id)),
  ])
}
