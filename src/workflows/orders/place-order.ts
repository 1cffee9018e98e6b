import { randomBytes } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import type { Ctx, Tx } from '../../context'
import type { PlaceOrder, PlacedOrder } from '../../contracts/orders'
import { AppError } from '../../domain/errors'
import { paymentWindowMs } from '../../domain/orders/timers'
import { failpoint } from '../../store/failpoint'
import {
  claimIdempotencyKey,
  releaseIdempotencyKey,
  rememberResponse,
} from '../../store/idempotency'
import { inTransaction } from '../../store/in-transaction'
import { insertOrder } from '../../store/orders/insert-order'
import { requirementsIn } from '../../store/orders/orderable-service'
import { quoteService } from '../../store/orders/quote-service'
import { requestHash } from '../../store/request-hash'
import { openPayment } from '../payments/open-payment'
import { schedulePoll } from '../payments/schedule-poll'
import { runSteps, step } from '../step'
import { cancelPayment } from './cancel-payment'

type Stored = Omit<PlacedOrder, 'redirectUrl'>

/**
 * Places an order: prices it again as stored, freezes the quote, records the payment intent, then
 * opens the payment at the provider. The same idempotency key gives the same order however often
 * and however concurrently it comes; after a crash between the two, a job opens the payment. When
 * the provider refuses, the order is undone and the key may try again.
 * `redirectUrl` is null while the provider has not answered.
 *
 * Throws `account/sign-in-required`, `service/not-found`, `order/own-service`,
 * `order/seller-unavailable`, `order/price-changed` (with `totalMinor`), `order/not-payable`,
 * `payment/method-unavailable` when nobody takes this method in this currency,
 * `request/idempotency-key-reused`, `payment/provider-unavailable` when the provider refused.
 */
export const placeOrder = async (ctx: Ctx, input: PlaceOrder): Promise<PlacedOrder> => {
  const customerId = customerOf(ctx)
  return runSteps({ log: ctx.log, workflow: 'place-order' }, async (run) => {
    const stored = await run(
      step({
        name: 'store order and payment intent',
        do: () => inTransaction(ctx.db, (tx) => storeOrder(ctx, tx, { input, customerId })),
        compensate: async ({ orderId }) => {
          await cancelPayment(ctx, { orderId })
          await releaseIdempotencyKey(ctx.db, claimOf(customerId, input))
        },
      }),
    )
    await failpoint('place-order:stored')
    const { redirectUrl } = await run(
      step({
        name: 'open payment',
        do: () => openPayment(ctx, { paymentId: stored.paymentId }),
        irreversible: 'the last step; a payment that is never paid expires at its provider',
      }),
    )
    const { orderId, orderNumber, paymentId } = stored
    return { orderId, orderNumber, paymentId, redirectUrl }
  })
}

const customerOf = ({ viewer }: Ctx): string => {
  if (viewer.kind !== 'user') throw new AppError('account/sign-in-required')
  return viewer.id
}

const claimOf = (customerId: string, { idempotencyKey }: PlaceOrder) => ({
  scope: `place-order:${customerId}`,
  key: idempotencyKey,
})

const storeOrder = async (
  ctx: Ctx,
  tx: Tx,
  { input, customerId }: { input: PlaceOrder; customerId: string },
): Promise<Stored> => {
  const now = ctx.clock()
  const { idempotencyKey: _key, ...request } = input
  const claim = claimOf(customerId, input)
  const hash = requestHash(request)
  const earlier = await claimIdempotencyKey<Stored>(tx, { ...claim, hash, now })
  if (earlier !== null) return earlier

  const { service, title, quote, settings } = await quoteService(tx, {
    ...input,
    buyerId: customerId,
  })
  if (service.sellerUserId === customerId) throw new AppError('order/own-service')
  if (!service.isSellerOpen) throw new AppError('order/seller-unavailable')
  if (quote.totalMinor <= 0) throw new AppError('order/not-payable')
  if (quote.totalMinor !== input.expectedTotalMinor) {
    throw new AppError('order/price-changed', { totalMinor: quote.totalMinor })
  }
  const orderId = uuidv7()
  const payment = newPayment(ctx, { method: input.method, currency: quote.currency })
  const expiresAt = new Date(now.getTime() + paymentWindowMs(input.method, settings.durations))
  const number = newOrderNumber()
  await insertOrder(tx, {
    id: orderId,
    number,
    checkoutGroup: uuidv7(),
    customerId,
    sellerId: service.sellerId,
    sellerUserId: service.sellerUserId,
    serviceId: service.id,
    serviceTitle: title,
    packageTier: input.package,
    quote,
    requirements: requirementsIn(service, input.locale),
    locale: input.locale,
    now,
    expiresAt,
    payment,
  })
  // Opens the payment if this process dies before it does, and asks when no event ever comes.
  await schedulePoll(tx, { paymentId: payment.id, attempt: 0, now })
  const response: Stored = { orderId, orderNumber: number, paymentId: payment.id }
  await rememberResponse(tx, { ...claim, response })
  return response
}

/** A payment is made with the provider that serves its method and currency now, and stays there. */
const newPayment = (
  { providers }: Ctx,
  wanted: Parameters<Ctx['providers']['paymentFor']>[0],
): { id: string; provider: string; method: PlaceOrder['method'] } => {
  const provider = providers.paymentFor(wanted)
  if (provider === null) throw new AppError('payment/method-unavailable', wanted)
  return { id: uuidv7(), provider: provider.name, method: wanted.method }
}

/** Crockford's alphabet: no letter that a person reading it aloud would confuse with a digit. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** 40 random bits: not guessable in order, unique by constraint. */
const newOrderNumber = (): string => {
  const letters = [...randomBytes(8)].map((byte) => alphabet.charAt(byte % alphabet.length))
  return `${letters.slice(0, 4).join('')}-${letters.slice(4).join('')}`
}
