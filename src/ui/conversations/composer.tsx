'use client'
// Client: keeps what is being typed and sends it.

import { ActionIcon, Loader, Textarea } from '@mantine/core'
import { IconPaperclip, IconSend2 } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { lazy, Suspense, useEffect, useState, type FormEvent, type KeyboardEvent } from 'react'
import { z } from 'zod'
import type { AttachedFile } from '../../contracts/conversations'
import { dropStored, readStored, writeStored } from '../common/browser-storage'
import { UploadList } from '../common/upload-list'
import { usePrivateUploads } from '../common/use-private-uploads'
import { QuickRepliesButton } from '../quick-replies/quick-replies-button'
import { usePutReply } from '../quick-replies/use-put-reply'
import classes from './conversation.module.css'

const QuickReplyPicker = lazy(() => import('../quick-replies/quick-reply-picker'))

const maxFiles = 10
const maxLength = 4000
const draftKey = (conversationId: string) => `draft:message:${conversationId}`

/** The field below a thread. What is typed survives a reload; files leave as soon as chosen. */
export function Composer({
  conversationId,
  customerName,
  onSend,
}: {
  conversationId: string
  /** To whom a seller writes: prepared answers are offered and call them by name. */
  customerName: string | null
  onSend: (message: { body: string; files: AttachedFile[] }) => void
}) {
  const t = useTranslations('messages')
  const [body, setBody] = useDraft(conversationId)
  const uploads = usePrivateUploads({ purpose: 'message', conversationId }, maxFiles)
  const replies = usePutReply({ typed: body, setTyped: setBody, maxLength })
  const canSend = !uploads.isBusy && (body.trim() !== '' || uploads.stored.length > 0)

  const send = (event?: FormEvent) => {
    event?.preventDefault()
    if (!canSend) return
    onSend({ body: body.trim(), files: uploads.stored })
    setBody('')
    uploads.clear()
  }
  // With a real keyboard Enter sends; on a phone it makes a new line.
  const onKeyDown = (event: KeyboardEvent) => {
    const isEnter = event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing
    if (!isEnter || !window.matchMedia('(pointer: fine)').matches) return
    event.preventDefault()
    send()
  }

  return (
    <form className={classes.composer} onSubmit={send}>
      <UploadList uploads={uploads} />
      {customerName !== null && replies.isOpen ? (
        <Suspense fallback={<Loader size="sm" />}>
          <QuickReplyPicker
            customerName={customerName}
            isTooLong={replies.isTooLong}
            onPick={replies.put}
            onClose={replies.close}
          />
        </Suspense>
      ) : null}
      <div className={classes.line}>
        <AttachButton onChoose={uploads.add} />
        {customerName === null ? null : (
          <QuickRepliesButton isOpen={replies.isOpen} onClick={replies.toggle} />
        )}
        <Textarea
          ref={replies.field}
          onFocus={replies.entered}
          className={classes.field}
          aria-label={t('placeholder')}
          placeholder={t('placeholder')}
          value={body}
          onChange={(event) => setBody(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          autosize
          minRows={1}
          maxRows={6}
          maxLength={maxLength}
        />
        <ActionIcon
          type="submit"
          variant="filled"
          color="laterite"
          aria-label={t('send')}
          disabled={!canSend}
        >
          <IconSend2 size={20} aria-hidden />
        </ActionIcon>
      </div>
    </form>
  )
}

function AttachButton({ onChoose }: { onChoose: (files: File[]) => void }) {
  const t = useTranslations('files')
  return (
    <label className={classes.attach}>
      <input
        type="file"
        multiple
        aria-label={t('add')}
        onChange={(event) => {
          onChoose(Array.from(event.currentTarget.files ?? []))
          event.currentTarget.value = ''
        }}
      />
      <IconPaperclip size={22} aria-hidden />
    </label>
  )
}

function useDraft(conversationId: string): [string, (body: string) => void] {
  const [body, setBody] = useState('')
  useEffect(() => {
    setBody(readStored(draftKey(conversationId), z.string()) ?? '')
  }, [conversationId])
  return [
    body,
    (next) => {
      setBody(next)
      if (next === '') dropStored(draftKey(conversationId))
      else writeStored(draftKey(conversationId), next)
    },
  ]
}
