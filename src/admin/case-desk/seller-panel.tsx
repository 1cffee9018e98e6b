import type { Locale } from '../../contracts/locale'
import { formatMonth, formatPlace, formatRating } from '../../i18n/format'
import type { SellerHistory } from '../../queries/moderation/seller-history'
import type { AdminText } from '../admin-text'
import { Badge } from '../badge'
import { toneOf } from '../state-tones'
import classes from './case-desk.module.css'
import { CaseHistory } from './case-history'

type Props = { seller: SellerHistory; now: Date; locale: Locale; t: AdminText }

/** Who submits: their standing, and how earlier cases ended. */
export const SellerPanel = ({ seller, now, locale, t }: Props) => {
  const { average, count } = seller.rating
  const facts = [
    formatPlace(seller, locale),
    seller.joinedAt === null
      ? null
      : t('moderation.seller.since', { month: formatMonth(seller.joinedAt, locale) }),
    t('moderation.seller.orders', { count: seller.ordersCompleted }),
    t('moderation.seller.live', { count: seller.liveServices }),
    count === 0
      ? t('moderation.seller.noRating')
      : t('moderation.seller.rating', { average: formatRating(average, locale), count }),
  ]
  return (
    <section className={classes.panel}>
      <h2>{t('moderation.seller.title')}</h2>
      <p className={classes.sellerName}>
        <a href={`/admin/collections/sellers/${seller.id}`}>{seller.displayName}</a>
        <span className={classes.muted}>@{seller.handle}</span>
      </p>
      <p className={classes.badges}>
        <Badge tone={toneOf(seller.level)}>{t(`admin.states.sellerLevel.${seller.level}`)}</Badge>
        <Badge tone={seller.isIdentityVerified ? 'good' : 'waiting'}>
          {t(`moderation.seller.${seller.isIdentityVerified ? 'verified' : 'unverified'}`)}
        </Badge>
      </p>
      <ul className={classes.facts2}>
        {facts.map((fact) => fact !== null && <li key={fact}>{fact}</li>)}
      </ul>
      <h3>{t('moderation.seller.history')}</h3>
      <CaseHistory
        cases={seller.cases}
        empty={t('moderation.seller.noHistory')}
        now={now}
        locale={locale}
        t={t}
      />
    </section>
  )
}
