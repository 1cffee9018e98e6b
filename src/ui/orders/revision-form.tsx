'use client'
// Client: opens on demand, below the button that accepts.

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { RequestRevision, type OrderView } from '../../contracts/orders'
import { Form } from '../forms/form'
import { SubmitButton } from '../forms/submit-button'
import { TextAreaField } from '../forms/text-area-field'
import classes from './order-screen.module.css'
import { useOrderAct } from './use-order-act'

/** Asks for another version, and says how many the package still holds. */
export function RevisionForm({ order }: { order: OrderView }) {
  const t = useTranslations('orders')
  const [isOpen, setIsOpen] = useState(false)
  const { act } = useOrderAct(order.id, 'request_revision')
  const { revisions } = order.quote
  const quota =
    revisions === null
      ? t('revision.unlimited')
      : t('revision.left', { left: Math.max(0, revisions - order.revisionsUsed) })
  if (!isOpen) {
    return (
      <div>
        <Button size="md" variant="light" onClick={() => setIsOpen(true)}>
          {t('actions.request_revision')}
        </Button>
        <p className={classes.dimmed}>{quota}</p>
      </div>
    )
  }
  return (
    <section className={classes.section} aria-labelledby="revision-title">
      <h2 id="revision-title">{t('revision.title')}</h2>
      <p className={classes.dimmed}>{quota}</p>
      <Form schema={RequestRevision} submit={act} label={t('revision.title')}>
        <TextAreaField
          name="note"
          label={t('revision.note')}
          placeholder={t('revision.notePlaceholder')}
          maxLength={4000}
          required
        />
        <div>
          <SubmitButton>{t('revision.submit')}</SubmitButton>
        </div>
      </Form>
    </section>
  )
}
