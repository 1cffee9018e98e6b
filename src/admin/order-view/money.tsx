import type { OrderView } from '../../contracts/orders'
import { formatMoney } from '../../i18n/format'
import type { AdminText } from '../admin-text'
import classes from './order-view.module.css'

type Props = { order: OrderView; locale: 'fr' | 'en'; t: AdminText; seesCommission: boolean }

/** The frozen quote: what the customer paid and how it divides. */
export const Money = ({ order, locale, t, seesCommission }: Props) => {
  const { quote } = order
  const amount = (amountMinor: number) =>
    formatMoney({ amountMinor, currency: quote.currency }, locale)
  const line = (key: string, value: number, isStrong = false) => (
    <div data-strong={isStrong || undefined}>
      <dt>{t(`admin.order.${key}`)}</dt>
      <dd>{amount(value)}</dd>
    </div>
  )
  return (
    <section className={classes.panel}>
      <h2>{t('admin.order.money')}</h2>
      <dl className={classes.money}>
        {quote.lines.map((entry) => (
          <div key={entry.id}>
            <dt>
              {entry.name}
              {entry.quantity > 1 && ` × ${entry.quantity}`}
            </dt>
            <dd>{amount(entry.totalMinor)}</dd>
          </div>
        ))}
        {line('subtotal', quote.subtotalMinor)}
        {quote.discountMinor > 0 && line('discount', -quote.discountMinor)}
        {line('serviceFee', quote.serviceFeeMinor)}
        {quote.taxMinor > 0 && line('tax', quote.taxMinor)}
        {line('total', quote.totalMinor, true)}
        {seesCommission && line('commission', quote.commissionMinor)}
        {line('sellerNet', quote.sellerNetMinor)}
      </dl>
    </section>
  )
}
