import type { CartGroup, CartView } from '../../contracts/cart'

/** The codes that take something off the lines of one currency: what its payment asks for. */
export const codesOf = (cart: CartView, group: CartGroup): string[] => {
  const quotes = cart.lines.filter(({ id }) => group.lineIds.includes(id)).map((line) => line.quote)
  return [...new Set(quotes.flatMap((quote) => quote?.coupon?.code ?? []))]
}
