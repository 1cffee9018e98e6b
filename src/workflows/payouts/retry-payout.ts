import { sql } from '@payloadcms/db-postgres'
import { requireStaff } from '../../access/viewers'
import type { Ctx } from '../../context'
import { AppError } from '../../domain/errors'
import { inTransaction } from '../../store/in-transaction'
import { readPayout } from '../../store/payouts/payouts'
import { openPayout } from './open-payout'

/**
 * Finance sends a failed payout again, as a new one to the seller's default destination: the failed
 * one keeps its history, and above the limit somebody else has to approve.
 * Throws `request/forbidden`, `request/not-found`, `payout/illegal-transition` and `payout/…`.
 */
export const retryPayout = async (
  ctx: Ctx,
  { payoutId }: { payoutId: string },
): Promise<{ payoutId: string }> => {
  const staff = requireStaff(ctx.viewer, 'finance')
  const created = await inTransaction(ctx.db, async (tx) => {
    const failed = await readPayout(tx, payoutId, { lock: true })
    if (failed === null) throw new AppError('request/not-found')
    if (failed.status !== 'failed') throw new AppError('payout/illegal-transition')
    const { rows } = await tx.execute(sql`
      select id from payouts where seller_id = ${failed.sellerId}
        and currency = ${failed.currency} and requested_at > (
          select requested_at from payouts where id = ${payoutId})
        and status = 'paid' limit 1`)
    if (rows.length > 0) throw new AppError('payout/illegal-transition')
    return openPayout(ctx, tx, {
      sellerId: failed.sellerId,
      currency: failed.currency,
      amountMinor: failed.amountMinor,
      trigger: 'retry',
      requestedBy: staff.id,
      actor: { kind: 'staff', id: staff.id },
    })
  })
  return { payoutId: created }
}
