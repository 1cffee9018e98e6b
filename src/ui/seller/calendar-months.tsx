import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useLocale, useTranslations } from 'next-intl'
import { monthAfter } from '../../domain/sellers/month'
import { formatMonth } from '../../i18n/format'
import { Link } from '../../i18n/navigation'
import { paths } from '../common/paths'
import { VisuallyHidden } from '../common/visually-hidden'
import classes from './calendar.module.css'

const hrefOf = (month: string) => `${paths.sellerCalendar}?month=${month}`

/** The name of a month between links to the ones beside it. */
export function CalendarMonths({ month, today }: { month: string; today: string }) {
  const t = useTranslations('seller.calendar')
  const locale = useLocale()
  const name = (of: string) => formatMonth(`${of}-01`, locale)
  const [before, after] = [monthAfter(month, -1), monthAfter(month, 1)]
  return (
    <nav className={classes.months} aria-label={t('months')}>
      <Link href={hrefOf(before)} prefetch={false} className={classes.step}>
        <IconChevronLeft size={22} aria-hidden />
        <VisuallyHidden>{name(before)}</VisuallyHidden>
      </Link>
      <h2 className={classes.monthName}>{name(month)}</h2>
      <Link href={hrefOf(after)} prefetch={false} className={classes.step}>
        <IconChevronRight size={22} aria-hidden />
        <VisuallyHidden>{name(after)}</VisuallyHidden>
      </Link>
      {today.startsWith(month) ? null : (
        <Link href={paths.sellerCalendar} prefetch={false} className={classes.now}>
          {t('thisMonth')}
        </Link>
      )}
    </nav>
  )
}
