import type { Ctx } from '../../context'
import { AppError } from '../../domain/errors'
import { appendEvent } from '../../store/events'
import { inTransaction } from '../../store/in-transaction'
import {
  makeDefaultMethod,
  readPayoutMethod,
  removePayoutMethod,
} from '../../store/payouts/payout-methods'
import { lockPayoutSeller } from '../../store/payouts/payout-seller'
import { confirmPassword } from '../accounts/confirm-password'
import { payoutViewer } from './payout-viewer'

/**
 * Makes a seller's destination the default of its currency, or takes it out of use, after their
 * password. Payouts that go there already are not touched.
 * Throws `account/invalid-credentials`, `request/not-found` for everybody else's.
 */
export const changePayoutMethod = async (
  ctx: Ctx,
  input: { methodId: string; password: string; change: 'make_default' | 'remove' },
): Promise<void> => {
  const { viewer, sellerId } = payoutViewer(ctx)
  await confirmPassword(ctx, input)
  const now = ctx.clock()
  await inTransaction(ctx.db, async (tx) => {
    await lockPayoutSeller(tx, sellerId)
    const method = await readPayoutMethod(tx, { sellerId, id: input.methodId })
    if (method === null) throw new AppError('request/not-found')
    const isRemoval = input.change === 'remove'
    await (isRemoval ? removePayoutMethod : makeDefaultMethod)(tx, { method, now })
    await appendEvent(tx, {
      topic: isRemoval ? 'payout_method.removed' : 'payout_method.made_default',
      subject: { kind: 'seller', id: sellerId },
      actor: { kind: 'seller', id: viewer.id },
      dedupeKey: `${method.id}:${now.getTime()}`,
      occurredAt: now,
      payload: { methodId: method.id, destination: method.maskedAccount },
    })
  })
}
