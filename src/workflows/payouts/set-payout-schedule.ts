import { sql } from '@payloadcms/db-postgres'
import type { Ctx } from '../../context'
import type { PayoutSchedule } from '../../contracts/payouts'
import { appendEvent } from '../../store/events'
import { inTransaction } from '../../store/in-transaction'
import { payoutViewer } from './payout-viewer'

/**
 * A seller chooses when they are paid out: by hand, every week or every month.
 * Throws `account/sign-in-required`, `seller/profile-required`.
 */
export const setPayoutSchedule = async (
  ctx: Ctx,
  { schedule }: { schedule: PayoutSchedule },
): Promise<void> => {
  const { viewer, sellerId } = payoutViewer(ctx)
  const now = ctx.clock()
  await inTransaction(ctx.db, async (tx) => {
    await tx.execute(sql`
      update sellers set payout_schedule = ${schedule}, updated_at = ${now.toISOString()}::timestamptz
      where id = ${sellerId}`)
    await appendEvent(tx, {
      topic: 'payout_schedule.changed',
      subject: { kind: 'seller', id: sellerId },
      actor: { kind: 'seller', id: viewer.id },
      dedupeKey: `${sellerId}:${now.getTime()}`,
      occurredAt: now,
      payload: { schedule },
    })
  })
}
