import { requireStaff } from '../../access/viewers'
import type { Ctx } from '../../context'
import { AppError } from '../../domain/errors'
import { failpoint } from '../../store/failpoint'
import { inTransaction } from '../../store/in-transaction'
import { enqueueSend, markInTransit, readPayout } from '../../store/payouts/payouts'
import { obstacleNow } from './open-payout'

/**
 * The second pair of eyes: finance lets a payout above the limit leave. Whoever asked for it cannot.
 * Throws `request/forbidden`, `request/not-found`, `payout/illegal-transition` (decided already),
 * `payout/own-request`, and `payout/…` when the seller may not be paid any more: refuse it then.
 */
export const approvePayout = async (
  ctx: Ctx,
  { payoutId }: { payoutId: string },
): Promise<void> => {
  const staff = requireStaff(ctx.viewer, 'finance')
  await inTransaction(ctx.db, async (tx) => {
    const payout = await readPayout(tx, payoutId, { lock: true })
    if (payout === null) throw new AppError('request/not-found')
    if (payout.status !== 'awaiting_approval') throw new AppError('payout/illegal-transition')
    if (payout.requestedBy === staff.id) throw new AppError('payout/own-request')
    const obstacle = await obstacleNow(tx, payout)
    if (obstacle !== null) throw new AppError(codes[obstacle])
    await markInTransit(tx, {
      payout,
      from: ['awaiting_approval'],
      approvedBy: staff.id,
      actor: { kind: 'staff', id: staff.id },
      now: ctx.clock(),
    })
    await enqueueSend(tx, payoutId)
  })
  await failpoint('approve-payout:committed')
}

const codes = {
  suspended: 'payout/seller-suspended',
  unverified: 'payout/identity-missing',
  owes: 'payout/owes',
} as const
