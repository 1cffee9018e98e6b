import { requireUser } from '../../access/viewers'
import type { Ctx } from '../../context'
import type { CartItem } from '../../contracts/cart'
import { putCartLines } from '../../store/cart/cart-lines'
import { inTransaction } from '../../store/in-transaction'
import { orderableOr } from '../../store/orders/price-lines'
import { pricedItems } from './priced-items'

/**
 * Puts a service with its choices into the viewer's cart; the same choices again give the line the
 * new quantity. Throws `account/sign-in-required`, `cart/full`, `service/not-found`,
 * `request/invalid`, `order/express-not-shorter`, `order/own-service`, `order/seller-unavailable`.
 */
export const addToCart = async (ctx: Ctx, item: CartItem): Promise<void> => {
  const { id: customerId } = requireUser(ctx.viewer)
  const priced = await pricedItems(ctx, [item])
  for (const { price } of priced) orderableOr(price)
  const items = priced.map((one) => one.item)
  await inTransaction(ctx.db, (tx) => putCartLines(tx, { customerId, items, now: ctx.clock() }))
}
