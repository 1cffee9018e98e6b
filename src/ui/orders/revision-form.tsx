'use client'
// Client: sends the request and shows what the API answered.

import { useTranslations } from 'next-intl'
import { RequestRevision, type OrderView } from '../../contracts/orders'
import { Surface } from '../common/surface'
import { Form } from '../forms/form'
import { SubmitButton } from '../forms/submit-button'
import { TextAreaField } from '../forms/text-area-field'
import classes from './order-screen.module.css'
import { useOrderAct } from './use-order-act'

/** Asks for another version of the delivery. */
export function RevisionForm({ order }: { order: OrderView }) {
  const t = useTranslations('orders.revision')
  const { act } = useOrderAct(order.id, 'request_revision')
  return (
    <Surface>
      <section className={classes.section} aria-labelledby="revision-title">
        <h2 id="revision-title">{t('title')}</h2>
        <Form schema={RequestRevision} submit={act} label={t('title')}>
          <TextAreaField
            name="note"
            label={t('note')}
            placeholder={t('notePlaceholder')}
            maxLength={4000}
            required
          />
          <div>
            <SubmitButton>{t('submit')}</SubmitButton>
          </div>
        </Form>
      </section>
    </Surface>
  )
}

/** How many revisions the package still holds. */
export function RevisionQuota({ order }: { order: OrderView }) {
  const t = useTranslations('orders.revision')
  const { revisions } = order.quote
  const left = revisions === null ? null : Math.max(0, revisions - order.revisionsUsed)
  return <p className={classes.dimmed}>{left === null ? t('unlimited') : t('left', { left })}</p>
}
