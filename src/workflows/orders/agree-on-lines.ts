import type { Ctx, Tx } from '../../context'
import { requirementsIn } from '../../store/orders/orderable-service'
import {
  orderableOr,
  priceLines,
  refuseUnusedCoupons,
  type PriceRequest,
} from '../../store/orders/price-lines'
import type { AgreedCheckout } from './start-checkout'

/**
 * What the viewer orders at the prices of this moment. Throws the first thing that keeps a line from
 * being ordered, and `coupon/*` for a code that takes nothing off.
 */
export const agreeOnLines = async (
  { viewer }: Ctx,
  tx: Tx,
  request: Omit<PriceRequest, 'buyerId'>,
): Promise<AgreedCheckout> => {
  const buyerId = viewer.kind === 'user' ? viewer.id : null
  const { lines, refusedCoupons, settings } = await priceLines(tx, { ...request, buyerId })
  const orders = lines.map(orderableOr).map(({ service, title, quote, couponId }) => ({
    sellerId: service.sellerId,
    sellerUserId: service.sellerUserId,
    serviceId: service.id,
    serviceTitle: title,
    quote,
    couponId,
    requirements: requirementsIn(service, request.locale),
  }))
  refuseUnusedCoupons(refusedCoupons)
  return {
    orders: orders.flatMap((order, index) => {
      const packageTier = request.lines[index]?.package
      return packageTier === undefined ? [] : { ...order, packageTier }
    }),
    settings,
  }
}
