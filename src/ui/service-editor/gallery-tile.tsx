'use client'
// Client: part of the editor.

import { ActionIcon } from '@mantine/core'
import { IconArrowLeft, IconArrowRight, IconTrash } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Picture } from '../../contracts/catalogue'
import { Cover } from '../common/cover'
import { Tag } from '../common/tag'
import gallery from './gallery-step.module.css'

/** One picture of the gallery; the buttons do what dragging does. */
export function GalleryTile({
  picture,
  index,
  count,
  isDragged,
  onDrag,
  onDropHere,
  onMove,
  onRemove,
}: {
  picture: Picture | null
  index: number
  count: number
  isDragged: boolean
  onDrag: (isOn: boolean) => void
  onDropHere: () => void
  onMove: (step: -1 | 1) => void
  onRemove: () => void
}) {
  const t = useTranslations('serviceEditor.gallery')
  const [isTarget, setIsTarget] = useState(false)
  return (
    <div
      className={gallery.tile}
      data-dragged={isDragged || undefined}
      data-target={isTarget || undefined}
      draggable
      onDragStart={() => onDrag(true)}
      onDragEnd={() => onDrag(false)}
      onDragOver={(event) => {
        event.preventDefault()
        setIsTarget(true)
      }}
      onDragLeave={() => setIsTarget(false)}
      onDrop={(event) => {
        event.preventDefault()
        setIsTarget(false)
        onDropHere()
      }}
    >
      <div className={gallery.picture}>
        <Cover picture={picture} sizes="16rem" />
        {index === 0 ? (
          <span className={gallery.cover}>
            <Tag tone="accent">{t('cover')}</Tag>
          </span>
        ) : null}
      </div>
      <TileTools number={index + 1} count={count} onMove={onMove} onRemove={onRemove} />
    </div>
  )
}

function TileTools({
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
  const t = useTranslations('serviceEditor.gallery')
  return (
    <div className={gallery.tools}>
      <span>
        <ActionIcon
          aria-label={t('earlier', { number })}
          disabled={number === 1}
          onClick={() => onMove(-1)}
        >
          <IconArrowLeft size={20} aria-hidden />
        </ActionIcon>
        <ActionIcon
          aria-label={t('later', { number })}
          disabled={number === count}
          onClick={() => onMove(1)}
        >
          <IconArrowRight size={20} aria-hidden />
        </ActionIcon>
      </span>
      <ActionIcon aria-label={t('remove', { number })} onClick={onRemove}>
        <IconTrash size={20} aria-hidden />
      </ActionIcon>
    </div>
  )
}
