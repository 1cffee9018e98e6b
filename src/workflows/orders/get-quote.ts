import type { Ctx } from '../../context'
import type { Locale } from '../../contracts/locale'
import type { Quote, QuoteRequest } from '../../contracts/orders'
import { quoteService } from '../../store/orders/quote-service'

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
 * by the same function. Writes nothing. Throws `service/not-found`, `request/invalid`.
 */
export const getQuote = async (
  ctx: Ctx,
  input: QuoteRequest & { locale: Locale },
): Promise<QuotedOrder> => {
  const buyerId = ctx.viewer.kind === 'user' ? ctx.viewer.id : null
  const { service, title, quote } = await quoteService(ctx.db, { ...input, buyerId })
  return {
    quote,
    serviceTitle: title,
    sellerId: service.sellerId,
    isSellerOpen: service.isSellerOpen,
    isOwnService: service.sellerUserId === buyerId,
  }
}
