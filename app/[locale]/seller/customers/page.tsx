import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import type { SellerCustomer } from '@/src/contracts/seller-customers'
import { sellerCustomers } from '@/src/queries/orders/seller-customers'
import { ButtonLink } from '@/src/ui/common/button-link'
import { EmptyState } from '@/src/ui/common/empty-state'
import { PageHeader } from '@/src/ui/common/page-header'
import { paths } from '@/src/ui/common/paths'
import { CustomerList } from '@/src/ui/orders/customer-list'
import { SellerNav } from '@/src/ui/seller/seller-nav'
import { pageLocale, type PageParams } from '../../page-locale'
import { pageSeller } from '../page-seller'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('seller.customers')
  return { title: t('title'), robots: { index: false } }
}

export default async function SellerCustomersPage({ params }: PageParams) {
  const locale = await pageLocale(params)
  const { ctx } = await pageSeller(locale, paths.sellerCustomers)
  return <Customers customers={await sellerCustomers(ctx)} />
}

function Customers({ customers }: { customers: readonly SellerCustomer[] }) {
  const t = useTranslations('seller.customers')
  return (
    <>
      <SellerNav current="customers" />
      <PageHeader title={t('title')} intro={t('intro')} />
      {customers.length === 0 ? (
        <EmptyState
          title={t('emptyTitle')}
          body={t('emptyBody')}
          action={<ButtonLink href={paths.sellerServices}>{t('emptyAction')}</ButtonLink>}
        />
      ) : (
        <CustomerList customers={customers} />
      )}
    </>
  )
}
