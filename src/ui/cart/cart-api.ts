import { CartView, type CartItem } from '../../contracts/cart'
import { callApi } from '../api-client'
import { clearGuestCart, guestLines } from './guest-cart'

export const cartQueryKey = ['cart'] as const

const withCoupons = (coupons: readonly string[]): string =>
  coupons.length === 0
    ? ''
    : `?${new URLSearchParams(coupons.map((code) => ['coupon', code])).toString()}`

/** The cart of whoever is signed in, at today's prices. */
export const fetchCart = (coupons: readonly string[], signal?: AbortSignal) =>
  callApi({ path: `/cart${withCoupons(coupons)}`, schema: CartView, signal })

/** What a guest's browser keeps, at today's prices. */
export const fetchGuestCart = (coupons: readonly string[], signal?: AbortSignal) =>
  callApi({
    method: 'POST',
    path: '/cart/preview',
    body: { lines: guestLines(), couponCodes: coupons },
    schema: CartView,
    signal,
  })

export const addCartLine = (line: CartItem) =>
  callApi({ method: 'POST', path: '/cart/lines', body: line, schema: CartView })

export const changeCartLine = (id: string, change: Partial<CartItem>) =>
  callApi({ method: 'PATCH', path: `/cart/lines/${id}`, body: change, schema: CartView })

export const removeCartLine = (id: string) =>
  callApi({ method: 'DELETE', path: `/cart/lines/${id}`, schema: CartView })

/** Hands what the browser kept over to the account; the browser forgets it once it has arrived. */
export const mergeGuestCart = (): Promise<void> => {
  merging ??= merge().finally(() => {
    merging = null
  })
  return merging
}

/** The header and a page may ask for it at once: both wait for the same one. */
let merging: Promise<void> | null = null

const merge = async (): Promise<void> => {
  const lines = guestLines()
  if (lines.length === 0) return
  await callApi({ method: 'POST', path: '/cart/merge', body: { lines }, schema: CartView })
  clearGuestCart()
}
