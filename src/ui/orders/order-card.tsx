import { useLocale, useTranslations } from 'next-intl'
import type { OrderRow } from '../../contracts/orders'
import { formatMoney } from '../../i18n/format'
import { Link } from '../../i18n/navigation'
import { Cover } from '../common/cover'
import { Moment } from '../common/moment'
import { Money } from '../common/money'
import { paths } from '../common/paths'
import { useIsPast } from '../common/use-minute'
import { deadlineOf } from './order-board'
import classes from './order-card.module.css'
import { OrderStatusTag } from './order-status-tag'
import type { OrderSide } from './orders-api'

/** One order in a list: what it is, with whom, where it stands. */
export function OrderCard({ order, side }: { order: OrderRow; side: OrderSide }) {
  const t = useTranslations('orders.row')
  const locale = useLocale()
  const { currency } = order
  const deadline = deadlineOf(order, side)
  const isLate = useIsPast(deadline?.kind === 'due' ? deadline.at : null)
  const net = formatMoney({ amountMinor: order.sellerNetMinor, currency }, locale)
  return (
    <Link href={paths.order(order.id)} prefetch={false} className={classes.row}>
      <div className={classes.cover}>
        <Cover picture={order.cover} sizes="6rem" />
      </div>
      <div className={classes.head}>
        <span className={classes.title} dir="auto">
          {order.serviceTitle}
        </span>
        <span className={classes.facts}>
          <span dir="auto">{t(side === 'seller' ? 'for' : 'by', { name: order.otherName })}</span>
          <span>
            {deadline ? (
              <strong className={classes.deadline}>
                {t.rich(isLate ? 'late' : `deadline.${deadline.kind}`, {
                  when: () => <Moment iso={deadline.at} />,
                })}
              </strong>
            ) : (
              t.rich('placed', { when: () => <Moment iso={order.placedAt} /> })
            )}
          </span>
          {order.ask ? <span className={classes.ask}>{t(`ask.${order.ask.kind}`)}</span> : null}
        </span>
      </div>
      <div className={classes.side}>
        <OrderStatusTag status={order.status} side={side} />
        <span className={classes.amount}>
          {side === 'seller' ? (
            t('net', { amount: net })
          ) : (
            <Money amountMinor={order.totalMinor} currency={currency} />
          )}
        </span>
      </div>
    </Link>
  )
}
