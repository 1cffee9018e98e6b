'use client'
// Client: a second click finds the form on its way and does nothing.

import { useLocale } from 'next-intl'
import type { ServicePage } from '../../contracts/catalogue'
import { PlaceOrderForm, type CheckoutQuery } from '../../contracts/checkout'
import { numberMarker } from '../../contracts/form'
import type { PaymentMethod, Quote } from '../../contracts/orders'
import { formatMoney } from '../../i18n/format'
import { Form, type FormProps } from '../forms/form'
import { PaymentFields } from './payment-fields'

/** Step two: how to pay, and the button that names the whole amount. */
export function CheckoutPayment({
  action,
  service,
  query,
  quote,
  methods,
  idempotencyKey,
}: {
  action: FormProps<typeof PlaceOrderForm>['action']
  service: ServicePage
  query: CheckoutQuery
  quote: Quote
  /** What some provider takes in this currency. */
  methods: readonly PaymentMethod[]
  /** Made once per page view: sending the form twice makes one order. */
  idempotencyKey: string
}) {
  const locale = useLocale()
  const amount = formatMoney({ amountMinor: quote.totalMinor, currency: quote.currency }, locale)
  return (
    <Form schema={PlaceOrderForm} action={action}>
      <input type="hidden" name="service" value={service.slug} />
      <input type="hidden" name="serviceId" value={service.id} />
      <input type="hidden" name="package" value={query.package} />
      {query.extra.map((id) => (
        <input key={id} type="hidden" name="extraIds" value={id} />
      ))}
      <input type="hidden" name={numberMarker} value="quantity" />
      <input type="hidden" name="quantity" value={query.quantity} />
      <input type="hidden" name={numberMarker} value="expectedTotalMinor" />
      <input type="hidden" name="expectedTotalMinor" value={quote.totalMinor} />
      <input type="hidden" name="locale" value={locale} />
      {query.coupon ? <input type="hidden" name="couponCode" value={query.coupon} /> : null}
      <PaymentFields methods={methods} amount={amount} idempotencyKey={idempotencyKey} />
    </Form>
  )
}
