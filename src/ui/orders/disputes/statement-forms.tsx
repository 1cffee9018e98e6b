'use client'
// Client: evidence leaves while the words are being written.

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { AppealDecision, WriteStatement } from '../../../contracts/disputes'
import type { OrderView } from '../../../contracts/orders'
import { TextAreaField } from '../../forms/text-area-field'
import { ActForm } from '../act-form'
import { EvidenceField, evidenceSchema } from './evidence-field'

/** What one side has to say: the answer that is awaited, or more words later. */
export function StatementForm({
  order,
  verb,
  onClose,
}: {
  order: OrderView
  verb: 'answer_dispute' | 'add_statement'
  onClose?: () => void
}) {
  const t = useTranslations(`disputes.${verb === 'answer_dispute' ? 'answer' : 'statement'}`)
  const [schema] = useState(() => WriteStatement.extend({ fileIds: evidenceSchema }))
  return (
    <ActForm
      order={order}
      verb={verb}
      schema={schema}
      title={t('title')}
      intro={t('intro')}
      submitLabel={t('submit')}
      onDone={onClose}
      onCancel={onClose}
    >
      <TextAreaField name="body" label={t('body')} maxLength={4000} minRows={5} required />
      <EvidenceField orderId={order.id} />
    </ActForm>
  )
}

/** Asks for a second look at the decision, by somebody else. */
export function AppealForm({ order, onClose }: { order: OrderView; onClose: () => void }) {
  const t = useTranslations('disputes.appeal')
  const [schema] = useState(() => AppealDecision.extend({ fileIds: evidenceSchema }))
  return (
    <ActForm
      order={order}
      verb="appeal_decision"
      schema={schema}
      title={t('title')}
      intro={t('intro')}
      submitLabel={t('submit')}
      onDone={onClose}
      onCancel={onClose}
    >
      <TextAreaField
        name="reason"
        label={t('reason')}
        description={t('reasonHelp')}
        maxLength={4000}
        minRows={5}
        required
      />
      <EvidenceField orderId={order.id} />
    </ActForm>
  )
}
