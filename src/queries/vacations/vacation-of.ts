import { sql } from '@payloadcms/db-postgres'
import type { Ctx } from '../../context'
import type { OwnVacation } from '../../contracts/vacations'

/** The vacation of a seller that is coming or running; null when there is none. */
export const vacationOf = async (
  { db, clock }: Pick<Ctx, 'db' | 'clock'>,
  { sellerId }: { sellerId: string },
): Promise<OwnVacation | null> => {
  const now = sql`${clock().toISOString()}::timestamptz`
  const { rows } = await db.execute<OwnVacation>(sql`
    select first_day::text as "firstDay", last_day::text as "lastDay", message,
      starts_at <= ${now} as "isRunning"
    from core.vacations
    where seller_id = ${sellerId} and (ends_at is null or ends_at > ${now})`)
  return rows[0] ?? null
}
