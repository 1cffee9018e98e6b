import { formatMoney, formatNumber } from '../../i18n/format'
import type { Amounts, StaffDashboard } from '../../queries/moderation/staff-dashboard'
import { adminText } from '../admin-text'
import classes from './dashboard.module.css'

type Props = { health: NonNullable<StaffDashboard['health']>; locale: 'fr' | 'en' }

/** A week of the market beside the week before. */
export const Health = ({ health, locale }: Props) => {
  const t = adminText(locale)
  const versus = (previous: string) => t('admin.dashboard.versus', { previous })
  const number = (value: number) => formatNumber(value, locale)
  const figures = [
    ['ordersPlaced', number(health.ordersPaid.now), versus(number(health.ordersPaid.before))],
    ['volume', amounts(health.volume.now, locale), versus(amounts(health.volume.before, locale))],
    ['heldMoney', amounts(health.held, locale), t('admin.dashboard.nowValue')],
    ['newSellersCount', number(health.newSellers.now), versus(number(health.newSellers.before))],
    ['published', number(health.published.now), versus(number(health.published.before))],
  ] as const
  return (
    <section className={classes.panel}>
      <h2>{t('admin.dashboard.health')}</h2>
      <dl className={classes.figures}>
        {figures.map(([key, value, comparison]) => (
          <div key={key}>
            <dt>{t(`admin.dashboard.${key}`)}</dt>
            <dd>
              <strong>{value}</strong>
              <span>{comparison}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

const amounts = (list: Amounts, locale: 'fr' | 'en'): string =>
  list.length === 0
    ? '0'
    : list
        // XOF and XAF are both written F CFA: beside each other they need their codes.
        .map(
          (money) =>
            `${formatMoney(money, locale)}${list.length > 1 ? ` (${money.currency})` : ''}`,
        )
        .join(' + ')
