'use client'
// Client: a second click finds the form on its way and does nothing.

import { useLocale, useTranslations } from 'next-intl'
import type { CartGroup } from '../../contracts/cart'
import { PlaceCartForm, type CartCheckoutQuery } from '../../contracts/cart-checkout'
import { numberMarker } from '../../contracts/form'
import type { PaymentMethod } from '../../contracts/orders'
import { formatMoney } from '../../i18n/format'
import { Form, type FormProps } from '../forms/form'
import { PaymentFields } from '../orders/payment-fields'

/** How to pay for a whole cart, and the button that names the whole amount. */
export function CartPayment({
  action,
  query,
  group,
  methods,
  idempotencyKey,
}: {
  action: FormProps<typeof PlaceCartForm>['action']
  query: CartCheckoutQuery
  group: CartGroup
  methods: readonly PaymentMethod[]
  /** Made once per page view: sending the form twice makes one checkout. */
  idempotencyKey: string
}) {
  const t = useTranslations('checkout')
  const locale = useLocale()
  const { totalMinor, currency } = group
  const amount = formatMoney({ amountMinor: totalMinor, currency }, locale)
  return (
    <Form schema={PlaceCartForm} action={action} label={t('method')}>
      <input type="hidden" name="currency" value={currency} />
      {query.coupon.map((code) => (
        <input key={code} type="hidden" name="coupon" value={code} />
      ))}
      <input type="hidden" name={numberMarker} value="expectedTotalMinor" />
      <input type="hidden" name="expectedTotalMinor" value={totalMinor} />
      <input type="hidden" name="locale" value={locale} />
      <PaymentFields methods={methods} amount={amount} idempotencyKey={idempotencyKey} />
    </Form>
  )
}
