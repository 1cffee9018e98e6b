'use client'
// Client: chosen files leave at once and show how far they are.

import { useLocale, useTranslations } from 'next-intl'
import type { AttachedFile } from '../../contracts/conversations'
import { uploadLimits } from '../../contracts/uploads'
import { formatFileSize } from '../../i18n/format-file-size'
import { FilePicker } from './file-picker'
import { UploadList } from './upload-list'
import type { Uploads } from './use-uploads'

/** A place to drop private files, and the list of those on their way. */
export function FileAttachments({
  uploads,
  purpose,
  isCompact = false,
}: {
  uploads: Uploads<AttachedFile>
  /** What the files are for, where only the eye can see it. */
  purpose?: string
  isCompact?: boolean
}) {
  const t = useTranslations('files')
  const size = formatFileSize(uploadLimits.fileBytes, useLocale())
  return (
    <>
      <FilePicker
        label={t('add')}
        purpose={purpose}
        hint={isCompact ? undefined : t('hint', { size })}
        isMultiple
        isCompact={isCompact}
        onFiles={uploads.add}
      />
      <UploadList uploads={uploads} />
    </>
  )
}
