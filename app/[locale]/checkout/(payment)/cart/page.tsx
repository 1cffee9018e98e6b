import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { notFound, redirect } from 'next/navigation'
import { v7 as uuidv7 } from 'uuid'
import type { CartGroup, CartLineView } from '@/src/contracts/cart'
import { cartCheckoutPath, CartCheckoutQuery, cartPath } from '@/src/contracts/cart-checkout'
import type { Locale } from '@/src/contracts/locale'
import type { PaymentMethod } from '@/src/contracts/orders'
import { formatMoney } from '@/src/i18n/format'
import { paymentMethods } from '@/src/queries/orders/payment-methods'
import { CartPayment } from '@/src/ui/cart/cart-payment'
import { codesOf } from '@/src/ui/cart/codes-of'
import { CartRecap } from '@/src/ui/cart/cart-recap'
import { MergeThenRefresh } from '@/src/ui/cart/merge-then-refresh'
import { Notice } from '@/src/ui/common/notice'
import { PageHeader } from '@/src/ui/common/page-header'
import { TextLink } from '@/src/ui/common/text-link'
import classes from '@/src/ui/orders/checkout.module.css'
import { getCart } from '@/src/workflows/cart/get-cart'
import { pageLocale, type PageParams } from '../../../page-locale'
import { pageUser } from '../../../page-user'
import { placeCartAction } from './actions'

type Query = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('checkout')
  return { title: t('metaTitle'), robots: { index: false } }
}

/** One payment for everything in the cart that has this currency. */
export default async function CartCheckoutPage({ params, searchParams }: PageParams & Query) {
  const locale = await pageLocale(params)
  const parsed = CartCheckoutQuery.safeParse(await searchParams)
  if (!parsed.success) notFound()
  const asked = parsed.data
  const { ctx } = await pageUser(`/${locale}${cartCheckoutPath(asked)}`)
  const cart = await getCart(ctx, { coupon: asked.coupon, locale })
  const group = cart.groups.find(({ currency }) => currency === asked.currency)
  if (group === undefined) {
    // Right after signing in the lines may still lie in the browser.
    if (cart.lines.length === 0) return <MergeThenRefresh />
    redirect(`/${locale}${cartPath(asked.coupon)}`)
  }
  const query = { ...asked, coupon: codesOf(cart, group) }
  const lines = cart.lines.filter(({ id }) => group.lineIds.includes(id))
  const methods = await paymentMethods(ctx, query.currency)
  return <CartCheckout {...{ query, group, lines, methods, locale }} />
}

function CartCheckout({
  query,
  group,
  lines,
  methods,
  locale,
}: {
  query: CartCheckoutQuery
  group: CartGroup
  lines: CartLineView[]
  methods: PaymentMethod[]
  locale: Locale
}) {
  const t = useTranslations('checkout')
  const { totalMinor: amountMinor, currency } = group
  const amount = formatMoney({ amountMinor, currency }, locale)
  return (
    <>
      <PageHeader title={t('paymentTitle')} />
      <div className={classes.grid}>
        <div className={classes.form}>
          {query.notice === 'price-changed' ? (
            <Notice title={t('cart.priceChanged')}>{t('priceChangedBody', { amount })}</Notice>
          ) : null}
          {methods.length === 0 ? (
            <Notice title={t('noMethod')}>{t('noMethodBody')}</Notice>
          ) : (
            <CartPayment
              action={placeCartAction}
              query={query}
              group={group}
              methods={methods}
              idempotencyKey={uuidv7()}
            />
          )}
          <TextLink href={cartPath(query.coupon)}>{t('cart.back')}</TextLink>
        </div>
        <div className={classes.summary}>
          <CartRecap group={group} lines={lines} />
        </div>
      </div>
    </>
  )
}
