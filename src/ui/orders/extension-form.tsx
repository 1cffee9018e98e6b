'use client'
// Client: part of the acts of an order.

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { z } from 'zod'
import { ProposeExtension } from '../../contracts/order-requests'
import type { OrderView } from '../../contracts/orders'
import { formatDate } from '../../i18n/format'
import { SelectField } from '../forms/select-field'
import { TextAreaField } from '../forms/text-area-field'
import { ActForm } from './act-form'
import type { ChoiceFormProps } from './order-choices'

const dayMs = 86_400_000
const dayChoices = [1, 2, 3, 5, 7, 10, 14, 21, 30]

const schema = z.object({
  days: z.coerce.number().int().min(1).max(60),
  reason: ProposeExtension.shape.reason,
})

/** The seller asks for a later due date; days are easier to choose on a phone than a date. */
export function ExtensionForm({ order, onClose }: ChoiceFormProps) {
  const t = useTranslations('orderRequests.extend')
  const locale = useLocale()
  const [base] = useState(() => latestOf(order))
  const dueAfter = (days: number) => new Date(base + days * dayMs).toISOString()
  return (
    <ActForm
      order={order}
      verb="propose_extension"
      schema={schema}
      bodyOf={({ days, reason }) => ({ dueAt: dueAfter(days), reason })}
      title={t('title')}
      intro={t('intro', { name: order.customer.name })}
      submitLabel={t('submit')}
      onDone={onClose}
      onCancel={onClose}
    >
      <SelectField
        name="days"
        label={t('days')}
        initial="3"
        data={dayChoices.map((days) => ({
          value: String(days),
          label: t('choice', { days, date: formatDate(dueAfter(days), locale) }),
        }))}
        required
      />
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

/** Days count from the due date, or from now where it has passed. */
const latestOf = ({ dueAt }: OrderView): number =>
  Math.max(Date.now(), dueAt === null ? 0 : Date.parse(dueAt))
