'use client'
// Client: follows files on their way to the server.

import { useTranslations } from 'next-intl'
import { z } from 'zod'
import { FileAttachments } from '../../common/file-attachments'
import { usePrivateUploads } from '../../common/use-private-uploads'
import { useField } from '../../forms/use-field'
import classes from '../order-screen.module.css'

const mostFiles = 10
const pending = 'pending'

/** The hidden input below, as the API wants it: ids of what has arrived. */
export const evidenceSchema = z
  .string()
  .refine((value) => value !== pending, 'validation.uploading')
  .transform((value) => value.split(',').filter(Boolean))

/** Files that show what the words say; their ids travel in a hidden input `fileIds`. */
export function EvidenceField({ orderId }: { orderId: string }) {
  const t = useTranslations('disputes')
  const uploads = usePrivateUploads({ purpose: 'evidence', orderId }, mostFiles)
  const { error } = useField('fileIds')
  const ids = uploads.stored.map((file) => file.id).join(',')
  return (
    <div className={classes.fileAnswer}>
      <input type="hidden" name="fileIds" value={uploads.isBusy ? pending : ids} readOnly />
      <p className={classes.question}>{t('evidence')}</p>
      <FileAttachments uploads={uploads} purpose={t('evidence')} />
      {error ? (
        <p role="alert" className={classes.fieldError}>
          {error}
        </p>
      ) : null}
    </div>
  )
}
