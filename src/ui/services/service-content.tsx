import { useLocale, useTranslations } from 'next-intl'
import type { ServicePage } from '../../contracts/catalogue'
import { formatLanguage } from '../../i18n/format'
import { Link } from '../../i18n/navigation'
import { Avatar } from '../common/avatar'
import { Breadcrumb } from '../common/breadcrumb'
import { Notice } from '../common/notice'
import { PageFrame } from '../common/page-frame'
import { paths } from '../common/paths'
import { Prose } from '../common/prose'
import { RatingLine } from '../common/rating-line'
import { Section } from '../common/section'
import { Tag } from '../common/tag'
import { NoteSeen } from '../recent/note-seen'
import { FavouriteButton } from '../favourites/favourite-button'
import { RatingSummary } from '../reviews/rating-summary'
import { LatestReviews } from '../reviews/review-list'
import { ShareLink } from '../share/share-link'
import { SellerCard } from '../sellers/seller-card'
import { OrderBox } from './order-box'
import { PackageTable } from './package-table'
import classes from './service-content.module.css'
import { ExtraList, FaqList, RequirementList } from './service-details'
import { ServiceGallery } from './service-gallery'
import { ServiceShelf } from './service-shelf'

/** Everything a customer needs to decide on one service; the order box stays in reach. */
export function ServiceContent({
  service,
  address,
}: {
  service: ServicePage
  /** Of this page, whole: what is shared. Left out in a preview, which nobody keeps or shares. */
  address?: string
}) {
  const steps = service.breadcrumb.map((step) => ({
    title: step.title,
    href: paths.category(step.slug),
  }))
  return (
    <PageFrame>
      <Breadcrumb steps={steps} />
      <div className={classes.columns} data-service-page={address ? service.id : undefined}>
        <div className={classes.head}>
          <ServiceHead service={service} address={address} />
        </div>
        <div className={classes.gallery}>
          <ServiceGallery pictures={service.gallery} />
        </div>
        <aside className={classes.aside}>
          <div className={classes.sticky}>
            <OrderBox service={service} />
          </div>
        </aside>
        <div className={classes.body}>
          <ServiceBody service={service} />
        </div>
      </div>
      <SimilarServices service={service} />
      {address === undefined ? null : <NoteSeen serviceId={service.id} />}
    </PageFrame>
  )
}

function ServiceHead({ service, address }: { service: ServicePage; address: string | undefined }) {
  const t = useTranslations('service')
  const locale = useLocale()
  const { seller } = service
  const isForeign = service.language !== locale
  return (
    <>
      {isForeign ? (
        <Notice>
          {t('otherLanguage', { language: formatLanguage(service.language, locale) })}
        </Notice>
      ) : null}
      <h1 dir="auto" lang={isForeign ? service.language : undefined}>
        {service.title}
      </h1>
      <div className={classes.by}>
        <Link href={paths.seller(seller.handle)} prefetch={false} className={classes.seller}>
          <Avatar picture={seller.avatar} name={seller.displayName} size={36} />
          <span dir="auto">{seller.displayName}</span>
        </Link>
        <RatingLine rating={service.rating} />
        {service.ordersCompleted > 0 ? (
          <span className={classes.dimmed}>
            {t('ordersDone', { count: service.ordersCompleted })}
          </span>
        ) : null}
      </div>
      {address === undefined ? null : (
        <div className={classes.acts}>
          <FavouriteButton serviceId={service.id} slug={service.slug} />
          <ShareLink title={service.title} address={address} />
        </div>
      )}
    </>
  )
}

function ServiceBody({ service }: { service: ServicePage }) {
  const t = useTranslations('service')
  return (
    <>
      <Section title={t('about')}>
        <Prose text={service.description} />
        {service.tags.length > 0 ? (
          <ul className={classes.tags} aria-label={t('tags')}>
            {service.tags.map((tag) => (
              <li key={tag}>
                <Tag>{tag}</Tag>
              </li>
            ))}
          </ul>
        ) : null}
      </Section>
      {service.packages.length > 1 ? (
        <Section title={t('packages.title')}>
          <PackageTable service={service} />
        </Section>
      ) : null}
      {service.extras.length > 0 ? (
        <Section title={t('extras.title')}>
          <p className={classes.intro}>{t('extras.intro')}</p>
          <ExtraList service={service} />
        </Section>
      ) : null}
      {service.requirements.length > 0 ? (
        <Section title={t('requirements.title')}>
          <p className={classes.intro}>{t('requirements.intro')}</p>
          <RequirementList requirements={service.requirements} />
        </Section>
      ) : null}
      {service.faq.length > 0 ? (
        <Section title={t('faq.title')}>
          <FaqList faq={service.faq} />
        </Section>
      ) : null}
      <Section title={t('seller.title')}>
        <SellerCard service={service} />
      </Section>
      <ServiceReviews service={service} />
    </>
  )
}

function ServiceReviews({ service }: { service: ServicePage }) {
  const t = useTranslations('service.reviews')
  const hasReviews = service.rating.count > 0
  const href = paths.serviceReviews(service.slug)
  return (
    <Section title={hasReviews ? t('title') : t('none')} id="reviews">
      {hasReviews ? (
        <>
          <RatingSummary
            rating={service.rating}
            histogram={service.ratingHistogram}
            hrefOf={(stars) => `${href}?stars=${stars}`}
          />
          <LatestReviews
            reviews={service.reviews}
            sellerName={service.seller.displayName}
            all={{ href, count: service.rating.count }}
          />
        </>
      ) : (
        <p className={classes.intro}>{t('noneBody')}</p>
      )}
    </Section>
  )
}

/** One row where there is room. */
const similarShown = 4

function SimilarServices({ service }: { service: ServicePage }) {
  const t = useTranslations('service')
  if (service.similar.length === 0) return null
  return (
    <Section title={t('similar')}>
      <ServiceShelf services={service.similar.slice(0, similarShown)} label={t('similar')} />
    </Section>
  )
}
