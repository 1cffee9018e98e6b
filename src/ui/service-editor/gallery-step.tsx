'use client'
// Client: pictures leave as soon as they are chosen; they are put in order by dragging or buttons.

import { useLocale, useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { Picture } from '../../contracts/catalogue'
import { serviceLimits } from '../../contracts/services'
import { uploadLimits } from '../../contracts/uploads'
import { formatFileSize } from '../../i18n/format-file-size'
import { FilePicker } from '../common/file-picker'
import { UploadList } from '../common/upload-list'
import { useUploads } from '../common/use-uploads'
import { useEditor } from './editor-context'
import classes from './editor.module.css'
import gallery from './gallery-step.module.css'
import { GalleryTile } from './gallery-tile'
import { useProblem } from './use-problem'

const most = serviceLimits.gallery

/** The pictures of a service; the first one is its cover. */
export function GalleryStep() {
  const t = useTranslations('serviceEditor.gallery')
  const size = formatFileSize(uploadLimits.pictureBytes, useLocale())
  const { draft, edit, pictures, addPicture } = useEditor()
  const problem = useProblem()
  const ids = useRef(draft.galleryIds)
  ids.current = draft.galleryIds
  const change = (galleryIds: string[]) => {
    ids.current = galleryIds
    edit({ galleryIds })
  }
  const uploads = useUploads({
    path: '/uploads/pictures',
    fields: { purpose: 'service', alt: draft.title },
    schema: Picture,
    maxFiles: most,
    onStored: (picture) => {
      addPicture(picture)
      change([...ids.current, picture.id].slice(0, most))
    },
  })
  const unfinished = { ...uploads, items: uploads.items.filter((item) => item.status !== 'done') }
  const isFull = draft.galleryIds.length >= most
  const error = problem('galleryIds')
  return (
    <>
      <p className={classes.intro}>{t('intro')}</p>
      <FilePicker
        label={t('add')}
        hint={isFull ? t('full', { max: most }) : t('hint', { size, max: most })}
        accept="image/jpeg,image/png,image/webp,image/avif"
        isMultiple
        isDisabled={isFull}
        onFiles={(files) => uploads.add(files.slice(0, most - ids.current.length))}
      />
      {error ? (
        <p role="alert" className={gallery.error}>
          {error}
        </p>
      ) : null}
      <UploadList uploads={unfinished} />
      <Tiles ids={draft.galleryIds} pictures={pictures} onChange={change} />
    </>
  )
}

function Tiles({
  ids,
  pictures,
  onChange,
}: {
  ids: string[]
  pictures: Map<string, Picture>
  onChange: (ids: string[]) => void
}) {
  const t = useTranslations('serviceEditor.gallery')
  const [dragged, setDragged] = useState<string | null>(null)
  const move = (id: string, to: number) => {
    const others = ids.filter((one) => one !== id)
    onChange([...others.slice(0, to), id, ...others.slice(to)])
  }
  if (ids.length === 0) return null
  return (
    <ul className={gallery.grid} aria-label={t('list')}>
      {ids.map((id, index) => (
        <li key={id}>
          <GalleryTile
            picture={pictures.get(id) ?? null}
            index={index}
            count={ids.length}
            isDragged={dragged === id}
            onDrag={(isOn) => setDragged(isOn ? id : null)}
            onDropHere={() => {
              if (dragged !== null && dragged !== id) move(dragged, index)
              setDragged(null)
            }}
            onMove={(step) => move(id, index + step)}
            onRemove={() => onChange(ids.filter((one) => one !== id))}
          />
        </li>
      ))}
    </ul>
  )
}
