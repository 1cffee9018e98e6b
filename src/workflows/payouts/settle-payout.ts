import type { Ctx } from '../../context'
import { AppError } from '../../domain/errors'
import { PaymentProviderError, type MoneyOutSnapshot } from '../../domain/ports/payment-provider'
import { failpoint } from '../../store/failpoint'
import { inTransaction } from '../../store/in-transaction'
import {
  enqueueSend,
  markPaid,
  notePayoutAnswer,
  readPayout,
  returnPayout,
} from '../../store/payouts/payouts'
import { providerOf } from '../payments/open-payment'

export type PayoutOutcome = 'paid' | 'failed' | 'pending' | 'unchanged'

const askAgainMs = 60_000
const system = { kind: 'system', id: null } as const

/**
 * The provider announced something about a payout: asks it what became of it and books that.
 * Idempotent. Throws `payment/provider-unavailable` when there was no answer.
 */
export const settlePayout = async (
  ctx: Ctx,
  { payoutId }: { payoutId: string },
): Promise<PayoutOutcome> => {
  const payout = await readPayout(ctx.db, payoutId)
  if (payout?.status !== 'in_transit') return 'unchanged'
  try {
    const snapshot = await providerOf(ctx, payout.provider).pollPayout({ payoutId })
    return snapshot === null ? 'unchanged' : await bookPayoutAnswer(ctx, { payoutId, snapshot })
  } catch (error) {
    if (!(error instanceof PaymentProviderError)) throw error
    throw new AppError('payment/provider-unavailable', { code: error.code }, { cause: error })
  }
}

/** Books what the provider said about a payout, once, however many say it at the same time. */
export const bookPayoutAnswer = async (
  ctx: Ctx,
  { payoutId, snapshot }: { payoutId: string; snapshot: MoneyOutSnapshot },
): Promise<PayoutOutcome> => {
  const outcome = await inTransaction(ctx.db, async (tx): Promise<PayoutOutcome> => {
    const payout = await readPayout(tx, payoutId, { lock: true })
    if (payout?.status !== 'in_transit') return 'unchanged'
    const move = { payout, actor: system, now: ctx.clock() }
    const isExact =
      snapshot.amountMinor === payout.amountMinor && snapshot.currency === payout.currency
    if (!isExact) {
      // Something else was sent: nothing is booked until people have looked.
      ctx.log.error({ payoutId, snapshot }, 'a payout is another one at its provider')
      await notePayoutAnswer(tx, { id: payoutId, failureCode: 'amount_or_currency_mismatch' })
      return 'pending'
    }
    if (snapshot.state === 'succeeded') {
      await markPaid(tx, { ...move, providerReference: snapshot.providerReference })
      return 'paid'
    }
    if (snapshot.state === 'failed') {
      const { failureCode } = snapshot
      await returnPayout(tx, { ...move, from: ['in_transit'], to: 'failed', failureCode })
      return 'failed'
    }
    const reference = snapshot.providerReference
    await notePayoutAnswer(tx, { id: payoutId, reference, failureCode: null })
    await enqueueSend(tx, payoutId, new Date(ctx.clock().getTime() + askAgainMs))
    return 'pending'
  })
  await failpoint('settle-payout:booked')
  return outcome
}
