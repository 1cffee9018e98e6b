import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { listOrders } from '@/src/queries/orders/list-orders'
import { ButtonLink } from '@/src/ui/common/button-link'
import { EmptyState } from '@/src/ui/common/empty-state'
import { PageHeader } from '@/src/ui/common/page-header'
import { paths } from '@/src/ui/common/paths'
import { OrderGroups } from '@/src/ui/orders/order-groups'
import { pageLocale, type PageParams } from '../page-locale'
import { pageUser } from '../page-user'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('orders')
  return { title: t('listTitle'), robots: { index: false } }
}

export default async function OrdersPage({ params }: PageParams) {
  const locale = await pageLocale(params)
  const { ctx } = await pageUser(`/${locale}${paths.orders}`)
  const orders = await listOrders(ctx, { side: 'customer', filter: 'all', limit: 50 })
  return (
    <>
      <OrdersHeader />
      <OrderGroups initial={orders} side="customer" empty={<NoOrders />} />
    </>
  )
}

function OrdersHeader() {
  const t = useTranslations('orders')
  return <PageHeader title={t('listTitle')} intro={t('listIntro')} />
}

function NoOrders() {
  const t = useTranslations('orders')
  return (
    <EmptyState
      title={t('emptyTitle')}
      body={t('emptyBody')}
      action={<ButtonLink href={paths.search}>{t('emptyAction')}</ButtonLink>}
    />
  )
}
