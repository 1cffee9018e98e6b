'use client'
// Client: a second click finds the form on its way and does nothing.

import { useLocale, useTranslations } from 'next-intl'
import { AcceptOfferForm } from '../../contracts/accept-offer'
import { numberMarker } from '../../contracts/form'
import type { PaymentMethod, Quote } from '../../contracts/orders'
import { formatMoney } from '../../i18n/format'
import { ChoiceField } from '../forms/choice-field'
import { Form, type FormProps } from '../forms/form'
import { useFormView } from '../forms/form-context'
import { SubmitButton } from '../forms/submit-button'
import classes from './offers.module.css'

/** How to pay an offer, and the button that names the whole amount. */
export function OfferPayment({
  action,
  offerId,
  quote,
  methods,
  idempotencyKey,
}: {
  action: FormProps<typeof AcceptOfferForm>['action']
  offerId: string
  quote: Quote
  methods: readonly PaymentMethod[]
  /** Made once per page view: sending the form twice makes one order. */
  idempotencyKey: string
}) {
  const t = useTranslations('offers.page')
  const checkout = useTranslations('checkout')
  const locale = useLocale()
  const amount = formatMoney({ amountMinor: quote.totalMinor, currency: quote.currency }, locale)
  return (
    <Form schema={AcceptOfferForm} action={action}>
      <input type="hidden" name="offerId" value={offerId} />
      <input type="hidden" name={numberMarker} value="expectedTotalMinor" />
      <input type="hidden" name="expectedTotalMinor" value={quote.totalMinor} />
      <input type="hidden" name="locale" value={locale} />
      <IdempotencyKey initial={idempotencyKey} />
      <ChoiceField
        name="method"
        label={checkout('method')}
        initial={methods[0]}
        choices={methods.map((method) => ({
          value: method,
          title: checkout(`methods.${method}.title`),
          body: checkout(`methods.${method}.body`),
        }))}
      />
      <SubmitButton fullWidth>{t('pay', { amount })}</SubmitButton>
      <p className={classes.dimmed}>{t('noCharge')}</p>
    </Form>
  )
}

/** After a refusal the server hands out a new key: the refused order is settled and stays so. */
function IdempotencyKey({ initial }: { initial: string }) {
  const { values } = useFormView()
  return <input type="hidden" name="idempotencyKey" value={values.idempotencyKey ?? initial} />
}
