import { useTranslations } from 'next-intl'
import type { HomePage, ServiceCard } from '../../contracts/catalogue'
import { ButtonLink } from '../common/button-link'
import { EmptyState } from '../common/empty-state'
import { PageFrame } from '../common/page-frame'
import { paths } from '../common/paths'
import { Section } from '../common/section'
import { PromotedServices } from '../promotions/promoted-services'
import { RecentRow } from '../recent/recent-row'
import { ServiceShelf } from '../services/service-shelf'
import { CategoryTiles } from './category-tiles'
import { Hero } from './hero'
import { HowItWorks } from './how-it-works'
import { SellBand } from './sell-band'
import { SellerRow } from './seller-row'
import { TrustLines } from './trust-lines'

/** The front door: search, categories, trust, services, how it works, the way in for sellers. */
export function HomeContent({ home, promoted }: { home: HomePage; promoted: ServiceCard[] }) {
  const t = useTranslations('home')
  const newest = `${paths.search}?sort=newest`
  const isShown = new Set(promoted.map(({ id }) => id))
  const others = (services: ServiceCard[]) => services.filter(({ id }) => !isShown.has(id))
  const featured = others(home.featured)
  const recent = others(home.recent)
  const isEmpty = home.featured.length === 0 && home.recent.length === 0
  return (
    <>
      <Hero />
      <PageFrame>
        {home.categories.length > 0 ? (
          <Section title={t('categories.title')}>
            <CategoryTiles categories={home.categories} />
          </Section>
        ) : null}
        {isEmpty ? (
          <Section title={t('featured.title')}>
            <EmptyState
              title={t('empty.title')}
              body={t('empty.body')}
              action={<ButtonLink href={paths.sellerSpace}>{t('sell.action')}</ButtonLink>}
            />
          </Section>
        ) : null}
        <PromotedServices services={promoted} />
        {featured.length > 0 ? (
          <Section
            title={t('featured.title')}
            more={{ href: paths.search, text: t('featured.all') }}
          >
            <ServiceShelf services={featured} label={t('featured.title')} withHearts />
          </Section>
        ) : null}
        <RecentRow withHearts />
        <Section title={t('trust.title')}>
          <TrustLines />
        </Section>
        {recent.length > 0 ? (
          <Section title={t('recent.title')} more={{ href: newest, text: t('recent.all') }}>
            <ServiceShelf services={recent} label={t('recent.title')} withHearts />
          </Section>
        ) : null}
        <Section title={t('how.title')} id="how-it-works">
          <HowItWorks />
        </Section>
        {home.sellers.length > 0 ? (
          <Section title={t('sellers.title')}>
            <SellerRow sellers={home.sellers} />
          </Section>
        ) : null}
        <SellBand />
      </PageFrame>
    </>
  )
}
