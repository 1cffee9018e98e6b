'use client'
// Client: amounts inside sentences of the browser.

import { useLocale } from 'next-intl'
import type { OrderView } from '../../contracts/orders'
import { formatMoney } from '../../i18n/format'

/** Amounts of an order's currency as text, for sentences. */
export function useAmountText(order: Pick<OrderView, 'quote'>): (amountMinor: number) => string {
  const locale = useLocale()
  const { currency } = order.quote
  return (amountMinor) => formatMoney({ amountMinor, currency }, locale)
}
