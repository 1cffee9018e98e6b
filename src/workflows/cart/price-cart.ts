import type { Ctx } from '../../context'
import type { CartGroup, CartItem, CartLineView, CartView } from '../../contracts/cart'
import type { Locale } from '../../contracts/locale'
import { currencies } from '../../contracts/money'
import type { Quote } from '../../contracts/orders'
import { sumMinor } from '../../domain/money/minor-units'
import { readCartServices, type CartService } from '../../store/cart/cart-services'
import { priceLines, type PricedLine } from '../../store/orders/price-lines'

type Line = CartItem & { id: string; subtotalMinor: number | null }

type Cart = {
  lines: readonly Line[]
  couponCodes: readonly string[]
  country: string | null
  locale: Locale
}

/**
 * A cart with today's prices: what each line costs or why it cannot be ordered, and what can be paid
 * together. The sums are those that `placeCheckout` charges for the lines of a group.
 */
export const priceCart = async (ctx: Ctx, cart: Cart): Promise<CartView> => {
  if (cart.lines.length === 0) return { lines: [], groups: [], refusedCoupons: [] }
  const serviceIds = cart.lines.map(({ serviceId }) => serviceId)
  const services = await readCartServices(ctx.db, { serviceIds, locale: cart.locale })
  const { lines: priced, refusedCoupons } = await priceLines(ctx.db, {
    ...cart,
    lines: cart.lines.map(({ serviceId, package: tier, extraIds, quantity }) => ({
      serviceId,
      package: tier,
      extraIds,
      quantity,
    })),
    buyerId: ctx.viewer.kind === 'user' ? ctx.viewer.id : null,
    now: ctx.clock(),
  })
  const lines = cart.lines.flatMap((line, index) => {
    const price = priced[index]
    return price === undefined ? [] : viewOf(line, price, services.get(line.serviceId))
  })
  return { lines, groups: groupsOf(lines), refusedCoupons }
}

const nowhere: CartService = {
  title: '',
  slug: '',
  sellerName: '',
  sellerHandle: '',
  cover: null,
}

const viewOf = (line: Line, price: PricedLine, service: CartService = nowhere): CartLineView => {
  const problem = price.isPriced ? price.obstacle : price.problem
  const quote = price.isPriced && problem === null ? price.quote : null
  const { subtotalMinor: before, ...item } = line
  const isChanged = quote !== null && before !== null && before !== quote.subtotalMinor
  return {
    ...item,
    serviceTitle: service.title,
    serviceSlug: service.slug,
    cover: service.cover,
    sellerName: service.sellerName,
    sellerHandle: service.sellerHandle,
    packageName: quote?.lines.find(({ kind }) => kind === 'package')?.name ?? '',
    quote,
    problem,
    previousSubtotalMinor: isChanged ? before : null,
  }
}

const groupsOf = (lines: readonly CartLineView[]): CartGroup[] =>
  currencies.flatMap((currency) => {
    const own = lines.filter(({ quote }) => quote?.currency === currency)
    if (own.length === 0) return []
    const quotes = own.flatMap(({ quote }) => quote ?? [])
    const sum = (amount: (quote: Quote) => number) => sumMinor(quotes.map(amount))
    return {
      currency,
      lineIds: own.map(({ id }) => id),
      subtotalMinor: sum((quote) => quote.subtotalMinor),
      discountMinor: sum((quote) => quote.discountMinor),
      serviceFeeMinor: sum((quote) => quote.serviceFeeMinor),
      taxMinor: sum((quote) => quote.taxMinor),
      totalMinor: sum((quote) => quote.totalMinor),
    }
  })
