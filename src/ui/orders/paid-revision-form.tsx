'use client'
// Client: goes on to the page of the payment provider.

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { BuyRevision, OpenedSupplement } from '../../contracts/buy-revision'
import type { OrderView, PaymentMethod } from '../../contracts/orders'
import { ChoiceField } from '../forms/choice-field'
import { TextAreaField } from '../forms/text-area-field'
import { ActForm } from './act-form'
import { useAmountText } from './use-amount-text'

type Price = NonNullable<OrderView['extraRevision']>

/** One revision more than the package holds: its price, what to change, and on to the payment. */
export function PaidRevisionForm({
  order,
  price,
  methods,
  onClose,
}: {
  order: OrderView
  price: Price
  /** What some provider takes in this currency. */
  methods: readonly PaymentMethod[]
  onClose: () => void
}) {
  const t = useTranslations('orderRequests.paidRevision')
  const method = useTranslations('orderRequests.methods')
  const amount = useAmountText(order)
  const [schema] = useState(() => BuyRevision.omit({ expectedTotalMinor: true }))
  const values = {
    seller: order.seller.displayName,
    price: amount(price.subtotalMinor),
    total: amount(price.totalMinor),
  }
  return (
    <ActForm
      order={order}
      verb="buy_revision"
      schema={schema}
      bodyOf={(input) => ({ ...input, expectedTotalMinor: price.totalMinor })}
      title={t('title')}
      intro={t('intro', values)}
      submitLabel={t('submit', values)}
      onDone={(answer) => {
        const opened = OpenedSupplement.safeParse(answer)
        if (opened.data?.redirectUrl) window.location.assign(opened.data.redirectUrl)
        else onClose()
      }}
      onCancel={onClose}
    >
      <TextAreaField name="note" label={t('note')} maxLength={4000} required />
      <ChoiceField
        name="method"
        label={t('method')}
        initial={methods[0]}
        choices={methods.map((value) => ({ value, title: method(value) }))}
      />
    </ActForm>
  )
}
