import { useLocale, useTranslations } from 'next-intl'
import type { CalendarDue, SellerCalendar } from '../../contracts/seller-calendar'
import { formatDay } from '../../i18n/format-days'
import { formatLongDate } from '../../i18n/format'
import { Link } from '../../i18n/navigation'
import { paths } from '../common/paths'
import { Surface } from '../common/surface'
import { Tag } from '../common/tag'
import { OrderStatusTag } from '../orders/order-status-tag'
import classes from './calendar.module.css'
import { calendarDayId } from './calendar-month'

/** What waits on which day of a month, late things first; the vacation stands on its first day. */
export function CalendarDays({ calendar }: { calendar: SellerCalendar }) {
  const t = useTranslations('seller.calendar')
  const locale = useLocale()
  const { dues, month, today, vacation } = calendar
  const awayFrom = startInMonth(calendar)
  const inMonth = dues.filter(({ day }) => day.startsWith(month))
  const late = dues.filter(({ day }) => !day.startsWith(month))
  const days = [...new Set([...inMonth.map(({ day }) => day), ...(awayFrom ? [awayFrom] : [])])]
  if (days.length === 0 && late.length === 0)
    return <p className={classes.dimmed}>{t('nothing')}</p>
  return (
    <div className={classes.days}>
      {late.length > 0 ? (
        <section className={classes.day} aria-labelledby="late">
          <h3 id="late">{t('late')}</h3>
          <Dues dues={late} withDay />
        </section>
      ) : null}
      {days.toSorted().map((day) => (
        <section key={day} id={calendarDayId(day)} className={classes.day} aria-labelledby={day}>
          <h3 id={day} className={classes.dayName}>
            <time dateTime={day}>{formatDay(day, locale)}</time>{' '}
            {day === today ? <Tag tone="accent">{t('today')}</Tag> : null}
          </h3>
          {day === awayFrom ? (
            <p>
              <Tag tone="warning">{t('away')}</Tag>{' '}
              {vacation?.lastDay
                ? t('awayUntil', { day: formatLongDate(vacation.lastDay, locale, 'UTC') })
                : t('awayOpen')}
            </p>
          ) : null}
          <Dues dues={inMonth.filter((due) => due.day === day)} />
        </section>
      ))}
    </div>
  )
}

/** The first day of the month on which the seller is away; null when there is none. */
const startInMonth = ({ month, vacation }: SellerCalendar): string | null => {
  if (vacation === null || vacation.firstDay.slice(0, 7) > month) return null
  if (vacation.lastDay !== null && vacation.lastDay.slice(0, 7) < month) return null
  return vacation.firstDay.startsWith(month) ? vacation.firstDay : `${month}-01`
}

function Dues({ dues, withDay = false }: { dues: CalendarDue[]; withDay?: boolean }) {
  const t = useTranslations('seller.calendar')
  const tMilestones = useTranslations('orders.milestones')
  const locale = useLocale()
  if (dues.length === 0) return null
  return (
    <Surface padding="none">
      <ul className={classes.list}>
        {dues.map((due) => (
          <li key={due.orderId} className={classes.due}>
            <Link href={paths.order(due.orderId)} prefetch={false} className={classes.order}>
              <span dir="auto">{due.serviceTitle}</span>
            </Link>
            {due.milestone ? <p dir="auto">{tMilestones('underWay', due.milestone)}</p> : null}
            <p className={classes.dimmed}>
              {t('order', { number: due.number, name: due.customerName })}
              {withDay ? ` · ${t('since', { day: formatDay(due.day, locale) })}` : null}
            </p>
            <p className={classes.tags}>
              <OrderStatusTag status={due.status} side="seller" />
              {due.isOverdue ? <Tag tone="bad">{t('overdue')}</Tag> : null}
            </p>
          </li>
        ))}
      </ul>
    </Surface>
  )
}
