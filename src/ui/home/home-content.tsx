import { useTranslations } from 'next-intl'
import type { HomePage } from '../../contracts/catalogue'
import { ButtonLink } from '../common/button-link'
import { EmptyState } from '../common/empty-state'
import { PageFrame } from '../common/page-frame'
import { paths } from '../common/paths'
import { Section } from '../common/section'
import { ServiceShelf } from '../services/service-shelf'
import { CategoryTiles } from './category-tiles'
import { Hero } from './hero'
import { HowItWorks } from './how-it-works'
import { SellBand } from './sell-band'
import { SellerRow } from './seller-row'
import { TrustLines } from './trust-lines'

/** The front door: search, categories, trust, services, how it works, the way in for sellers. */
export function HomeContent({ home }: { home: HomePage }) {
  const t = useTranslations('home')
  const newest = `${paths.search}?sort=newest`
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
        {home.featured.length > 0 ? (
          <Section
            title={t('featured.title')}
            more={{ href: paths.search, text: t('featured.all') }}
          >
            <ServiceShelf services={home.featured} label={t('featured.title')} />
          </Section>
        ) : null}
        <Section title={t('trust.title')}>
          <TrustLines />
        </Section>
        {home.recent.length > 0 ? (
          <Section title={t('recent.title')} more={{ href: newest, text: t('recent.all') }}>
            <ServiceShelf services={home.recent} label={t('recent.title')} />
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
