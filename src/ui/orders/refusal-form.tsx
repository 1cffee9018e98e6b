'use client'
// Client: part of the acts of an order.

import { useTranslations } from 'next-intl'
import { z } from 'zod'
import { TextAreaField } from '../forms/text-area-field'
import { ActForm } from './act-form'
import type { ChoiceFormProps } from './order-choices'

const schema = z.object({ reason: z.string().trim().min(10).max(1000) })

/** The seller says why what is asked is not part of the order. */
export function RefusalForm({ order, onClose }: ChoiceFormProps) {
  const t = useTranslations('orderRequests.refuseRevision')
  const name = order.customer.name
  return (
    <ActForm
      order={order}
      verb="refuse_revision"
      schema={schema}
      title={t('title')}
      intro={t('intro', { name })}
      submitLabel={t('submit')}
      onDone={onClose}
      onCancel={onClose}
    >
      <TextAreaField
        name="reason"
        label={t('reason', { name })}
        placeholder={t('reasonPlaceholder')}
        maxLength={1000}
        required
      />
    </ActForm>
  )
}
