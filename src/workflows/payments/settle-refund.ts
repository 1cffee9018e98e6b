import type { Ctx } from '../../context'
import { AppError } from '../../domain/errors'
import { PaymentProviderError, type MoneyOutSnapshot } from '../../domain/ports/payment-provider'
import { appendEvent } from '../../store/events'
import { failpoint } from '../../store/failpoint'
import { inTransaction } from '../../store/in-transaction'
import {
  enqueueRefund,
  noteRefundAnswer,
  readRefund,
  settleRefund as storeSettledRefund,
  type RefundRecord,
} from '../../store/payments/refunds'
import { lockPayment } from '../../store/payments/payment-record'
import { doStep } from '../step'
import { providerOf } from './open-payment'

const retryMs = 60_000

/**
 * Asks the provider to give a requested refund back, with the refund's id as idempotency key, and
 * books the answer. Safe to repeat: a timeout is unknown and settled by asking again. A refund that
 * the provider failed stays owed (it lies in the clearing account) and is logged for staff.
 * Throws `payment/provider-unavailable` when there was no answer, so that the job tries again.
 */
export const settleRefund = async (
  ctx: Ctx,
  { refundId }: { refundId: string },
): Promise<'succeeded' | 'pending' | 'failed' | 'unchanged'> => {
  const refund = await readRefund(ctx.db, refundId)
  if (refund === null || refund.status === 'succeeded') return 'unchanged'
  const snapshot = await askProvider(ctx, refund)
  await failpoint('settle-refund:asked')
  return inTransaction(ctx.db, async (tx) => {
    // The payment first, as a chargeback of it does: they would wait for each other otherwise.
    await lockPayment(tx, refund.paymentId)
    const locked = await readRefund(tx, refundId, { lock: true })
    if (locked === null || locked.status === 'succeeded') return 'unchanged'
    const isExact =
      snapshot.amountMinor === refund.amountMinor && snapshot.currency === refund.currency
    if (snapshot.state === 'succeeded' && isExact) {
      const { providerReference } = snapshot
      await storeSettledRefund(tx, { refund: locked, providerReference, now: ctx.clock() })
      return 'succeeded'
    }
    if (snapshot.state === 'pending') {
      await noteRefundAnswer(tx, { ...answerOf(refundId, snapshot), status: 'pending' })
      await enqueueRefund(tx, refundId, new Date(ctx.clock().getTime() + retryMs))
      return 'pending'
    }
    const failureCode = isExact ? snapshot.failureCode : 'amount_or_currency_mismatch'
    await noteRefundAnswer(tx, { ...answerOf(refundId, snapshot), status: 'failed', failureCode })
    await appendEvent(tx, {
      topic: 'payment.refund_failed',
      subject: { kind: 'payment', id: refund.paymentId },
      actor: { kind: 'system', id: null },
      dedupeKey: `${refundId}:${failureCode ?? 'unknown'}`,
      occurredAt: ctx.clock(),
      payload: { refundId, failureCode, notify: ['staff'] },
    })
    ctx.log.error({ refundId, failureCode }, 'a refund failed at its provider')
    return 'failed'
  })
}

const answerOf = (id: string, snapshot: MoneyOutSnapshot) => ({
  id,
  providerReference: snapshot.providerReference,
  failureCode: snapshot.failureCode,
})

const askProvider = async (ctx: Ctx, refund: RefundRecord): Promise<MoneyOutSnapshot> => {
  try {
    const { id: refundId, paymentId, amountMinor, currency, reason, provider } = refund
    return await doStep({
      name: 'refund at provider',
      do: () =>
        providerOf(ctx, provider).refund({ refundId, paymentId, amountMinor, currency, reason }),
      irreversible: 'money given back is the customer’s; asked twice it is the same refund',
    })
  } catch (error) {
    if (!(error instanceof PaymentProviderError)) throw error
    const status = error.outcome === 'unknown' ? 'unknown' : 'failed'
    await inTransaction(ctx.db, (tx) =>
      noteRefundAnswer(tx, {
        id: refund.id,
        status,
        providerReference: null,
        failureCode: error.code,
      }),
    )
    throw new AppError('payment/provider-unavailable', { code: error.code }, { cause: error })
  }
}
