import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import type { OrderRow } from '@/src/contracts/orders'
import type { Page } from '@/src/contracts/pagination'
import { listOrders } from '@/src/queries/orders/list-orders'
import { AnchorButton } from '@/src/ui/common/anchor-button'
import { ButtonLink } from '@/src/ui/common/button-link'
import { EmptyState } from '@/src/ui/common/empty-state'
import { PageHeader } from '@/src/ui/common/page-header'
import { paths } from '@/src/ui/common/paths'
import { OrderGroups } from '@/src/ui/orders/order-groups'
import { SellerNav } from '@/src/ui/seller/seller-nav'
import { pageLocale, type PageParams } from '../../page-locale'
import { pageSeller } from '../page-seller'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('seller.orders')
  return { title: t('title'), robots: { index: false } }
}

export default async function SellerOrdersPage({ params }: PageParams) {
  const locale = await pageLocale(params)
  const { ctx } = await pageSeller(locale, paths.sellerOrders)
  return <Board orders={await listOrders(ctx, { side: 'seller', filter: 'all', limit: 50 })} />
}

function Board({ orders }: { orders: Page<OrderRow> }) {
  const t = useTranslations('seller.orders')
  return (
    <>
      <SellerNav current="orders" />
      <PageHeader title={t('title')} intro={t('intro')} />
      <OrderGroups
        initial={orders}
        side="seller"
        empty={
          <EmptyState
            title={t('emptyTitle')}
            body={t('emptyBody')}
            action={<ButtonLink href={paths.sellerServices}>{t('emptyAction')}</ButtonLink>}
          />
        }
      />
      {orders.items.length > 0 ? (
        <p>
          <AnchorButton href="/api/v1/seller/orders.csv" variant="light">
            {t('csv.download')}
          </AnchorButton>
        </p>
      ) : null}
    </>
  )
}
