import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { AppError } from '@/src/domain/errors'
import { getOrder } from '@/src/queries/orders/get-order'
import { paths } from '@/src/ui/common/paths'
import { OrderScreen } from '@/src/ui/orders/order-screen'
import { pageLocale } from '../../page-locale'
import { pageUser } from '../../page-user'

type Props = { params: Promise<{ locale: string; id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('orders.facts')
  return { title: t('title'), robots: { index: false } }
}

/** The same page for both sides: the order says which one is looking. */
export default async function OrderPage({ params }: Props) {
  const locale = await pageLocale(params)
  const { id } = await params
  if (!z.uuid().safeParse(id).success) notFound()
  const { ctx } = await pageUser(`/${locale}${paths.order(id)}`)
  const order = await getOrder(ctx, { id }).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'order/not-found') notFound()
    throw error
  })
  return <OrderScreen initial={order} />
}
