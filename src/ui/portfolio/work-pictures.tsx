'use client'
// Client: pictures leave as soon as they are chosen; buttons put them in order.

import { ActionIcon } from '@mantine/core'
import { IconArrowLeft, IconArrowRight, IconTrash } from '@tabler/icons-react'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Picture } from '../../contracts/catalogue'
import { portfolioLimits } from '../../contracts/portfolio'
import { uploadLimits } from '../../contracts/uploads'
import { formatFileSize } from '../../i18n/format-file-size'
import { FilePicker } from '../common/file-picker'
import { UploadList } from '../common/upload-list'
import { useUploads } from '../common/use-uploads'
import { useField } from '../forms/use-field'
import classes from './portfolio-editor.module.css'

const most = portfolioLimits.pictures

/** The pictures of a work; their ids travel with the form, the first one stands for the work. */
export function WorkPictures({ initial }: { initial: Picture[] }) {
  const t = useTranslations('seller.portfolio')
  const size = formatFileSize(uploadLimits.pictureBytes, useLocale())
  const { error, onChange } = useField('pictureIds')
  const [pictures, setPictures] = useState(initial)
  const uploads = useUploads({
    path: '/uploads/pictures',
    fields: { purpose: 'service' },
    schema: Picture,
    maxFiles: most,
    onStored: (picture) => {
      setPictures((all) => [...all, picture].slice(0, most))
      onChange()
    },
  })
  const move = (index: number, step: -1 | 1) =>
    setPictures((all) => {
      const moved = all[index]
      const others = all.filter((_, at) => at !== index)
      return moved === undefined ? all : others.toSpliced(index + step, 0, moved)
    })
  const unfinished = { ...uploads, items: uploads.items.filter(({ status }) => status !== 'done') }
  return (
    <fieldset className={classes.pictures} aria-invalid={error === undefined ? undefined : true}>
      <legend>{t('pictures')}</legend>
      {pictures.map(({ id }) => (
        <input key={id} type="hidden" name="pictureIds" value={id} readOnly />
      ))}
      <FilePicker
        label={t('addPictures')}
        accept="image/jpeg,image/png,image/webp,image/avif"
        isMultiple
        isCompact
        isDisabled={pictures.length >= most}
        onFiles={(files) => uploads.add(files.slice(0, most - pictures.length))}
      />
      <p className={classes.dimmed}>{t('picturesHelp', { max: most, size })}</p>
      {error ? (
        <p role="alert" className={classes.error}>
          {error}
        </p>
      ) : null}
      <UploadList uploads={unfinished} />
      <ul className={classes.tiles}>
        {pictures.map((picture, index) => (
          <li key={picture.id} className={classes.tile}>
            <img
              src={picture.thumbnailUrl}
              alt={t('pictureNumber', { number: index + 1 })}
              width={132}
              height={100}
              className={classes.picture}
              style={{ backgroundColor: picture.color ?? undefined }}
            />
            <PictureTools
              number={index + 1}
              count={pictures.length}
              onMove={(step) => move(index, step)}
              onRemove={() => setPictures((all) => all.filter(({ id }) => id !== picture.id))}
            />
          </li>
        ))}
      </ul>
    </fieldset>
  )
}

function PictureTools({
  number,
  count,
  onMove,
  onRemove,
}: {
  number: number
  count: number
  onMove: (step: -1 | 1) => void
  onRemove: () => void
}) {
  const t = useTranslations('seller.portfolio')
  return (
    <div className={classes.tools}>
      <ActionIcon
        size={44}
        aria-label={t('earlier', { number })}
        disabled={number === 1}
        onClick={() => onMove(-1)}
      >
        <IconArrowLeft size={20} aria-hidden />
      </ActionIcon>
      <ActionIcon
        size={44}
        aria-label={t('later', { number })}
        disabled={number === count}
        onClick={() => onMove(1)}
      >
        <IconArrowRight size={20} aria-hidden />
      </ActionIcon>
      <ActionIcon size={44} aria-label={t('removePicture', { number })} onClick={onRemove}>
        <IconTrash size={20} aria-hidden />
      </ActionIcon>
    </div>
  )
}
