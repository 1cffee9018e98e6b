'use client'
// Client: follows files on their way to the server.

import { ActionIcon, Progress } from '@mantine/core'
import { IconRefresh, IconX } from '@tabler/icons-react'
import { useLocale, useTranslations } from 'next-intl'
import { formatFileSize } from '../../i18n/format-file-size'
import { useErrorText } from '../forms/use-error-text'
import classes from './upload-list.module.css'
import type { UploadItem, Uploads } from './use-uploads'

/** Chosen files with their progress; each can be taken off, a failed one sent again. */
export function UploadList<Stored>({ uploads }: { uploads: Uploads<Stored> }) {
  if (uploads.items.length === 0) return null
  return (
    <ul className={classes.list}>
      {uploads.items.map((item) => (
        <UploadRow
          key={item.key}
          item={item}
          onRemove={() => uploads.remove(item.key)}
          onRetry={() => uploads.retry(item.key)}
        />
      ))}
    </ul>
  )
}

function UploadRow({
  item,
  onRemove,
  onRetry,
}: {
  item: UploadItem<unknown>
  onRemove: () => void
  onRetry: () => void
}) {
  const t = useTranslations('files')
  const errorText = useErrorText()
  const locale = useLocale()
  return (
    <li className={classes.item} data-status={item.status}>
      <span className={classes.name} dir="auto">
        {item.name}
      </span>
      <span className={classes.size}>{formatFileSize(item.sizeBytes, locale)}</span>
      <span className={classes.tools}>
        {item.status === 'failed' ? (
          <ActionIcon aria-label={t('retry', { name: item.name })} onClick={onRetry}>
            <IconRefresh size={18} aria-hidden />
          </ActionIcon>
        ) : null}
        <ActionIcon aria-label={t('remove', { name: item.name })} onClick={onRemove}>
          <IconX size={18} aria-hidden />
        </ActionIcon>
      </span>
      {item.status === 'uploading' ? (
        <Progress
          className={classes.track}
          value={item.progress * 100}
          size="sm"
          aria-label={t('progress', { name: item.name })}
        />
      ) : null}
      {item.code ? (
        <p role="alert" className={classes.problem}>
          {errorText(item.code)}
        </p>
      ) : null}
    </li>
  )
}
