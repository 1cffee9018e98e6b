import type { Ctx } from '../../context'
import type { CartView, PreviewCart } from '../../contracts/cart'
import type { Locale } from '../../contracts/locale'
import { priceCart } from './price-cart'

/** A guest's cart, which their browser keeps, at today's prices. Writes nothing. */
export const previewCart = async (
  ctx: Ctx,
  { lines, couponCodes, country, locale }: PreviewCart & { locale: Locale },
): Promise<CartView> =>
  priceCart(ctx, {
    lines: lines.map((line, index) => ({ ...line, id: String(index), subtotalMinor: null })),
    couponCodes,
    country: country ?? null,
    locale,
  })
