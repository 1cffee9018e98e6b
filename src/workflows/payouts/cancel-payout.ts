import type { Ctx } from '../../context'
import { AppError } from '../../domain/errors'
import { inTransaction } from '../../store/in-transaction'
import { readPayout, returnPayout } from '../../store/payouts/payouts'

/**
 * The seller takes back what they asked for, as long as nothing was sent: the money is available
 * again. Throws `account/sign-in-required`, `request/not-found` for everybody else's, and
 * `payout/illegal-transition` once it is on its way.
 */
export const cancelPayout = async (ctx: Ctx, { payoutId }: { payoutId: string }): Promise<void> => {
  const { viewer } = ctx
  if (viewer.kind !== 'user') throw new AppError('account/sign-in-required')
  await inTransaction(ctx.db, async (tx) => {
    const payout = await readPayout(tx, payoutId, { lock: true })
    if (payout === null || payout.sellerId !== viewer.sellerId) {
      throw new AppError('request/not-found')
    }
    const isReturned = await returnPayout(tx, {
      payout,
      from: ['requested', 'awaiting_approval'],
      to: 'cancelled',
      actor: { kind: 'seller', id: viewer.id },
      now: ctx.clock(),
    })
    if (!isReturned) throw new AppError('payout/illegal-transition')
  })
}
