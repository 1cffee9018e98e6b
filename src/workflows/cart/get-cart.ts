import { requireUser } from '../../access/viewers'
import type { Ctx } from '../../context'
import type { CartQuery, CartView } from '../../contracts/cart'
import type { Locale } from '../../contracts/locale'
import { readCart } from '../../store/cart/cart-lines'
import { priceCart } from './price-cart'

/**
 * The viewer's cart at today's prices, with what is no longer orderable and what costs something
 * else than when it was added. Writes nothing. Throws `account/sign-in-required`.
 */
export const getCart = async (
  ctx: Ctx,
  { coupon, country, locale }: CartQuery & { locale: Locale },
): Promise<CartView> => {
  const { id } = requireUser(ctx.viewer)
  const lines = await readCart(ctx.db, id)
  return priceCart(ctx, { lines, couponCodes: coupon, country: country ?? null, locale })
}
