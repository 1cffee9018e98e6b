'use client'
// Client: changed in place.

import { ActionIcon, Button } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { PortfolioWork } from '../../contracts/catalogue'
import classes from './portfolio-editor.module.css'
import { WorkForm } from './work-form'

type Props = {
  work: PortfolioWork
  isFirst: boolean
  isLast: boolean
  saved: () => Promise<void>
  isDeleting: boolean
  onMove: (step: -1 | 1) => void
  onDelete: () => void
}

/** One work among the others, with the ways to move, to change and to delete it. */
export function WorkRow({ work, saved, isDeleting, onDelete, ...place }: Props) {
  const t = useTranslations('seller.portfolio')
  const [isEditing, setIsEditing] = useState(false)
  const close = () => setIsEditing(false)
  if (isEditing) {
    return (
      <WorkForm
        work={work}
        saved={async () => {
          close()
          await saved()
        }}
        onCancel={close}
      />
    )
  }
  const { title } = work
  return (
    <>
      <WorkFacts work={work} />
      <div className={classes.buttons}>
        <MoveButtons title={title} {...place} />
        <Button
          variant="light"
          onClick={() => setIsEditing(true)}
          aria-label={t('editNamed', { title })}
        >
          {t('edit')}
        </Button>
        <Button
          variant="subtle"
          color="gray"
          loading={isDeleting}
          onClick={onDelete}
          aria-label={t('deleteNamed', { title })}
        >
          {t('delete')}
        </Button>
      </div>
    </>
  )
}

function WorkFacts({ work }: { work: PortfolioWork }) {
  const t = useTranslations('seller.portfolio')
  const [cover] = work.pictures
  return (
    <div className={classes.facts}>
      {cover ? (
        <img
          src={cover.thumbnailUrl}
          alt=""
          width={88}
          height={66}
          loading="lazy"
          className={classes.picture}
          style={{ backgroundColor: cover.color ?? undefined }}
        />
      ) : null}
      <div className={classes.words}>
        <h3 className={classes.title} dir="auto">
          {work.title}
        </h3>
        <p className={classes.dimmed}>{t('pictureCount', { count: work.pictures.length })}</p>
      </div>
    </div>
  )
}

/** At an end a button stays where it is: the keyboard would lose its place. */
function MoveButtons({
  title,
  isFirst,
  isLast,
  onMove,
}: Pick<Props, 'isFirst' | 'isLast' | 'onMove'> & { title: string }) {
  const t = useTranslations('seller.portfolio')
  return (
    <>
      <ActionIcon
        size={44}
        variant="subtle"
        color="gray"
        aria-label={t('up', { title })}
        aria-disabled={isFirst}
        data-disabled={isFirst || undefined}
        onClick={() => (isFirst ? undefined : onMove(-1))}
      >
        <IconArrowUp size={20} aria-hidden />
      </ActionIcon>
      <ActionIcon
        size={44}
        variant="subtle"
        color="gray"
        aria-label={t('down', { title })}
        aria-disabled={isLast}
        data-disabled={isLast || undefined}
        onClick={() => (isLast ? undefined : onMove(1))}
      >
        <IconArrowDown size={20} aria-hidden />
      </ActionIcon>
    </>
  )
}
