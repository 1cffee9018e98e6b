'use client'
// Client: changed in place.

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { QuickReply } from '../../contracts/quick-replies'
import classes from './quick-replies.module.css'
import { QuickReplyForm } from './quick-reply-form'

/** One prepared answer, with the ways to change and to delete it. */
export function QuickReplyRow({
  reply,
  saved,
  isDeleting,
  onDelete,
}: {
  reply: QuickReply
  saved: () => Promise<void>
  isDeleting: boolean
  onDelete: () => void
}) {
  const t = useTranslations('seller.replies')
  const [isEditing, setIsEditing] = useState(false)
  const close = () => setIsEditing(false)
  if (isEditing) {
    return (
      <QuickReplyForm
        reply={reply}
        saved={async () => {
          close()
          await saved()
        }}
        onCancel={close}
      />
    )
  }
  const { title } = reply
  return (
    <>
      <div className={classes.words}>
        <h3 className={classes.title} dir="auto">
          {title}
        </h3>
        <p className={classes.body} dir="auto">
          {reply.body}
        </p>
      </div>
      <div className={classes.buttons}>
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
