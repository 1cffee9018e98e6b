'use client'
// Client: goes on to the page of the payment provider.

import { useLocale, useTranslations } from 'next-intl'
import { useId, useRef, useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import { PlacedCheckout } from '../../contracts/checkout'
import { Locale } from '../../contracts/locale'
import type { Money } from '../../contracts/money'
import type { PaymentMethod } from '../../contracts/orders'
import { RetryCheckout } from '../../contracts/retry-checkout'
import { formatMoney } from '../../i18n/format'
import { useRouter } from '../../i18n/navigation'
import { ApiError, callApi } from '../api-client'
import { Notice } from '../common/notice'
import { paths } from '../common/paths'
import { Surface } from '../common/surface'
import { ChoiceField } from '../forms/choice-field'
import { Form } from '../forms/form'
import { SubmitButton } from '../forms/submit-button'
import classes from './order-screen.module.css'

type Props = {
  checkoutId: string
  /** What it cost; a new price is shown before anything is paid. */
  total: Money
  /** What some provider takes in this currency. */
  methods: readonly PaymentMethod[]
  /** The order or the orders have expired already. */
  isOver: boolean
}

/** After a payment that failed: the same choices again, paid in one step. */
export function PayAgain({ checkoutId, total, methods, isOver }: Props) {
  const t = useTranslations('checkout')
  const locale = useLocale()
  const headingId = useId()
  const [schema] = useState(() => RetryCheckout.pick({ method: true }))
  const { retry, amountMinor } = useRetry(checkoutId, total.amountMinor)
  const amount = formatMoney({ ...total, amountMinor }, locale)
  return (
    <Surface>
      <section className={classes.section} aria-labelledby={headingId}>
        <div>
          <h2 id={headingId}>{t(isOver ? 'again.titleOver' : 'again.title')}</h2>
          <p className={classes.dimmed}>{t('again.body')}</p>
        </div>
        {methods.length === 0 ? (
          <Notice title={t('noMethod')}>{t('noMethodBody')}</Notice>
        ) : (
          <Form schema={schema} submit={retry}>
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
            <div className={classes.buttons}>
              <SubmitButton>{t('pay', { amount })}</SubmitButton>
            </div>
          </Form>
        )}
      </section>
    </Surface>
  )
}

/** Orders again and goes to pay; a price that changed is kept, for the next click. */
function useRetry(checkoutId: string, totalMinor: number) {
  const locale = Locale.parse(useLocale())
  const router = useRouter()
  const key = useRef<string>(null)
  const [amountMinor, setAmount] = useState(totalMinor)
  const retry = async ({ method }: Pick<RetryCheckout, 'method'>) => {
    key.current ??= uuidv7()
    try {
      const placed = await callApi({
        method: 'POST',
        path: `/checkouts/${checkoutId}/retry`,
        body: { method, locale, expectedTotalMinor: amountMinor, idempotencyKey: key.current },
        schema: PlacedCheckout,
      })
      if (placed.redirectUrl !== null) window.location.assign(placed.redirectUrl)
      else router.push(pageOf(placed))
    } catch (error) {
      if (error instanceof ApiError && error.status >= 400) {
        // A refused try is settled; an unanswered one keeps its key.
        key.current = null
        const now = error.details.totalMinor
        if (typeof now === 'number') setAmount(now)
      }
      throw error
    }
  }
  return { retry, amountMinor }
}

const pageOf = ({ checkoutId, orders: [first, ...others] }: PlacedCheckout): string =>
  first === undefined || others.length > 0
    ? paths.checkoutGroup(checkoutId)
    : paths.order(first.orderId)
