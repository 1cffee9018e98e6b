import type { Ctx } from '../../context'
import type { CartItem } from '../../contracts/cart'
import { priceLines, type PricedLine } from '../../store/orders/price-lines'

/** Services with their choices as they are priced now, for a cart that remembers what it saw. */
export const pricedItems = async (
  ctx: Ctx,
  items: readonly CartItem[],
): Promise<{ item: CartItem & { subtotalMinor: number | null }; price: PricedLine }[]> => {
  const { lines } = await priceLines(ctx.db, {
    lines: items,
    couponCodes: [],
    country: null,
    locale: 'fr',
    buyerId: ctx.viewer.kind === 'user' ? ctx.viewer.id : null,
    now: ctx.clock(),
  })
  return items.flatMap((item, index) => {
    const price = lines[index]
    if (price === undefined) return []
    const subtotalMinor = price.isPriced ? price.quote.subtotalMinor : null
    return { item: { ...item, subtotalMinor }, price }
  })
}
