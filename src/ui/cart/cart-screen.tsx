'use client'
// Client: quantities and codes change in place; a guest's cart is known to the browser alone.

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import type { CartLineView, CartView } from '../../contracts/cart'
import { cartPath } from '../../contracts/cart-checkout'
import { useRouter } from '../../i18n/navigation'
import { ButtonLink } from '../common/button-link'
import { EmptyState } from '../common/empty-state'
import { paths } from '../common/paths'
import { Skeleton } from '../common/skeleton'
import { Surface } from '../common/surface'
import { useMe } from '../layout/use-me'
import { cartQueryKey, fetchCart, fetchGuestCart } from './cart-api'
import { CartGroupSummary } from './cart-group-summary'
import { CartLine } from './cart-line'
import classes from './cart.module.css'
import { codesOf } from './codes-of'
import { CouponCodes } from './coupon-codes'

/** Everything put aside, by seller, and what each currency comes to. */
export function CartScreen({
  initial,
  coupons,
}: {
  /** Null for a guest: their browser keeps the lines. */
  initial: CartView | null
  coupons: string[]
}) {
  const isMember = initial !== null
  const router = useRouter()
  const me = useMe()
  useEffect(() => {
    // The access token had expired when the page was made: it is renewed by now.
    if (!isMember && me) router.refresh()
  }, [isMember, me, router])
  const queryClient = useQueryClient()
  const { data: cart } = useQuery({
    queryKey: [...cartQueryKey, isMember, ...coupons],
    queryFn: ({ signal }) =>
      isMember ? fetchCart(coupons, signal) : fetchGuestCart(coupons, signal),
    initialData: initial ?? undefined,
    placeholderData: (before) => before,
  })
  const refresh = () =>
    Promise.all([
      queryClient.invalidateQueries({ queryKey: cartQueryKey }),
      queryClient.invalidateQueries({ queryKey: ['me'] }),
    ])
  if (cart === undefined) return <CartSkeleton />
  if (cart.lines.length === 0) return <EmptyCart />
  return (
    <div className={classes.grid}>
      <CartLines cart={cart} isMember={isMember} onChange={refresh} />
      <div className={classes.side}>
        <CouponCodes
          codes={coupons}
          refused={cart.refusedCoupons}
          onChange={(codes) => router.replace(cartPath(codes), { scroll: false })}
        />
        {cart.groups.map((group) => (
          <CartGroupSummary key={group.currency} group={group} coupons={codesOf(cart, group)} />
        ))}
      </div>
    </div>
  )
}

function CartLines({
  cart,
  isMember,
  onChange,
}: {
  cart: CartView
  isMember: boolean
  onChange: () => Promise<unknown>
}) {
  const t = useTranslations('cart')
  return (
    <div className={classes.sellers}>
      {bySeller(cart.lines).map(({ handle, name, lines }) => (
        <Surface key={handle} padding="none">
          <section className={classes.seller} aria-label={t('from', { name })}>
            <h2 className={classes.sellerName} dir="auto">
              {name === '' ? t('gone') : t('from', { name })}
            </h2>
            <ul>
              {lines.map((line) => (
                <CartLine key={line.id} line={line} isMember={isMember} onChange={onChange} />
              ))}
            </ul>
          </section>
        </Surface>
      ))}
    </div>
  )
}

type Seller = { handle: string; name: string; lines: CartLineView[] }

function bySeller(lines: CartLineView[]): Seller[] {
  const sellers = new Map<string, Seller>()
  for (const line of lines) {
    const { sellerHandle: handle, sellerName: name } = line
    const seller = sellers.get(handle) ?? { handle, name, lines: [] }
    seller.lines.push(line)
    sellers.set(handle, seller)
  }
  return [...sellers.values()]
}

function EmptyCart() {
  const t = useTranslations('cart')
  return (
    <EmptyState
      title={t('emptyTitle')}
      body={t('emptyBody')}
      action={<ButtonLink href={paths.search}>{t('emptyAction')}</ButtonLink>}
    />
  )
}

function CartSkeleton() {
  return (
    <div className={classes.grid} aria-busy>
      <Skeleton height="12rem" />
      <Skeleton height="16rem" />
    </div>
  )
}
