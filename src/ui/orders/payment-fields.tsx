'use client'
// Client: part of the payment forms.

import { useTranslations } from 'next-intl'
import type { PaymentMethod } from '../../contracts/orders'
import { ChoiceField } from '../forms/choice-field'
import { useFormView } from '../forms/form-context'
import { SubmitButton } from '../forms/submit-button'
import classes from './checkout.module.css'

/** The ways to pay that some provider serves, and the button that names the amount. */
export function PaymentFields({
  methods,
  amount,
  idempotencyKey,
}: {
  methods: readonly PaymentMethod[]
  /** As people read it. */
  amount: string
  idempotencyKey: string
}) {
  const t = useTranslations('checkout')
  return (
    <>
      <IdempotencyKey initial={idempotencyKey} />
      <ChoiceField
        name="method"
        label={t('method')}
        initial={methods[0]}
        choices={methods.map((method) => ({
          value: method,
          title: t(`methods.${method}.title`),
          body: t(`methods.${method}.body`),
        }))}
      />
      <div className={classes.pay}>
        <SubmitButton fullWidth>{t('pay', { amount })}</SubmitButton>
      </div>
      <p className={classes.dimmed}>{t('noCharge')}</p>
    </>
  )
}

/** After a refusal the server hands out a new key: the refused order is settled and stays so. */
function IdempotencyKey({ initial }: { initial: string }) {
  const { values } = useFormView()
  return <input type="hidden" name="idempotencyKey" value={values.idempotencyKey ?? initial} />
}
