'use client'
// Client: evidence leaves while the words are being written.

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { OpenDispute } from '../../../contracts/disputes'
import { ChoiceField } from '../../forms/choice-field'
import { TextAreaField } from '../../forms/text-area-field'
import { ActForm } from '../act-form'
import type { ChoiceFormProps } from '../order-choices'
import { EvidenceField, evidenceSchema } from './evidence-field'

const categories = {
  customer: ['not_delivered', 'late', 'not_as_described', 'poor_quality', 'unresponsive', 'other'],
  seller: ['scope', 'unresponsive', 'other'],
} as const

/** Asks the staff to decide. Everything stands still until they have. */
export function DisputeForm({ order, onClose }: ChoiceFormProps) {
  const t = useTranslations('disputes')
  const [schema] = useState(() => OpenDispute.extend({ fileIds: evidenceSchema }))
  const side = order.side === 'seller' ? 'seller' : 'customer'
  return (
    <ActForm
      order={order}
      verb="open_dispute"
      schema={schema}
      title={t('open.title')}
      intro={t('open.intro')}
      submitLabel={t('open.submit')}
      onDone={onClose}
      onCancel={onClose}
    >
      <ChoiceField
        name="category"
        label={t('open.category')}
        choices={categories[side].map((value) => ({ value, title: t(`category.${value}`) }))}
      />
      <TextAreaField
        name="reason"
        label={t('open.reason')}
        description={t('open.reasonHelp')}
        maxLength={4000}
        minRows={5}
        required
      />
      <EvidenceField orderId={order.id} />
    </ActForm>
  )
}
