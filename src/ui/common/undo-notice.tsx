'use client'
// Client: what was deleted a moment ago can be brought back.

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { Notice } from './notice'
import classes from './undo-notice.module.css'

/**
 * Says what has gone, with the way to bring it back. It takes the focus, which went with what was
 * deleted, and with it the screen to where it stands. Give it a `key` of what it is about.
 */
export function UndoNotice({
  text,
  isPending,
  onUndo,
}: {
  text: string
  isPending: boolean
  onUndo: () => void
}) {
  const t = useTranslations('common.form')
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => button.current?.focus(), [])
  return (
    <Notice tone="good">
      <div className={classes.line}>
        <span className={classes.text}>{text}</span>
        <Button ref={button} variant="subtle" loading={isPending} onClick={onUndo}>
          {t('undo')}
        </Button>
      </div>
    </Notice>
  )
}
