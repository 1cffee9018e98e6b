'use client'
// Client: the amount appears with the choice that needs it.

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { z } from 'zod'
import { ProposeCancellation } from '../../contracts/order-requests'
import type { OrderView } from '../../contracts/orders'
import { minorPerMajor } from '../../domain/money/currency-exponents'
import { ChoiceField } from '../forms/choice-field'
import { NumberField } from '../forms/number-field'
import { TextAreaField } from '../forms/text-area-field'
import { ActForm } from './act-form'
import type { ChoiceFormProps } from './order-choices'
import { useAmountText } from './use-amount-text'

/** Proposes to end the order by agreement, with all or part of the money going back. */
export function ProposalForm({ order, onClose }: ChoiceFormProps) {
  const t = useTranslations('orderRequests.propose')
  const amount = useAmountText(order)
  const [schema] = useState(() => schemaFor(order))
  const [isPartial, setIsPartial] = useState(false)
  const name = order.side === 'seller' ? order.customer.name : order.seller.displayName
  const wasDelivered = order.deliveries.length > 0
  return (
    <ActForm
      order={order}
      verb="propose_cancellation"
      schema={schema}
      bodyOf={({ scope, amount: major, reason }) => ({
        reason,
        refundMinor: scope === 'partial' ? minorOf(order, major) : undefined,
      })}
      title={t('title')}
      intro={t(wasDelivered ? 'introDelivered' : 'intro', { name })}
      submitLabel={t('submit')}
      onDone={onClose}
      onCancel={onClose}
    >
      <ChoiceField
        name="scope"
        label={t('scope')}
        initial="full"
        onChoose={(value) => setIsPartial(value === 'partial')}
        choices={[
          {
            value: 'full',
            title: t('full'),
            aside: amount(order.refundableMinor),
            body: t(order.side === 'seller' ? 'fullSeller' : 'fullCustomer'),
          },
          { value: 'partial', title: t('partial'), body: t('partialBody') },
        ]}
      />
      <div hidden={!isPartial}>
        <NumberField
          name="amount"
          label={t('amount')}
          description={t('amountHelp', { most: amount(order.refundableMinor) })}
        />
      </div>
      <TextAreaField
        name="reason"
        label={t('reason')}
        placeholder={t('reasonPlaceholder')}
        maxLength={2000}
        required
      />
    </ActForm>
  )
}

const minorOf = (order: OrderView, major: number | null): number =>
  Math.round((major ?? 0) * minorPerMajor(order.quote.currency))

/** The amount is typed as people write it; the proposal holds minor units. */
function schemaFor(order: OrderView) {
  return z
    .object({
      scope: z.enum(['full', 'partial']),
      amount: z.number().nullable(),
      reason: ProposeCancellation.shape.reason,
    })
    .superRefine(({ scope, amount }, context) => {
      if (scope === 'full') return
      const minor = minorOf(order, amount)
      const isPart = minor > 0 && minor < order.refundableMinor
      const message = amount === null ? 'validation.required' : 'validation.invalid'
      if (!isPart) context.addIssue({ code: 'custom', path: ['amount'], message })
    })
}
