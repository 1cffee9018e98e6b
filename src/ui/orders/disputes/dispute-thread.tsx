import { useTranslations } from 'next-intl'
import type { OrderView } from '../../../contracts/orders'
import { AttachedFiles } from '../../common/attached-files'
import { Moment } from '../../common/moment'
import { Prose } from '../../common/prose'
import classes from './dispute.module.css'

type Dispute = NonNullable<OrderView['dispute']>

/** Everything that both sides wrote, oldest first, each under the name of who wrote it. */
export function DisputeThread({ order, dispute }: { order: OrderView; dispute: Dispute }) {
  const t = useTranslations('disputes')
  const names = {
    customer: order.customer.name,
    seller: order.seller.displayName,
    staff: t('by.staff'),
    system: t('by.system'),
  }
  return (
    <ol className={classes.thread}>
      {dispute.entries.map((entry) => (
        <li
          key={entry.id}
          className={classes.entry}
          data-own={entry.by === order.side || undefined}
        >
          <p className={classes.who}>
            <strong dir="auto">{names[entry.by]}</strong>
            <span>
              {t(`kind.${entry.kind}`)} · <Moment iso={entry.at} />
            </span>
          </p>
          {entry.body ? <Prose text={entry.body} /> : null}
          <AttachedFiles files={entry.files} />
        </li>
      ))}
    </ol>
  )
}
