import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { AppError } from '@/src/domain/errors'
import { getOrder } from '@/src/queries/orders/get-order'
import { paymentMethods } from '@/src/queries/orders/payment-methods'
import { checkPayment } from '@/src/workflows/payments/check-payment'
import { paths } from '@/src/ui/common/paths'
import { OrderScreen } from '@/src/ui/orders/order-screen'
import { pageLocale } from '../../page-locale'
import { pageUser } from '../../page-user'

type Props = {
  params: Promise<{ locale: string; id: string }>
  searchParams: Promise<{ returned?: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('orders.facts')
  return { title: t('title'), robots: { index: false } }
}

/** The same page for both sides: the order says which one is looking. */
export default async function OrderPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params)
  const { id } = await params
  if (!z.uuid().safeParse(id).success) notFound()
  const { ctx } = await pageUser(`/${locale}${paths.order(id)}`)
  const order = await orMissing(async () => {
    // Back from the provider: asked now, so that the page they land on already says "paid".
    if ((await searchParams).returned !== undefined) await checkPayment(ctx, { orderId: id })
    return getOrder(ctx, { id })
  })
  const methods = await paymentMethods(ctx, order.quote.currency)
  return <OrderScreen initial={order} methods={methods} />
}

const orMissing = async <T,>(read: () => Promise<T>): Promise<T> => {
  try {
    return await read()
  } catch (error) {
    if (error instanceof AppError && error.code === 'order/not-found') notFound()
    throw error
  }
}
