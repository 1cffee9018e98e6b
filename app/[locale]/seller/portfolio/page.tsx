import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import type { PortfolioWork } from '@/src/contracts/catalogue'
import { ownPortfolio } from '@/src/queries/portfolio/own-portfolio'
import { PageHeader } from '@/src/ui/common/page-header'
import { paths } from '@/src/ui/common/paths'
import { TextLink } from '@/src/ui/common/text-link'
import { PortfolioScreen } from '@/src/ui/portfolio/portfolio-screen'
import { SellerNav } from '@/src/ui/seller/seller-nav'
import { pageLocale, type PageParams } from '../../page-locale'
import { pageSeller } from '../page-seller'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('seller.portfolio')
  return { title: t('title'), robots: { index: false } }
}

export default async function PortfolioPage({ params }: PageParams) {
  const locale = await pageLocale(params)
  const { ctx } = await pageSeller(locale, paths.sellerPortfolio)
  return <Portfolio works={await ownPortfolio(ctx)} />
}

function Portfolio({ works }: { works: PortfolioWork[] }) {
  const t = useTranslations('seller.portfolio')
  return (
    <>
      <SellerNav current="profile" />
      <p>
        <TextLink href={paths.sellerProfile}>← {t('back')}</TextLink>
      </p>
      <PageHeader title={t('title')} intro={t('intro')} />
      <PortfolioScreen initial={works} />
    </>
  )
}
