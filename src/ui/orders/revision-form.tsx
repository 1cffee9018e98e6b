'use client'
// Client: sends the request and shows what the API answered.

import { useTranslations } from 'next-intl'
import { RequestRevision, type OrderView } from '../../contracts/orders'
import { TextAreaField } from '../forms/text-area-field'
import { ActForm } from './act-form'
import classes from './order-screen.module.css'
import type { ChoiceFormProps } from './order-choices'

/** Asks for another version of the delivery. */
export function RevisionForm({ order, onClose }: ChoiceFormProps) {
  const t = useTranslations('orders.revision')
  return (
    <ActForm
      order={order}
      verb="request_revision"
      schema={RequestRevision}
      title={t('title')}
      intro={<RevisionQuota order={order} />}
      submitLabel={t('submit')}
      onDone={onClose}
      onCancel={onClose}
    >
      <TextAreaField
        name="note"
        label={t('note')}
        placeholder={t('notePlaceholder')}
        maxLength={4000}
        required
      />
    </ActForm>
  )
}

/** How many revisions the package still holds. */
export function RevisionQuota({ order }: { order: OrderView }) {
  const t = useTranslations('orders.revision')
  const { revisions } = order.quote
  const left = revisions === null ? null : Math.max(0, revisions - order.revisionsUsed)
  return (
    <span className={classes.dimmed}>{left === null ? t('unlimited') : t('left', { left })}</span>
  )
}
