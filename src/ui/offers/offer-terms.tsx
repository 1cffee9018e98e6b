import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { OfferView } from '../../contracts/offers'
import { Money } from '../common/money'
import classes from './offers.module.css'

type Terms = Pick<
  OfferView,
  'currency' | 'priceMinor' | 'deliveryDays' | 'revisions' | 'milestones'
>

/** Price, delay and revisions of an offer, side by side. */
export function OfferTerms({ offer }: { offer: Terms }) {
  const t = useTranslations('offers.card')
  return (
    <dl className={classes.terms}>
      <Term label={t('price')}>
        <Money amountMinor={offer.priceMinor} currency={offer.currency} />
      </Term>
      <Term label={t('delivery')}>{t('days', { days: offer.deliveryDays })}</Term>
      <Term label={t('revisions')}>
        {offer.revisions === null
          ? t('unlimited')
          : t('revisionsCount', { count: offer.revisions })}
      </Term>
    </dl>
  )
}

function Term({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** The parts of the work, each with its own delay and price; nothing for an offer without. */
export function OfferMilestones({ offer }: { offer: Terms }) {
  const t = useTranslations('offers.card')
  if (offer.milestones.length === 0) return null
  return (
    <ol className={classes.milestones}>
      {offer.milestones.map(({ title, amountMinor, days }, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- milestones of an offer never move
        <li key={index}>
          <span dir="auto">{t('milestone', { title, days })}</span>
          <Money amountMinor={amountMinor} currency={offer.currency} />
        </li>
      ))}
    </ol>
  )
}
