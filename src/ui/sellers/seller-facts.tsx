import { useLocale, useTranslations } from 'next-intl'
import type { ServicePage } from '../../contracts/catalogue'
import { formatLanguage, formatMonth, formatNumber, formatPlace } from '../../i18n/format'
import classes from './seller-facts.module.css'

const minutesPerHour = 60
const minutesPerDay = 24 * minutesPerHour

/** Where a seller is, since when, how quick, in which languages. */
export function SellerFacts({ seller }: Pick<ServicePage, 'seller'>) {
  const t = useTranslations('service.seller')
  const locale = useLocale()
  const languages = seller.languages.map((code) => formatLanguage(code, locale))
  const responseTime = useResponseTime(seller.responseMinutes)
  const facts: [string, string | null][] = [
    [t('from'), formatPlace(seller, locale)],
    [t('memberSince'), formatMonth(seller.memberSince, locale)],
    [t('responseTime'), responseTime],
    [t('languages'), new Intl.ListFormat(locale, { type: 'unit' }).format(languages)],
    [t('orders'), formatNumber(seller.ordersCompleted, locale)],
  ]
  return (
    <dl className={classes.facts}>
      {facts.map(([name, value]) =>
        value ? (
          <div key={name}>
            <dt className={classes.name}>{name}</dt>
            <dd className={classes.value}>{value}</dd>
          </div>
        ) : null,
      )}
    </dl>
  )
}

/** Rounded up to what a person would promise: minutes, hours, days. */
function useResponseTime(minutes: number | null): string | null {
  const t = useTranslations('service.seller')
  if (minutes === null) return null
  if (minutes < minutesPerHour) return t('responseMinutes', { minutes: Math.max(1, minutes) })
  if (minutes < minutesPerDay) {
    return t('responseHours', { hours: Math.ceil(minutes / minutesPerHour) })
  }
  return t('responseDays', { days: Math.ceil(minutes / minutesPerDay) })
}
