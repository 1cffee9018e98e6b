import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import type { CouponView } from '@/src/contracts/coupons'
import type { OwnServiceRow } from '@/src/contracts/services'
import { ownCoupons } from '@/src/queries/coupons/own-coupons'
import { ownServices } from '@/src/queries/services/own-services'
import { PageHeader } from '@/src/ui/common/page-header'
import { paths } from '@/src/ui/common/paths'
import { CouponList } from '@/src/ui/coupons/coupon-list'
import { NewCoupon } from '@/src/ui/coupons/new-coupon'
import { SellerNav } from '@/src/ui/seller/seller-nav'
import { pageLocale, type PageParams } from '../../page-locale'
import { pageSeller } from '../page-seller'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('coupons')
  return { title: t('title'), robots: { index: false } }
}

export default async function CouponsPage({ params }: PageParams) {
  const locale = await pageLocale(params)
  const { ctx } = await pageSeller(locale, paths.sellerCoupons)
  const [coupons, services] = await Promise.all([ownCoupons(ctx), ownServices(ctx)])
  return <Coupons coupons={coupons} services={services.filter(({ isLive }) => isLive)} />
}

function Coupons({ coupons, services }: { coupons: CouponView[]; services: OwnServiceRow[] }) {
  const t = useTranslations('coupons')
  return (
    <>
      <SellerNav current="coupons" />
      <PageHeader title={t('title')} intro={t('intro')} />
      <NewCoupon services={services} />
      <CouponList coupons={coupons} />
    </>
  )
}
