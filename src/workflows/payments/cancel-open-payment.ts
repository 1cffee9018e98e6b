import type { Ctx } from '../../context'
import { AppError } from '../../domain/errors'
import { PaymentProviderError } from '../../domain/ports/payment-provider'
import { failpoint } from '../../store/failpoint'
import {
  changePayment,
  payableStatuses,
  readPayment,
  type PaymentRecord,
} from '../../store/payments/payment-record'
import { confirmPayment } from './confirm-payment'
import { doStep } from '../step'
import { providerOf } from './open-payment'

/**
 * Stops a payment at its provider after its order was given up. When the customer was faster, the
 * money is confirmed and given back. Idempotent; throws `payment/provider-unavailable` when the
 * provider does not answer or still works on it, so that the job tries again.
 */
export const cancelOpenPayment = async (
  ctx: Ctx,
  { paymentId }: { paymentId: string },
): Promise<void> => {
  const payment = await readPayment(ctx.db, paymentId)
  if (payment === null || !payableStatuses.includes(payment.status)) return
  const snapshot = await cancelAt(ctx, payment)
  await failpoint('cancel-open-payment:asked')
  if (snapshot?.state === 'succeeded') {
    await confirmPayment(ctx, { paymentId })
    return
  }
  if (snapshot?.state === 'pending') throw new AppError('payment/provider-unavailable')
  await changePayment(ctx.db, {
    id: paymentId,
    from: payableStatuses,
    to: 'cancelled',
    now: ctx.clock(),
    failureCode: snapshot?.failureCode ?? null,
  })
}

const cancelAt = async (
  ctx: Ctx,
  payment: Pick<PaymentRecord, 'id' | 'provider' | 'providerReference'>,
) => {
  try {
    const { id: paymentId, providerReference } = payment
    return await doStep({
      name: 'cancel payment at provider',
      do: () => providerOf(ctx, payment.provider).cancel({ paymentId, providerReference }),
      irreversible: 'its order has been given up; a customer who was faster is paid back',
    })
  } catch (error) {
    if (!(error instanceof PaymentProviderError)) throw error
    throw new AppError('payment/provider-unavailable', { code: error.code }, { cause: error })
  }
}
