import type { AttachedFile } from '../../contracts/conversations'
import type { OrderView } from '../../contracts/orders'
import type { AdminText } from '../admin-text'
import { Badge } from '../badge'
import { exactMoment } from '../exact-moment'
import { toneOf } from '../state-tones'
import classes from './order-view.module.css'

type Part = { order: OrderView; locale: 'fr' | 'en'; t: AdminText }

/** What the seller asked and the customer answered. */
export const Requirements = ({ order, t }: Part) => (
  <section className={classes.panel}>
    <h2>{t('admin.order.requirements')}</h2>
    {order.requirements.length === 0 && (
      <p className={classes.muted}>{t('admin.order.requirementsEmpty')}</p>
    )}
    {order.requirements.map((entry) => (
      <div key={entry.id} className={classes.exchange}>
        <strong>{entry.question}</strong>
        <p>
          {entry.answer === '' && entry.files.length === 0
            ? t('admin.order.noAnswer')
            : entry.answer}
        </p>
        <Files files={entry.files} />
      </div>
    ))}
  </section>
)

/** Every version that was handed over, the last one first. */
export const Deliveries = ({ order, locale, t }: Part) => (
  <section className={classes.panel}>
    <h2>{t('admin.order.deliveries')}</h2>
    {order.deliveries.length === 0 && (
      <p className={classes.muted}>{t('admin.order.deliveriesEmpty')}</p>
    )}
    {order.deliveries
      .toSorted((a, b) => b.number - a.number)
      .map((delivery) => (
        <div key={delivery.id} className={classes.exchange}>
          <p className={classes.badges}>
            <strong>{t('admin.order.delivery', { number: delivery.number })}</strong>
            <Badge tone={toneOf(delivery.status)}>
              {t(`admin.states.deliveryStatus.${delivery.status}`)}
            </Badge>
            <span className={classes.muted}>{exactMoment(delivery.deliveredAt, locale)}</span>
          </p>
          <p>{delivery.message}</p>
          <Files files={delivery.files} />
          {delivery.revisionNote !== '' && (
            <blockquote>{t('admin.order.revision', { note: delivery.revisionNote })}</blockquote>
          )}
        </div>
      ))}
  </section>
)

const Files = ({ files }: { files: AttachedFile[] }) =>
  files.length === 0 ? null : (
    <ul className={classes.files}>
      {files.map((file) => (
        <li key={file.id}>
          <a href={file.url} download>
            {file.name}
          </a>
        </li>
      ))}
    </ul>
  )
