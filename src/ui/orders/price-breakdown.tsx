import { useLocale, useTranslations } from 'next-intl'
import type { Quote } from '../../contracts/orders'
import { formatPercent } from '../../i18n/format-percent'
import { Money } from '../common/money'
import { PriceList, PriceRow } from './price-rows'

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
    <PriceRow
      key={`${line.kind}-${line.id}`}
      label={
        line.quantity > 1 ? t('line', { name: line.name, quantity: line.quantity }) : line.name
      }
    >
      <Money amountMinor={line.totalMinor} currency={currency} />
    </PriceRow>
  ))
  const { coupon } = quote
  const discountLabel = coupon ? t('coupon', { code: coupon.code }) : t('discount')
  // What the platform bears costs the seller nothing.
  const discountMinor =
    side === 'seller' ? quote.discountMinor - quote.subsidyMinor : quote.discountMinor
  const discount =
    discountMinor > 0 ? (
      <PriceRow label={discountLabel}>
        <Money amountMinor={-discountMinor} currency={currency} />
      </PriceRow>
    ) : null
  return (
    <PriceList>
      {lines}
      {discount}
      {side === 'seller' ? (
        <SellerRows quote={quote} />
      ) : (
        <CustomerRows quote={quote} isPaid={isPaid} />
      )}
    </PriceList>
  )
}

function CustomerRows({ quote, isPaid }: { quote: Quote; isPaid: boolean }) {
  const t = useTranslations('orders.price')
  const locale = useLocale()
  const rate = formatPercent(quote.taxBps, locale)
  const taxLabel = quote.taxBps > 0 ? t('taxRate', { rate }) : t('tax')
  const { currency } = quote
  return (
    <>
      <PriceRow label={t('serviceFee')}>
        <Money amountMinor={quote.serviceFeeMinor} currency={currency} />
      </PriceRow>
      {quote.taxMinor > 0 ? (
        <PriceRow label={taxLabel}>
          <Money amountMinor={quote.taxMinor} currency={currency} />
        </PriceRow>
      ) : null}
      <PriceRow label={t(isPaid ? 'total' : 'totalToPay')} isTotal>
        <Money amountMinor={quote.totalMinor} currency={currency} />
      </PriceRow>
    </>
  )
}

function SellerRows({ quote }: { quote: Quote }) {
  const t = useTranslations('orders.price')
  const rate = formatPercent(quote.commissionBps, useLocale())
  const isFixed = quote.commission?.kind === 'fixed'
  return (
    <>
      <PriceRow label={isFixed ? t('commissionFixed') : t('commission', { rate })}>
        <Money amountMinor={-quote.commissionMinor} currency={quote.currency} />
      </PriceRow>
      <PriceRow label={t('net')} isTotal>
        <Money amountMinor={quote.sellerNetMinor} currency={quote.currency} />
      </PriceRow>
    </>
  )
}
