import { v7 as uuidv7 } from 'uuid'
import type { Ctx, Tx } from '../../context'
import type { BuyRevision, OpenedSupplement } from '../../contracts/buy-revision'
import { AppError } from '../../domain/errors'
import { paymentWindowMs } from '../../domain/orders/timers'
import { failpoint } from '../../store/failpoint'
import { inTransaction } from '../../store/in-transaction'
import { expireSupplement } from '../../store/orders/order-parts-state'
import { readOrder, type OrderRecord } from '../../store/orders/order-record'
import { insertSupplement, rewordSupplement } from '../../store/orders/supplements'
import { payableStatuses } from '../../store/payments/payment-record'
import { readSettings } from '../../store/settings'
import { openPayment } from '../payments/open-payment'
import { schedulePoll } from '../payments/schedule-poll'
import { compensation } from '../compensations'
import { runSteps } from '../run-steps'
import { step } from '../step'
import { orderActor } from './move-order'

type Input = BuyRevision & { orderId: string }
type Stored = { supplementId: string; paymentId: string }

/**
 * The customer buys a revision beyond those included, at the price frozen with the order: stores it
 * with the intent of its own payment, then opens that payment. The order changes when the money
 * arrives, and not at all when it never does. Asking twice gives the same payment; another method,
 * or a payment that failed, is replaced by a new one.
 * `redirectUrl` is null while the provider has not answered.
 *
 * Throws `account/sign-in-required`, `order/not-found`, `request/forbidden` for everyone but the
 * customer, `order/illegal-transition` when nothing is delivered or its time is over,
 * `order/revision-not-for-sale` while revisions are left or the seller offers none,
 * `order/price-changed` (with `totalMinor`), `payment/method-unavailable`,
 * `payment/provider-unavailable` when the provider refused.
 */
export const buyRevision = async (ctx: Ctx, input: Input): Promise<OpenedSupplement> =>
  runSteps({ ctx, workflow: 'buy-revision' }, async (run) => {
    const stored = await run(
      step({
        name: 'store supplement and payment intent',
        do: () => inTransaction(ctx.db, (tx) => store(ctx, tx, input)),
        compensate: () => compensation('take-back-supplement', { orderId: input.orderId }),
      }),
    )
    await failpoint('buy-revision:stored')
    const { redirectUrl } = await run(
      step({
        name: 'open payment',
        do: () => openPayment(ctx, { paymentId: stored.paymentId }),
        irreversible: 'the last step; a payment that is never paid expires at its provider',
      }),
    )
    return { ...stored, redirectUrl }
  })

const store = async (ctx: Ctx, tx: Tx, input: Input): Promise<Stored> => {
  const now = ctx.clock()
  const actor = await orderActor(tx, ctx.viewer, input.orderId)
  if (actor.kind !== 'customer') throw new AppError('request/forbidden')
  const order = await readOrder(tx, input.orderId, { lock: true })
  if (order === null) throw new AppError('order/not-found')
  const price = priceOf(order, now)
  if (price.totalMinor !== input.expectedTotalMinor) {
    throw new AppError('order/price-changed', { totalMinor: price.totalMinor })
  }
  const open = order.parts.supplements.find(({ status }) => status === 'awaiting_payment')
  if (open !== undefined) {
    // A payment that failed never comes back: what it was for is offered anew.
    const isPayable = payableStatuses.includes(open.paymentStatus) && now < open.expiresAt
    if (isPayable && open.method === input.method) {
      await rewordSupplement(tx, { id: open.id, note: input.note })
      return { supplementId: open.id, paymentId: open.paymentId }
    }
    await expireSupplement(tx, { orderId: order.id, now })
  }
  return storeNew(ctx, tx, { order, input, now })
}

/** What a paid revision costs now. Throws why none can be bought. */
const priceOf = (order: OrderRecord, now: Date) => {
  const isOver = order.timerAt !== null && now >= order.timerAt
  if (order.status !== 'delivered' || isOver) {
    throw new AppError('order/illegal-transition', {
      status: order.status,
      transition: 'pay_revision',
      because: order.status === 'delivered' ? 'guard' : 'status',
    })
  }
  const { revisionsAllowed, revisionsUsed } = order
  const isLeft = revisionsAllowed === null || revisionsUsed < revisionsAllowed
  const price = order.quote.extraRevision
  if (isLeft || price === null) throw new AppError('order/revision-not-for-sale')
  return price
}

const storeNew = async (
  ctx: Ctx,
  tx: Tx,
  { order, input, now }: { order: OrderRecord; input: Input; now: Date },
): Promise<Stored> => {
  const { method } = input
  const { currency } = order
  const provider = ctx.providers.paymentFor({ method, currency })
  if (provider === null) throw new AppError('payment/method-unavailable', { method, currency })
  const { durations } = await readSettings(tx, { orderId: order.id })
  const payment = { id: uuidv7(), provider: provider.name, method }
  const supplementId = uuidv7()
  await insertSupplement(tx, {
    id: supplementId,
    order,
    note: input.note,
    price: priceOf(order, now),
    payment,
    now,
    expiresAt: new Date(now.getTime() + paymentWindowMs(method, durations)),
  })
  // Opens the payment if this process dies before it does, and asks when no event ever comes.
  await schedulePoll(tx, { paymentId: payment.id, attempt: 0, now })
  return { supplementId, paymentId: payment.id }
}
