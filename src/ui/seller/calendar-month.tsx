import { useLocale, useTranslations } from 'next-intl'
import type { SellerCalendar } from '../../contracts/seller-calendar'
import { isAwayOn, weeksOf } from '../../domain/sellers/month'
import { formatDay, weekdays } from '../../i18n/format-days'
import { formatMonth } from '../../i18n/format'
import { VisuallyHidden } from '../common/visually-hidden'
import classes from './calendar.module.css'

/** Where the list says what waits on a day. */
export const calendarDayId = (day: string): string => `day-${day}`

/** A month at a glance: how much waits on each day, with the way to it, and when one is away. */
export function CalendarMonth({ calendar }: { calendar: SellerCalendar }) {
  const t = useTranslations('seller.calendar')
  const locale = useLocale()
  return (
    <table className={classes.month}>
      <caption>
        <VisuallyHidden>
          {t('month', { month: formatMonth(`${calendar.month}-01`, locale) })}
        </VisuallyHidden>
      </caption>
      <thead>
        <tr>
          {weekdays(locale).map(({ short, long }) => (
            <th key={long} scope="col" abbr={long}>
              {short}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(calendar.month).map((week) => (
          <tr key={week.join()}>
            {week.map((day, index) =>
              day === null ? (
                // oxlint-disable-next-line jsx-a11y/control-has-associated-label -- a day of another month: nothing to say
                <td key={`none-${index.toString()}`} />
              ) : (
                <DayCell key={day} day={day} calendar={calendar} />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function DayCell({ day, calendar }: { day: string; calendar: SellerCalendar }) {
  const t = useTranslations('seller.calendar')
  const locale = useLocale()
  const { today, vacation, dues } = calendar
  const here = dues.filter((due) => due.day === day)
  const isAway = isAwayOn(day, vacation)
  const isLate = here.some(({ isOverdue }) => isOverdue)
  return (
    <td
      data-away={isAway || undefined}
      data-today={day === today || undefined}
      aria-current={day === today ? 'date' : undefined}
    >
      <span className={classes.number}>
        <span aria-hidden>{Number(day.slice(8))}</span>
        <VisuallyHidden>{formatDay(day, locale)}</VisuallyHidden>
      </span>
      {isAway ? <span className={classes.awayMark}>{t('away')}</span> : null}
      {here.length > 0 ? (
        <a
          href={`#${calendarDayId(day)}`}
          className={classes.count}
          data-late={isLate || undefined}
        >
          {t('count', { count: here.length })}
        </a>
      ) : null}
    </td>
  )
}
