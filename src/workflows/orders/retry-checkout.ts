import { requireUser } from '../../access/viewers'
import type { Ctx, Tx } from '../../context'
import type { PlacedCheckout } from '../../contracts/checkout'
import { PackageTier } from '../../contracts/catalogue'
import type { RetryCheckout } from '../../contracts/retry-checkout'
import { AppError } from '../../domain/errors'
import { mayPayAgain } from '../../domain/orders/pay-again'
import { lockChosenOrders, type ChosenOrder } from '../../store/orders/unpaid-checkout'
import { agreeOnOffer, tieToOrder } from '../offers/agree-on-offer'
import { agreeOnLines } from './agree-on-lines'
import { endUnpaidOrders } from './end-unpaid-orders'
import { startCheckout, type AgreedCheckout } from './start-checkout'

/**
 * Pays again after a payment that failed: an order has one payment for good, so that its checkout
 * is ordered again with everything that was chosen, and what waited before is given up in the same
 * transaction (its coupons are free for the new orders, its offer too). Also for a checkout that
 * has expired. The same key gives the same new checkout however often it comes.
 *
 * Throws `account/sign-in-required`, `checkout/not-found` for others' and for none alike,
 * `checkout/not-retryable` while a payment is open or once one arrived, `order/price-changed` (with
 * `totalMinor`) and whatever keeps one of the services or the offer from being ordered now.
 */
export const retryCheckout = async (
  ctx: Ctx,
  { checkoutId, idempotencyKey, ...input }: RetryCheckout & { checkoutId: string },
): Promise<PlacedCheckout> => {
  const { id: customerId } = requireUser(ctx.viewer)
  let offerId: string | null = null
  return startCheckout(ctx, {
    ...input,
    workflow: 'retry-checkout',
    idempotencyKey,
    request: { ...input, checkoutId },
    agree: async (tx, now) => {
      const chosen = await freeChoices(ctx, tx, { checkoutId, customerId, now })
      offerId = chosen[0]?.offerId ?? null
      return agreeAgain(ctx, tx, { chosen, offerId, locale: input.locale, now })
    },
    after: async (tx, checkout) => {
      if (offerId !== null) await tieToOrder(ctx, tx, { offerId, userId: customerId, checkout })
    },
  })
}

/** Ends what still waits for the failed payment; its coupons and its offer can be used again. */
const freeChoices = async (
  ctx: Ctx,
  tx: Tx,
  wanted: { checkoutId: string; customerId: string; now: Date },
): Promise<ChosenOrder[]> => {
  const { checkoutId, customerId, now } = wanted
  const chosen = await lockChosenOrders(tx, checkoutId)
  const isOwn = chosen.every((order) => order.customerId === customerId)
  if (chosen.length === 0 || !isOwn) throw new AppError('checkout/not-found')
  const waiting = chosen.filter(({ status }) => status === 'awaiting_payment')
  const mayBe = ({ packageTier, ...order }: ChosenOrder) =>
    mayPayAgain({ ...order, isOffer: packageTier === 'custom' })
  if (!chosen.every(mayBe)) throw new AppError('checkout/not-retryable')
  await endUnpaidOrders(tx, {
    orderIds: waiting.map(({ id }) => id),
    transition: 'cancel_payment',
    actor: { kind: 'customer', id: customerId },
    now,
  })
  return chosen
}

type Again = {
  chosen: ChosenOrder[]
  offerId: string | null
  locale: RetryCheckout['locale']
  now: Date
}

const agreeAgain = (ctx: Ctx, tx: Tx, again: Again): Promise<AgreedCheckout> => {
  const { chosen, offerId, locale, now } = again
  if (offerId !== null) return agreeOnOffer(ctx, tx, { offerId, locale, now })
  const [first] = chosen
  return agreeOnLines(ctx, tx, {
    lines: chosen.map(lineOf),
    couponCodes: [...new Set(chosen.flatMap(({ quote }) => quote.coupon?.code ?? []))],
    country: first?.quote.taxCountry ?? null,
    locale,
    now,
  })
}

/** What was chosen, as the checkout asks for it. An expired offer is accepted anew by itself. */
const lineOf = ({ serviceId, packageTier, quote }: ChosenOrder) => {
  const tier = PackageTier.safeParse(packageTier)
  if (!tier.success) throw new AppError('checkout/not-retryable')
  const extras = quote.lines.filter(({ kind }) => kind === 'extra')
  return {
    serviceId,
    package: tier.data,
    extraIds: extras.map(({ id }) => id),
    quantity: quote.lines.find(({ kind }) => kind === 'package')?.quantity ?? 1,
  }
}
