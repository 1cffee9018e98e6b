import { sql } from '@payloadcms/db-postgres'
import type { Tx } from '../../context'
import type { OfferStatus } from '../../contracts/offers'
import { removeJob } from '../jobs'
import { offerTimerKey } from './insert-offer'

export type OfferMove = {
  offerId: string
  from: OfferStatus
  to: OfferStatus
  now: Date
  /** What was said with a refusal. */
  answer?: string
  /** For `ordered`: the order that waits for its payment. */
  orderId?: string
}

const finalStatuses: ReadonlySet<OfferStatus> = new Set([
  'accepted',
  'countered',
  'declined',
  'expired',
  'not_chosen',
  'withdrawn',
])

/**
 * Compare-and-set of an offer's status: of several who come at once exactly one gets true. The
 * database refuses edges that are not in core.offer_edges.
 */
export const moveOffer = async (tx: Tx, move: OfferMove): Promise<boolean> => {
  const now = move.now.toISOString()
  const isFinal = finalStatuses.has(move.to)
  const keepsOrder = move.to === 'ordered' || move.to === 'accepted'
  const { rows } = await tx.execute(sql`
    update offers set status = ${move.to}, updated_at = ${now}::timestamptz,
      decided_at = ${isFinal ? now : null}::timestamptz,
      answer = coalesce(${move.answer ?? null}, answer),
      order_id = case when ${keepsOrder} then coalesce(${move.orderId ?? null}::uuid, order_id) end
    where id = ${move.offerId} and status = ${move.from}
    returning id`)
  if (rows.length === 1 && isFinal) await removeJob(tx, offerTimerKey(move.offerId))
  return rows.length === 1
}
