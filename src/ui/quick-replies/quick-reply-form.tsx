'use client'
// Client: what is typed is kept in this browser until it has arrived.

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { QuickReplyInput, type QuickReply } from '../../contracts/quick-replies'
import { KeptForm } from '../forms/kept-form'
import { SubmitButton } from '../forms/submit-button'
import { TextAreaField } from '../forms/text-area-field'
import { TextField } from '../forms/text-field'
import { addQuickReply, changeQuickReply } from './quick-replies-api'
import classes from './quick-replies.module.css'

/** Writes a new answer, or changes the given one. */
export function QuickReplyForm({
  reply,
  saved,
  onCancel,
}: {
  reply?: QuickReply
  saved: () => Promise<void>
  onCancel: () => void
}) {
  const t = useTranslations('seller.replies')
  const place = t('place')
  const save = async (typed: QuickReplyInput) => {
    await (reply === undefined ? addQuickReply(typed) : changeQuickReply(reply.id, typed))
    await saved()
  }
  return (
    <KeptForm
      keepAs={`quick-reply:${reply?.id ?? 'new'}`}
      schema={QuickReplyInput}
      submit={save}
      label={t(reply === undefined ? 'newTitle' : 'edit')}
    >
      <TextField
        name="title"
        initial={reply?.title}
        label={t('name')}
        description={t('nameHelp')}
        placeholder={t('namePlaceholder')}
        maxLength={60}
        autoComplete="off"
        required
      />
      <TextAreaField
        name="body"
        initial={reply?.body}
        label={t('body')}
        description={t('hint', { place })}
        placeholder={t('bodyPlaceholder', { place })}
        maxLength={2000}
        required
      />
      <div className={classes.buttons}>
        <SubmitButton>{t(reply === undefined ? 'add' : 'save')}</SubmitButton>
        <Button size="md" variant="subtle" color="gray" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </KeptForm>
  )
}
