'use client'
// Client: the portrait is cut here, leaves as soon as it is chosen and shows at once.

import { Button, Loader } from '@mantine/core'
import { useLocale, useTranslations } from 'next-intl'
import { lazy, Suspense, useState } from 'react'
import { Picture } from '../../contracts/catalogue'
import { uploadLimits } from '../../contracts/uploads'
import { formatFileSize } from '../../i18n/format-file-size'
import { Avatar } from '../common/avatar'
import { FilePicker } from '../common/file-picker'
import { UploadList } from '../common/upload-list'
import { useUploads } from '../common/use-uploads'
import classes from './profile-form.module.css'

const PortraitCropper = lazy(() => import('./portrait-cropper'))

/** The face of the profile; its id travels with the form. */
export function PortraitField({ initial, name }: { initial: Picture | null; name: string }) {
  const t = useTranslations('seller.profile')
  const size = formatFileSize(uploadLimits.pictureBytes, useLocale())
  const [picture, setPicture] = useState(initial)
  const uploads = useUploads({
    path: '/uploads/pictures',
    fields: { purpose: 'portrait' },
    schema: Picture,
    maxFiles: 1,
    onStored: (stored) => {
      setPicture(stored)
      uploads.clear()
    },
  })
  const [chosen, setChosen] = useState<File | null>(null)
  const send = (cut: File) => {
    setChosen(null)
    uploads.clear()
    uploads.add([cut])
  }
  return (
    <div className={classes.portrait}>
      <input type="hidden" name="avatarId" value={picture?.id ?? ''} readOnly />
      <Avatar picture={picture} name={name || '?'} size={96} />
      <div className={classes.portraitWords}>
        <FilePicker
          label={t('choosePortrait')}
          accept="image/jpeg,image/png,image/webp,image/avif"
          isCompact
          onFiles={([file]) => setChosen(file ?? null)}
        />
        {chosen === null ? null : (
          <Suspense fallback={<Loader size="sm" />}>
            <PortraitCropper file={chosen} onDone={send} onClose={() => setChosen(null)} />
          </Suspense>
        )}
        <p className={classes.dimmed}>{t('portraitHelp', { size })}</p>
        <UploadList uploads={uploads} />
        {picture ? (
          <Button variant="subtle" color="gray" onClick={() => setPicture(null)}>
            {t('removePortrait')}
          </Button>
        ) : null}
      </div>
    </div>
  )
}
