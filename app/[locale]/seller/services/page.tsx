import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import type { OwnServiceRow } from '@/src/contracts/services'
import { ownServices } from '@/src/queries/services/own-services'
import { EmptyState } from '@/src/ui/common/empty-state'
import { PageHeader } from '@/src/ui/common/page-header'
import { paths } from '@/src/ui/common/paths'
import { NewServiceButton } from '@/src/ui/seller/new-service-button'
import { SellerNav } from '@/src/ui/seller/seller-nav'
import { ServicesList } from '@/src/ui/seller/services-list'
import { pageLocale, type PageParams } from '../../page-locale'
import { createServiceAction } from '../actions'
import { pageSeller } from '../page-seller'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('seller.services')
  return { title: t('title'), robots: { index: false } }
}

export default async function SellerServicesPage({ params }: PageParams) {
  const locale = await pageLocale(params)
  const { ctx } = await pageSeller(locale, paths.sellerServices)
  return <Services services={await ownServices(ctx)} />
}

function Services({ services }: { services: OwnServiceRow[] }) {
  const t = useTranslations('seller.services')
  const newService = <NewServiceButton action={createServiceAction}>{t('new')}</NewServiceButton>
  return (
    <>
      <SellerNav current="services" />
      <PageHeader
        title={t('title')}
        intro={t('intro')}
        actions={services.length > 0 ? newService : null}
      />
      {services.length > 0 ? (
        <ServicesList initial={services} />
      ) : (
        <EmptyState title={t('emptyTitle')} body={t('emptyBody')} action={newService} />
      )}
    </>
  )
}
