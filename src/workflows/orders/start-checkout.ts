import { v7 as uuidv7 } from 'uuid'
import type { Ctx, Tx } from '../../context'
import type { PlacedCheckout } from '../../contracts/checkout'
import type { Locale } from '../../contracts/locale'
import type { PaymentMethod } from '../../contracts/orders'
import { AppError } from '../../domain/errors'
import { sumMinor } from '../../domain/money/minor-units'
import { paymentWindowMs } from '../../domain/orders/timers'
import { failpoint } from '../../store/failpoint'
import { claimIdempotencyKey, rememberResponse } from '../../store/idempotency'
import { inTransaction } from '../../store/in-transaction'
import {
  insertCheckout,
  takeCoupons,
  type NewCheckout,
  type NewOrder,
} from '../../store/orders/insert-checkout'
import { requestHash } from '../../store/request-hash'
import type { MarketSettings } from '../../store/settings'
import { openPayment } from '../payments/open-payment'
import { schedulePoll } from '../payments/schedule-poll'
import { compensation } from '../compensations'
import { runSteps } from '../run-steps'
import { step } from '../step'
import { newOrderNumber } from './order-number'

/** The orders of a checkout as they were agreed, before they have ids. */
export type AgreedCheckout = {
  orders: Omit<NewOrder, 'id' | 'number'>[]
  settings: MarketSettings
}

export type StartCheckout = {
  /** The name of the workflow: of its log lines, its failpoints and its idempotency keys. */
  workflow: string
  idempotencyKey: string
  /** What the key stands for: the same key with another request is refused. */
  request: Record<string, unknown>
  method: PaymentMethod
  locale: Locale
  /** Refused with `order/price-changed` when the orders cost something else now. */
  expectedTotalMinor: number
  /** What is ordered at which price, decided in the transaction that stores it. */
  agree: (tx: Tx, now: Date) => Promise<AgreedCheckout>
  /** Rows that belong to the orders, written in the same transaction. */
  after?: (tx: Tx, checkout: NewCheckout) => Promise<void>
}

type Stored = Omit<PlacedCheckout, 'redirectUrl'> & { orderId: string; orderNumber: string }

/**
 * Stores orders that are paid together with the intent of their one payment, in one transaction,
 * then opens the payment at its provider. The same key gives the same checkout however often and
 * however concurrently it comes; after a crash between the two, a job opens the payment. When the
 * provider refuses, the orders are given up and the key may try again.
 *
 * Throws `account/sign-in-required`, `checkout/mixed-currencies`, `order/price-changed` (with
 * `totalMinor`), `payment/method-unavailable`, `coupon/used-up`, `coupon/already-used`,
 * `coupon/first-order-only`, `request/idempotency-key-reused`, `payment/provider-unavailable`, and
 * what `agree` throws; nothing is written then.
 */
export const startCheckout = async (ctx: Ctx, input: StartCheckout): Promise<PlacedCheckout> => {
  const { viewer } = ctx
  if (viewer.kind !== 'user') throw new AppError('account/sign-in-required')
  const { workflow } = input
  const claim = { scope: `${workflow}:${viewer.id}`, key: input.idempotencyKey }
  return runSteps({ ctx, workflow }, async (run) => {
    const { checkoutId, paymentId, orders } = await run(
      step({
        name: 'store orders and payment intent',
        do: () =>
          inTransaction(ctx.db, (tx) =>
            storeCheckout(ctx, tx, { input, claim, customerId: viewer.id }),
          ),
        compensate: ({ orderId }) =>
          compensation('give-up-checkout', { orderId, customerId: viewer.id, claim }),
      }),
    )
    await failpoint(`${workflow}:stored`)
    const { redirectUrl } = await run(
      step({
        name: 'open payment',
        do: () => openPayment(ctx, { paymentId }),
        irreversible: 'the last step; a payment that is never paid expires at its provider',
      }),
    )
    return { checkoutId, paymentId, orders, redirectUrl }
  })
}

type Storing = {
  input: StartCheckout
  claim: { scope: string; key: string }
  customerId: string
}

const storeCheckout = async (
  ctx: Ctx,
  tx: Tx,
  { input, claim, customerId }: Storing,
): Promise<Stored> => {
  const now = ctx.clock()
  const hash = requestHash(input.request)
  const earlier = await claimIdempotencyKey<Stored>(tx, { ...claim, hash, now })
  if (earlier !== null) return earlier

  const agreed = await input.agree(tx, now)
  const checkout = newCheckout(ctx, { input, agreed, customerId, now })
  await insertCheckout(tx, checkout)
  await input.after?.(tx, checkout)
  // Opens the payment if this process dies before it does, and asks when no event ever comes.
  await schedulePoll(tx, { paymentId: checkout.payment.id, attempt: 0, now })
  const response = responseOf(checkout)
  await rememberResponse(tx, { ...claim, response })
  await takeCoupons(tx, checkout)
  return response
}

const newCheckout = (
  ctx: Ctx,
  {
    input,
    agreed,
    customerId,
    now,
  }: { input: StartCheckout; agreed: AgreedCheckout; customerId: string; now: Date },
): NewCheckout => {
  const currencies = new Set(agreed.orders.map(({ quote }) => quote.currency))
  const [currency] = currencies
  if (currency === undefined) throw new Error('a checkout without orders')
  if (currencies.size > 1) throw new AppError('checkout/mixed-currencies')
  const totalMinor = sumMinor(agreed.orders.map(({ quote }) => quote.totalMinor))
  if (totalMinor !== input.expectedTotalMinor) {
    throw new AppError('order/price-changed', { totalMinor })
  }
  const { method, locale } = input
  const expiresAt = new Date(now.getTime() + paymentWindowMs(method, agreed.settings.durations))
  return {
    id: uuidv7(),
    customerId,
    currency,
    locale,
    now,
    expiresAt,
    payment: newPayment(ctx, { method, currency }),
    orders: agreed.orders.map((order) => ({ ...order, id: uuidv7(), number: newOrderNumber() })),
  }
}

const responseOf = ({ id, payment, orders }: NewCheckout): Stored => {
  const placed = orders.map((order) => ({ orderId: order.id, orderNumber: order.number }))
  const [first] = placed
  if (first === undefined) throw new Error('a checkout without orders')
  return { checkoutId: id, paymentId: payment.id, orders: placed, ...first }
}

/** A payment is made with the provider that serves its method and currency now, and stays there. */
const newPayment = (
  { providers }: Ctx,
  wanted: Parameters<Ctx['providers']['paymentFor']>[0],
): NewCheckout['payment'] => {
  const provider = providers.paymentFor(wanted)
  if (provider === null) throw new AppError('payment/method-unavailable', wanted)
  return { id: uuidv7(), provider: provider.name, method: wanted.method }
}
