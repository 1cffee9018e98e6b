import type { Ctx } from '../../context'
import { AppError } from '../../domain/errors'
import { PaymentProviderError, type MoneyOutSnapshot } from '../../domain/ports/payment-provider'
import { failpoint } from '../../store/failpoint'
import { inTransaction } from '../../store/in-transaction'
import { destinationOf } from '../../store/payouts/payout-methods'
import {
  markInTransit,
  notePayoutAnswer,
  readPayout,
  returnPayout,
  type PayoutRecord,
} from '../../store/payouts/payouts'
import { providerOf } from '../payments/open-payment'
import { obstacleNow } from './open-payout'
import { bookPayoutAnswer, type PayoutOutcome } from './settle-payout'

const system = { kind: 'system', id: null } as const

/**
 * Sends a payout: marks it in transit and commits, asks the provider with the payout's id as key,
 * and books the answer. Safe to repeat, at any point: a provider that knows the id is asked what
 * became of it. A timeout leaves it in transit, never failed.
 * Throws `payment/provider-unavailable` when there was no answer, so that the job tries again.
 */
export const sendPayout = async (
  ctx: Ctx,
  { payoutId }: { payoutId: string },
): Promise<PayoutOutcome> => {
  const payout = await readPayout(ctx.db, payoutId)
  if (payout === null) return 'unchanged'
  if (payout.status === 'requested' && !(await depart(ctx, payoutId))) return 'unchanged'
  if (payout.status !== 'requested' && payout.status !== 'in_transit') return 'unchanged'
  await failpoint('send-payout:marked')
  const snapshot = await askProvider(ctx, payout)
  await failpoint('send-payout:asked')
  return bookPayoutAnswer(ctx, { payoutId, snapshot })
}

/** Leaves the house, or is given back when the seller may not be paid any more. */
const depart = (ctx: Ctx, payoutId: string): Promise<boolean> =>
  inTransaction(ctx.db, async (tx) => {
    const payout = await readPayout(tx, payoutId, { lock: true })
    if (payout === null) return false
    const move = { payout, from: ['requested'], actor: system, now: ctx.clock() } as const
    const obstacle = await obstacleNow(tx, payout)
    if (obstacle === null) return markInTransit(tx, move)
    await returnPayout(tx, { ...move, to: 'cancelled', failureCode: obstacle })
    return false
  })

const askProvider = async (ctx: Ctx, payout: PayoutRecord): Promise<MoneyOutSnapshot> => {
  const { id: payoutId, amountMinor, currency } = payout
  const provider = providerOf(ctx, payout.provider)
  try {
    const known = await provider.pollPayout({ payoutId })
    if (known !== null) return known
    const destination = await destinationOf(ctx.db, payoutId)
    if (destination === null) throw new Error(`payout ${payoutId}: no destination`)
    return await provider.payout({ payoutId, amountMinor, currency, destination })
  } catch (error) {
    if (!(error instanceof PaymentProviderError)) throw error
    // Another request under our id: what became of this one is not known.
    const isUnknown = error.outcome === 'unknown' || error.code === 'idempotency_conflict'
    if (!isUnknown) return refusedBy(payout, error.code)
    await inTransaction(ctx.db, (tx) =>
      notePayoutAnswer(tx, { id: payoutId, failureCode: error.code }),
    )
    throw new AppError('payment/provider-unavailable', { code: error.code }, { cause: error })
  }
}

/** It certainly did not happen: the same as a payout that the provider failed. */
const refusedBy = (payout: PayoutRecord, failureCode: string): MoneyOutSnapshot => ({
  id: payout.id,
  providerReference: '',
  state: 'failed',
  amountMinor: payout.amountMinor,
  currency: payout.currency,
  failureCode,
})
