import { IconClock, IconRosetteDiscountCheckFilled } from '@tabler/icons-react'
import { useLocale, useTranslations } from 'next-intl'
import { useId } from 'react'
import type { ServiceCard as Service } from '../../contracts/catalogue'
import { Link } from '../../i18n/navigation'
import { Avatar } from '../common/avatar'
import { Cover } from '../common/cover'
import { Money } from '../common/money'
import { paths } from '../common/paths'
import { RatingLine } from '../common/rating-line'
import { CardHeart } from '../favourites/card-heart'
import { VisuallyHidden } from '../common/visually-hidden'
import classes from './service-card.module.css'

/**
 * What decides: cover, title, seller, rating, delivery time, starting price. The whole card is one
 * link. On a narrow screen `list` puts the cover beside the words; `shelf` keeps it above.
 */
export function ServiceCard({
  service,
  priority = false,
  shape = 'list',
  headingLevel = 3,
  withHeart = false,
}: {
  service: Service
  priority?: boolean
  shape?: 'list' | 'shelf'
  headingLevel?: 2 | 3
  /** Where it may be kept for later; then it is no longer one link only. */
  withHeart?: boolean
}) {
  const t = useTranslations('common')
  const locale = useLocale()
  const titleId = useId()
  const Heading = `h${headingLevel}` as const
  return (
    <article className={classes.card} data-shape={shape} data-service={service.id}>
      <div className={classes.cover}>
        <Cover
          picture={service.cover}
          sizes="(max-width: 30em) 45vw, (max-width: 62em) 33vw, 19rem"
          priority={priority}
        />
        {withHeart ? (
          <CardHeart serviceId={service.id} slug={service.slug} describedBy={titleId} />
        ) : null}
      </div>
      <div className={classes.words}>
        <p className={classes.seller}>
          <Avatar picture={service.seller.avatar} name={service.seller.displayName} size={24} />
          <span className={classes.name} dir="auto">
            {service.seller.displayName}
          </span>
          {service.seller.isIdentityVerified ? (
            <>
              <IconRosetteDiscountCheckFilled size={16} className={classes.verified} aria-hidden />
              <VisuallyHidden>{t('verified')}</VisuallyHidden>
            </>
          ) : null}
          <span className={classes.level} data-level={service.seller.level}>
            {t(`level.${service.seller.level}`)}
          </span>
        </p>
        <Heading className={classes.title}>
          <Link
            id={withHeart ? titleId : undefined}
            href={paths.service(service.slug)}
            prefetch={false}
            className={classes.link}
            lang={service.language === locale ? undefined : service.language}
            dir="auto"
          >
            {service.title}
          </Link>
        </Heading>
        <p className={classes.facts}>
          <RatingLine rating={service.rating} />
          <span className={classes.delay}>
            <IconClock size={16} aria-hidden />
            <span>{t('days', { days: service.deliveryDays })}</span>
          </span>
        </p>
        <p className={classes.price}>
          <span className={classes.from}>{t('from')}</span>{' '}
          <strong className={classes.amount}>
            <Money amountMinor={service.startingPriceMinor} currency={service.currency} />
          </strong>
        </p>
      </div>
    </article>
  )
}
