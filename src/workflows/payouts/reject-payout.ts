import { requireStaff } from '../../access/viewers'
import type { Ctx } from '../../context'
import { AppError } from '../../domain/errors'
import { inTransaction } from '../../store/in-transaction'
import { readPayout, returnPayout } from '../../store/payouts/payouts'

/**
 * Finance refuses a payout that waits for its approval; the money is the seller's again, and they
 * read the reason. Throws `request/forbidden`, `request/not-found`, `payout/illegal-transition`.
 */
export const rejectPayout = async (
  ctx: Ctx,
  { payoutId, reason }: { payoutId: string; reason: string },
): Promise<void> => {
  const staff = requireStaff(ctx.viewer, 'finance')
  await inTransaction(ctx.db, async (tx) => {
    const payout = await readPayout(tx, payoutId, { lock: true })
    if (payout === null) throw new AppError('request/not-found')
    const isReturned = await returnPayout(tx, {
      payout,
      from: ['awaiting_approval'],
      to: 'cancelled',
      reason,
      rejectedBy: staff.id,
      actor: { kind: 'staff', id: staff.id },
      now: ctx.clock(),
    })
    if (!isReturned) throw new AppError('payout/illegal-transition')
  })
}
