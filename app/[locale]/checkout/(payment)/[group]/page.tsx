import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import type { Ctx } from '@/src/context'
import type { CheckoutView } from '@/src/contracts/checkout'
import { AppError } from '@/src/domain/errors'
import { getCheckout } from '@/src/queries/checkouts/get-checkout'
import { paymentMethods } from '@/src/queries/orders/payment-methods'
import { paths } from '@/src/ui/common/paths'
import { CheckoutScreen } from '@/src/ui/cart/checkout-screen'
import { checkPayment } from '@/src/workflows/payments/check-payment'
import { pageLocale } from '../../../page-locale'
import { pageUser } from '../../../page-user'

type Props = {
  params: Promise<{ locale: string; group: string }>
  searchParams: Promise<{ returned?: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('checkout.group')
  return { title: t('metaTitle'), robots: { index: false } }
}

/** Where one payment for several orders leads back to. */
export default async function CheckoutGroupPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params)
  const { group } = await params
  if (!z.uuid().safeParse(group).success) notFound()
  const { ctx } = await pageUser(`/${locale}${paths.checkoutGroup(group)}`)
  const placed = await readOrMissing(ctx, group)
  const [first] = placed.orders
  const isBack = (await searchParams).returned !== undefined && placed.status !== 'paid'
  const methods = await paymentMethods(ctx, placed.currency)
  if (!isBack || first === undefined) return <CheckoutScreen initial={placed} methods={methods} />
  // Back from the provider: asked now, so that the page they land on already says "paid".
  await checkPayment(ctx, { orderId: first.id })
  return <CheckoutScreen initial={await readOrMissing(ctx, group)} methods={methods} />
}

const readOrMissing = async (ctx: Ctx, id: string): Promise<CheckoutView> => {
  try {
    return await getCheckout(ctx, { id })
  } catch (error) {
    if (error instanceof AppError && error.code === 'checkout/not-found') notFound()
    throw error
  }
}
