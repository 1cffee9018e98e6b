import { useLocale, useTranslations } from 'next-intl'
import type { OrderView } from '../../contracts/orders'
import { formatMoney } from '../../i18n/format'
import { AnchorButton } from '../common/anchor-button'
import { Moment } from '../common/moment'
import { Prose } from '../common/prose'
import { Tag, type TagTone } from '../common/tag'
import classes from './milestone-list.module.css'
import sections from './order-screen.module.css'

type Supplement = OrderView['supplements'][number]

const tones: Record<Supplement['status'], TagTone> = {
  awaiting_payment: 'warning',
  paid: 'good',
  expired: 'neutral',
  released: 'good',
  refunded: 'neutral',
  split: 'neutral',
  charged_back: 'bad',
}

/** What was bought after the order, and the way to pay what is not paid yet. */
export function SupplementList({ order }: { order: OrderView }) {
  const t = useTranslations('orders.supplements')
  const locale = useLocale()
  const { currency } = order.quote
  return (
    <section className={sections.section} aria-label={t('title')}>
      <h2>{t('title')}</h2>
      {order.supplements.map((one) => {
        const amount = formatMoney({ amountMinor: amountFor(order, one), currency }, locale)
        return (
          <article key={one.id} className={sections.section}>
            <div className={classes.supplement}>
              <strong>{t(`kind.${one.kind}`)}</strong>
              <span>{amount}</span>
              <Tag tone={tones[one.status]}>{t(`status.${one.status}`)}</Tag>
            </div>
            <Prose text={one.note} />
            {one.status === 'awaiting_payment' && one.redirectUrl ? (
              <div className={classes.supplement}>
                <AnchorButton href={one.redirectUrl}>{t('pay', { amount })}</AnchorButton>
                <span className={classes.dimmed}>
                  {t.rich('expires', { when: () => <Moment iso={one.expiresAt} /> })}
                </span>
              </div>
            ) : null}
          </article>
        )
      })}
    </section>
  )
}

/** What the reader pays for it, or gets. */
function amountFor({ side, quote }: OrderView, { totalMinor }: Supplement): number {
  return side === 'seller' ? (quote.extraRevision?.sellerNetMinor ?? totalMinor) : totalMinor
}
