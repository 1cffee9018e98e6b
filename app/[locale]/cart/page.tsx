import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { CartQuery, type CartView } from '@/src/contracts/cart'
import { viewerContext } from '@/src/runtime'
import { CartScreen } from '@/src/ui/cart/cart-screen'
import { PageHeader } from '@/src/ui/common/page-header'
import { getCart } from '@/src/workflows/cart/get-cart'
import { pageLocale, type PageParams } from '../page-locale'

type Query = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('cart')
  return { title: t('title'), robots: { index: false } }
}

/** Open to everybody: a guest's cart lives in their browser, a member's on the server. */
export default async function CartPage({ params, searchParams }: PageParams & Query) {
  const locale = await pageLocale(params)
  const { coupon } = CartQuery.pick({ coupon: true })
    .catch({ coupon: [] })
    .parse(await searchParams)
  const ctx = await viewerContext()
  const cart = ctx.viewer.kind === 'user' ? await getCart(ctx, { coupon, locale }) : null
  return <Cart cart={cart} coupons={coupon} />
}

function Cart({ cart, coupons }: { cart: CartView | null; coupons: string[] }) {
  const t = useTranslations('cart')
  return (
    <>
      <PageHeader title={t('title')} intro={t('intro')} />
      <noscript>{t('needsJavaScript')}</noscript>
      <CartScreen initial={cart} coupons={coupons} />
    </>
  )
}
