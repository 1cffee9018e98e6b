'use client'
// Client: a second click finds the form on its way and does nothing.

import { useLocale, useTranslations } from 'next-intl'
import type { ServicePage } from '../../contracts/catalogue'
import { PlaceOrderForm, type CheckoutQuery } from '../../contracts/checkout'
import { numberMarker } from '../../contracts/form'
import type { PaymentMethod, Quote } from '../../contracts/orders'
import { formatMoney } from '../../i18n/format'
import { Form, type FormProps } from '../forms/form'
import { useFormView } from '../forms/form-context'
import { SubmitButton } from '../forms/submit-button'
import classes from './checkout.module.css'

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
  const t = useTranslations('checkout')
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
      <IdempotencyKey initial={idempotencyKey} />
      <fieldset className={classes.group}>
        <legend>{t('method')}</legend>
        <div className={classes.options}>
          {methods.map((method, index) => (
            <label key={method} className={classes.option}>
              <input type="radio" name="method" value={method} defaultChecked={index === 0} />
              <span className={classes.optionTitle}>{t(`methods.${method}.title`)}</span>
              <span className={classes.optionBody}>{t(`methods.${method}.body`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <div className={classes.pay}>
        <SubmitButton fullWidth>{t('pay', { amount })}</SubmitButton>
      </div>
      <p className={classes.dimmed}>{t('noCharge')}</p>
    </Form>
  )
}

/** After a refusal the server hands out a new key: the refused order is settled and stays so. */
function IdempotencyKey({ initial }: { initial: string }) {
  const { values } = useFormView()
  return <input type="hidden" name="idempotencyKey" value={values.idempotencyKey ?? initial} />
}
