import { useTranslations } from 'next-intl'
import type { CartGroup } from '../../contracts/cart'
import { Money } from '../common/money'
import { PriceList, PriceRow } from '../orders/price-rows'

/** From the prices of the services to what is paid in all. */
export function GroupTotals({ group }: { group: CartGroup }) {
  const t = useTranslations('cart.total')
  const { currency } = group
  const row = (label: string, amountMinor: number, isTotal = false) => (
    <PriceRow label={label} isTotal={isTotal}>
      <Money amountMinor={amountMinor} currency={currency} />
    </PriceRow>
  )
  return (
    <PriceList>
      {row(t('services', { count: group.lineIds.length }), group.subtotalMinor)}
      {group.discountMinor > 0 ? row(t('discount'), -group.discountMinor) : null}
      {row(t('serviceFee'), group.serviceFeeMinor)}
      {group.taxMinor > 0 ? row(t('tax'), group.taxMinor) : null}
      {row(t('total'), group.totalMinor, true)}
    </PriceList>
  )
}
