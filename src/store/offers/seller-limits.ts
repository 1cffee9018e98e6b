import { sql } from '@payloadcms/db-postgres'
import type { Tx } from '../../context'
import { AppError } from '../../domain/errors'
import { briefSettings } from '../briefs/brief-settings'

const dayMs = 86_400_000

/**
 * Lets a seller send one more offer, within the number staff allow in 24 hours. Sellers who send
 * several at once queue up here, so that the count holds.
 * @throws AppError offer/too-many-today with the limit.
 */
export const takeOfferPlace = async (
  tx: Tx,
  { sellerId, now }: { sellerId: string; now: Date },
): Promise<void> => {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`offers of ${sellerId}`}, 0))`,
  )
  const { offersPerDay } = await briefSettings(tx)
  const since = new Date(now.getTime() - dayMs).toISOString()
  const { rows } = await tx.execute<{ count: number }>(sql`
    select count(*)::float8 as count from offers
    where seller_id = ${sellerId} and author = 'seller' and sent_at > ${since}::timestamptz`)
  if ((rows[0]?.count ?? 0) >= offersPerDay) {
    throw new AppError('offer/too-many-today', { limit: offersPerDay })
  }
}
