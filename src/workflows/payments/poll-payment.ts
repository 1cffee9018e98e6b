import type { Ctx } from '../../context'
import {
  capturedStatuses,
  payableStatuses,
  readPayment,
  type PaymentRecord,
} from '../../store/payments/payment-record'
import { confirmPayment } from './confirm-payment'
import { openPayment } from './open-payment'
import { schedulePoll } from './schedule-poll'

/** How long after a payment expired the provider is still asked: late successes are given back. */
const graceMs = 24 * 3_600_000

/** The provider has said what it will ever say here; refunds and chargebacks ask for themselves. */
const isSettled = ({ status }: PaymentRecord): boolean =>
  status === 'quarantined' || capturedStatuses.includes(status)

/**
 * Resumes a payment: opens it when a crash or a timeout left it unopened, asks the provider when no
 * event came, and asks again later while it is open. Idempotent; the job behind it is durable.
 */
export const pollPayment = async (
  ctx: Ctx,
  { paymentId, attempt }: { paymentId: string; attempt: number },
): Promise<void> => {
  const before = await readPayment(ctx.db, paymentId)
  if (before === null || isSettled(before)) return
  const isUnopened = before.status === 'created' || before.status === 'unknown'
  const now = ctx.clock()
  if (isUnopened && now < before.expiresAt) await openPayment(ctx, { paymentId })
  const outcome = await confirmPayment(ctx, { paymentId })
  const after = await readPayment(ctx.db, paymentId)
  const isOpen = after !== null && payableStatuses.includes(after.status)
  if (outcome !== 'unchanged' || !isOpen) return
  if (now.getTime() > before.expiresAt.getTime() + graceMs) return
  await schedulePoll(ctx.db, { paymentId, attempt, now })
}
