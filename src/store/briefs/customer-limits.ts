import { sql } from '@payloadcms/db-postgres'
import type { Tx } from '../../context'
import { AppError } from '../../domain/errors'
import type { BriefSettings } from './brief-settings'

const dayMs = 86_400_000

/**
 * Lets a customer have one more open brief, and for a new one: post one more within 24 hours.
 * Those who post several at once queue up here, so that the counts hold.
 * @throws AppError brief/too-many-open, brief/too-many-today, with the limit.
 */
export const takeBriefPlace = async (
  tx: Tx,
  place: { customerId: string; isNew: boolean; settings: BriefSettings; now: Date },
): Promise<void> => {
  const { customerId, isNew, settings } = place
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`briefs of ${customerId}`}, 0))`,
  )
  const since = new Date(place.now.getTime() - dayMs).toISOString()
  const { rows } = await tx.execute<{ open: number; recent: number }>(sql`
    select count(*) filter (where status in ('held', 'open', 'changes_requested'))::float8 as open,
      count(*) filter (where posted_at > ${since}::timestamptz)::float8 as recent
    from briefs where customer_id = ${customerId}`)
  const { open, recent } = rows[0] ?? { open: 0, recent: 0 }
  if (open >= settings.openPerCustomer) {
    throw new AppError('brief/too-many-open', { limit: settings.openPerCustomer })
  }
  if (isNew && recent >= settings.newPerDay) {
    throw new AppError('brief/too-many-today', { limit: settings.newPerDay })
  }
}
