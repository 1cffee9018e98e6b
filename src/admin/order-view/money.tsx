import type { OrderView } from '../../contracts/orders'
import { formatMoney } from '../../i18n/format'
import { formatPercent } from '../../i18n/format-percent'
import type { AdminText } from '../admin-text'
import classes from './order-view.module.css'

type Props = { order: OrderView; locale: 'fr' | 'en'; t: AdminText; seesCommission: boolean }

/**
 * The frozen quote: what the customer paid and, for who may see it, how it divides and by which
 * rule. The net beside the total would tell the commission.
 */
export const Money = ({ order, locale, t, seesCommission }: Props) => {
  const { quote } = order
  const amount = (amountMinor: number) =>
    formatMoney({ amountMinor, currency: quote.currency }, locale)
  const line = (label: string, value: number, isStrong = false) => (
    <div data-strong={isStrong || undefined}>
      <dt>{label}</dt>
      <dd>{amount(value)}</dd>
    </div>
  )
  const named = (key: string) => t(`admin.order.${key}`)
  return (
    <section className={classes.panel}>
      <h2>{named('money')}</h2>
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
        {line(named('subtotal'), quote.subtotalMinor)}
        {quote.discountMinor > 0 && line(discountLabel(order, t), -quote.discountMinor)}
        {line(named('serviceFee'), quote.serviceFeeMinor)}
        {quote.taxMinor > 0 && line(taxLabel(order, locale, t), quote.taxMinor)}
        {line(named('total'), quote.totalMinor, true)}
        {order.refundedMinor > 0 && line(named('refunded'), -order.refundedMinor)}
        {seesCommission && quote.subsidyMinor > 0 && line(named('subsidy'), quote.subsidyMinor)}
        {seesCommission && line(named('commission'), quote.commissionMinor)}
        {seesCommission && line(named('sellerNet'), quote.sellerNetMinor)}
      </dl>
      {seesCommission && <p className={classes.muted}>{ruleOf(order, locale, t)}</p>}
    </section>
  )
}

const discountLabel = ({ quote: { coupon } }: OrderView, t: AdminText): string =>
  coupon === null
    ? t('admin.order.discount')
    : t('admin.order.coupon', {
        code: coupon.code,
        bearer: t(`admin.order.bearer.${coupon.bearer}`),
      })

const taxLabel = ({ quote }: OrderView, locale: 'fr' | 'en', t: AdminText): string =>
  quote.taxBps === 0
    ? t('admin.order.tax')
    : t('admin.order.taxRate', { rate: formatPercent(quote.taxBps, locale) })

/** Which rule the commission follows, with its rate. */
const ruleOf = ({ quote }: OrderView, locale: 'fr' | 'en', t: AdminText): string => {
  const { commission, commissionBps, currency } = quote
  const rate =
    commission?.kind === 'fixed'
      ? formatMoney({ amountMinor: commission.fixedMinor, currency }, locale)
      : formatPercent(commission?.bps ?? commissionBps, locale)
  return t('admin.order.commissionRule', {
    rate,
    scope: t(`admin.order.commissionScope.${commission?.scope ?? 'default'}`),
  })
}
