import { IconRosetteDiscountCheckFilled } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { ServicePage } from '../../contracts/catalogue'
import { Link } from '../../i18n/navigation'
import { Avatar } from '../common/avatar'
import { ButtonLink } from '../common/button-link'
import { LevelBadge } from '../common/level-badge'
import { paths } from '../common/paths'
import { Prose } from '../common/prose'
import { RatingLine } from '../common/rating-line'
import { Surface } from '../common/surface'
import { Tag } from '../common/tag'
import { AwayTag } from '../vacations/away-notice'
import classes from './seller-card.module.css'
import { SellerFacts } from './seller-facts'

/** Who stands behind a service. */
export function SellerCard({ service }: { service: ServicePage }) {
  const t = useTranslations()
  const { seller } = service
  return (
    <Surface>
      <div className={classes.head}>
        <Avatar picture={seller.avatar} name={seller.displayName} size={72} />
        <div className={classes.words}>
          <p className={classes.name} dir="auto">
            <Link href={paths.seller(seller.handle)} prefetch={false} className={classes.link}>
              {seller.displayName}
            </Link>
          </p>
          <p dir="auto">{seller.headline}</p>
          <div className={classes.marks}>
            <RatingLine rating={seller.rating} />
            <LevelBadge level={seller.level} />
            {seller.isIdentityVerified ? (
              <Tag tone="good">
                <IconRosetteDiscountCheckFilled size={16} aria-hidden />
                {t('common.verified')}
              </Tag>
            ) : null}
            {seller.away === null ? null : <AwayTag away={seller.away} />}
          </div>
        </div>
      </div>
      <SellerFacts seller={seller} />
      {seller.bio ? (
        <div className={classes.bio}>
          <Prose text={seller.bio} />
        </div>
      ) : null}
      <div className={classes.actions}>
        <ButtonLink href={paths.seller(seller.handle)} variant="light">
          {t('service.seller.seeProfile')}
        </ButtonLink>
        <ButtonLink
          href={paths.newConversation({ seller: seller.id, service: service.id })}
          variant="quiet"
        >
          {t('service.order.contact')}
        </ButtonLink>
      </div>
    </Surface>
  )
}
