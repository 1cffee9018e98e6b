'use client'
// Client: files leave while the message is being written.

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { z } from 'zod'
import type { OrderView } from '../../contracts/orders'
import { FileAttachments } from '../common/file-attachments'
import { usePrivateUploads } from '../common/use-private-uploads'
import { KeptForm } from '../forms/kept-form'
import { SubmitButton } from '../forms/submit-button'
import { TextAreaField } from '../forms/text-area-field'
import { ApiError } from '../api-client'
import classes from './order-screen.module.css'
import { useOrderAct } from './use-order-act'

const maxFiles = 20

/** Hands in the work: files, a message, or both. */
export function DeliverForm({ order }: { order: OrderView }) {
  const t = useTranslations('orders')
  const uploads = usePrivateUploads({ purpose: 'delivery', orderId: order.id }, maxFiles)
  const { act } = useOrderAct(order.id, 'deliver')
  const schema = useMemo(() => z.object({ message: z.string().trim().max(4000) }), [])
  const deliver = async ({ message }: { message: string }) => {
    const fileIds = uploads.stored.map((file) => file.id)
    if (message === '' && fileIds.length === 0) throw emptyDelivery()
    await act({ message, fileIds })
    uploads.clear()
  }
  return (
    <section className={classes.section} aria-labelledby="deliver-title">
      <h2 id="deliver-title">{t('deliver.title')}</h2>
      <KeptForm
        keepAs={`order:${order.id}:deliver`}
        schema={schema}
        submit={deliver}
        label={t('deliver.title')}
      >
        <FileAttachments uploads={uploads} />
        <TextAreaField
          name="message"
          label={t('deliver.message', { customer: order.customer.name })}
          placeholder={t('deliver.messagePlaceholder')}
          maxLength={4000}
        />
        <div>
          {uploads.isBusy ? (
            <p role="status" className={classes.dimmed}>
              {t('deliver.wait')}
            </p>
          ) : (
            <SubmitButton>{t('deliver.submit')}</SubmitButton>
          )}
        </div>
      </KeptForm>
    </section>
  )
}

const emptyDelivery = () =>
  new ApiError({ code: 'order/empty-delivery', status: 422, fields: {}, details: {} })
