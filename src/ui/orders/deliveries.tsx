import { useTranslations } from 'next-intl'
import type { OrderView } from '../../contracts/orders'
import { AttachedFiles } from '../common/attached-files'
import { Moment } from '../common/moment'
import { Prose } from '../common/prose'
import { Tag } from '../common/tag'
import classes from './deliveries.module.css'
import sections from './order-screen.module.css'

type Delivery = OrderView['deliveries'][number]

/** What was delivered: the latest version open, the earlier ones kept below it. */
export function Deliveries({ deliveries }: { deliveries: OrderView['deliveries'] }) {
  const t = useTranslations('orders.deliveries')
  const [latest, ...older] = deliveries.toSorted((a, b) => b.number - a.number)
  if (!latest) return null
  return (
    <section className={sections.section} aria-label={t('title')}>
      <h2>{t('title')}</h2>
      <DeliveryCard delivery={latest} isLatest />
      {older.length > 0 ? (
        <details className={classes.older}>
          <summary>{t('older', { count: older.length })}</summary>
          <div className={classes.olderList}>
            {older.map((delivery) => (
              <DeliveryCard key={delivery.id} delivery={delivery} isLatest={false} />
            ))}
          </div>
        </details>
      ) : null}
    </section>
  )
}

function DeliveryCard({ delivery, isLatest }: { delivery: Delivery; isLatest: boolean }) {
  const t = useTranslations('orders.deliveries')
  return (
    <article className={classes.delivery}>
      <div className={classes.head}>
        <h3>{t('version', { number: delivery.number })}</h3>
        {delivery.status === 'submitted' ? null : (
          <Tag tone={delivery.status === 'accepted' ? 'good' : 'warning'}>{t(delivery.status)}</Tag>
        )}
        {isLatest && delivery.status === 'submitted' ? (
          <Tag tone="accent">{t('current')}</Tag>
        ) : null}
        <span className={classes.when}>
          <Moment iso={delivery.deliveredAt} />
        </span>
      </div>
      {delivery.message ? <Prose text={delivery.message} /> : null}
      <AttachedFiles files={delivery.files} />
      {delivery.revisionNote ? (
        <div className={classes.note}>
          <strong>{t('revisionNote')}</strong>
          <Prose text={delivery.revisionNote} />
        </div>
      ) : null}
    </article>
  )
}
