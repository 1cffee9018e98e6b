import type { Ctx } from '../../context'
import type { Locale } from '../../contracts/locale'
import type { Quote, QuoteRequest } from '../../contracts/orders'
import { priceLines, quotedOr, refuseUnusedCoupons } from '../../store/orders/price-lines'

export type QuotedOrder = {
  quote: Quote
  /** In the language asked for. */
  serviceTitle: string
  sellerId: string
  /** False while the seller takes no orders: the checkout says so before anybody pays. */
  isSellerOpen: boolean
  isOwnService: boolean
}

/**
 * What an order would cost now, for the checkout: the price that `placeOrder` charges is computed
 * by the same function. Writes nothing. Throws `service/not-found`, `request/invalid`,
 * `order/express-not-shorter`, and `coupon/*` for a code that takes nothing off.
 */
export const getQuote = async (
  ctx: Ctx,
  input: QuoteRequest & { locale: Locale },
): Promise<QuotedOrder> => {
  const buyerId = ctx.viewer.kind === 'user' ? ctx.viewer.id : null
  const { couponCode, country, locale, ...line } = input
  const { lines, refusedCoupons } = await priceLines(ctx.db, {
    lines: [line],
    couponCodes: couponCode === undefined ? [] : [couponCode],
    country: country ?? null,
    locale,
    buyerId,
    now: ctx.clock(),
  })
  const [quoted] = lines.map(quotedOr)
  if (quoted === undefined) throw new Error('one line has one price')
  refuseUnusedCoupons(refusedCoupons)
  const { service, title, quote } = quoted
  return {
    quote,
    serviceTitle: title,
    sellerId: service.sellerId,
    isSellerOpen: service.isSellerOpen,
    isOwnService: service.sellerUserId === buyerId,
  }
}
