import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Quote } from '../../contracts/orders'
import { formatPercent } from '../../i18n/format-percent'
import { Money } from '../common/money'
import classes from './price-breakdown.module.css'

/** Every line of a price, down to what the reader pays or receives. */
export function PriceBreakdown({
  quote,
  side,
  isPaid,
}: {
  quote: Quote
  side: 'customer' | 'seller'
  isPaid: boolean
}) {
  const t = useTranslations('orders.price')
  const { currency } = quote
  const lines = quote.lines.map((line) => (
    <Row
      key={`${line.kind}-${line.id}`}
      label={
        line.quantity > 1 ? t('line', { name: line.name, quantity: line.quantity }) : line.name
      }
    >
      <Money amountMinor={line.totalMinor} currency={currency} />
    </Row>
  ))
  const discount =
    quote.discountMinor > 0 ? (
      <Row label={t('discount')}>
        <Money amountMinor={-quote.discountMinor} currency={currency} />
      </Row>
    ) : null
  return (
    <dl className={classes.list}>
      {lines}
      {discount}
      {side === 'seller' ? (
        <SellerRows quote={quote} />
      ) : (
        <CustomerRows quote={quote} isPaid={isPaid} />
      )}
    </dl>
  )
}

function CustomerRows({ quote, isPaid }: { quote: Quote; isPaid: boolean }) {
  const t = useTranslations('orders.price')
  const { currency } = quote
  return (
    <>
      <Row label={t('serviceFee')}>
        <Money amountMinor={quote.serviceFeeMinor} currency={currency} />
      </Row>
      {quote.taxMinor > 0 ? (
        <Row label={t('tax')}>
          <Money amountMinor={quote.taxMinor} currency={currency} />
        </Row>
      ) : null}
      <Row label={t(isPaid ? 'total' : 'totalToPay')} isTotal>
        <Money amountMinor={quote.totalMinor} currency={currency} />
      </Row>
    </>
  )
}

function SellerRows({ quote }: { quote: Quote }) {
  const t = useTranslations('orders.price')
  const rate = formatPercent(quote.commissionBps, useLocale())
  return (
    <>
      <Row label={t('commission', { rate })}>
        <Money amountMinor={-quote.commissionMinor} currency={quote.currency} />
      </Row>
      <Row label={t('net')} isTotal>
        <Money amountMinor={quote.sellerNetMinor} currency={quote.currency} />
      </Row>
    </>
  )
}

function Row({
  label,
  isTotal = false,
  children,
}: {
  label: string
  isTotal?: boolean
  children: ReactNode
}) {
  return (
    <div className={isTotal ? `${classes.row} ${classes.total}` : classes.row}>
      <dt dir="auto">{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
