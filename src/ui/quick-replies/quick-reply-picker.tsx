'use client'
// Client: answers are looked for and picked while a message is being written.

import { Button, CloseButton, Loader, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { QuickReply } from '../../contracts/quick-replies'
import { addressReply } from '../../domain/conversations/put-reply'
import { Notice } from '../common/notice'
import { paths } from '../common/paths'
import { TextLink } from '../common/text-link'
import classes from './quick-reply-picker.module.css'
import { fetchQuickReplies, quickRepliesKey } from './quick-replies-api'

/** So many are seen at once; more can be searched. */
const fewReplies = 5

type Props = {
  customerName: string
  /** The last picked one did not fit. */
  isTooLong: boolean
  onPick: (text: string) => void
  onClose: () => void
}

/** A seller's prepared answers above the field of a message; Escape goes back to the field. */
function QuickReplyPicker({ customerName, isTooLong, onPick, onClose }: Props) {
  const t = useTranslations('messages.replies')
  const [words, setWords] = useState('')
  const root = useRef<HTMLElement>(null)
  const { data, isError, refetch } = useQuery({
    queryKey: quickRepliesKey,
    queryFn: ({ signal }) => fetchQuickReplies(signal),
  })
  const isLoaded = data !== undefined
  useEffect(() => {
    root.current?.querySelector<HTMLElement>('li button, a')?.focus()
  }, [isLoaded])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    onClose()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape leaves from every control inside
    <section ref={root} className={classes.root} aria-label={t('open')} onKeyDown={onKeyDown}>
      <div className={classes.head}>
        <strong>{t('open')}</strong>
        <CloseButton size={44} aria-label={t('close')} onClick={onClose} />
      </div>
      {isTooLong ? <Notice tone="bad">{t('tooLong')}</Notice> : null}
      {isError ? (
        <Notice tone="bad">
          <p>{t('failed')}</p>
          <Button variant="subtle" onClick={() => void refetch()}>
            {t('again')}
          </Button>
        </Notice>
      ) : null}
      {!isLoaded && !isError ? <Loader size="sm" /> : null}
      {data?.length === 0 ? <p className={classes.dimmed}>{t('empty')}</p> : null}
      {data && data.length > 0 ? (
        <>
          {data.length > fewReplies ? (
            <TextInput
              type="search"
              aria-label={t('search')}
              placeholder={t('search')}
              value={words}
              onChange={(event) => setWords(event.currentTarget.value)}
              onKeyDown={keepFromSending}
            />
          ) : null}
          <Replies
            replies={matching(data, words)}
            onPick={(reply) => onPick(addressReply(reply.body, customerName))}
          />
        </>
      ) : null}
      {isLoaded ? (
        <p>
          <TextLink href={paths.sellerReplies}>{t('manage')}</TextLink>
        </p>
      ) : null}
    </section>
  )
}

// Loaded by name on first use: a lazy component is a default export.
export default QuickReplyPicker

function Replies({
  replies,
  onPick,
}: {
  replies: QuickReply[]
  onPick: (reply: QuickReply) => void
}) {
  const t = useTranslations('messages.replies')
  if (replies.length === 0) return <p className={classes.dimmed}>{t('none')}</p>
  return (
    <ul className={classes.list}>
      {replies.map((reply) => (
        <li key={reply.id}>
          <button type="button" className={classes.reply} onClick={() => onPick(reply)}>
            <strong dir="auto">{reply.title}</strong>
            <span className={classes.preview} dir="auto">
              {reply.body}
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}

/** Enter looks for an answer; it must not send the message around it. */
const keepFromSending = (event: KeyboardEvent) => {
  if (event.key === 'Enter') event.preventDefault()
}

const folded = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()

const matching = (replies: QuickReply[], words: string): QuickReply[] => {
  const wanted = folded(words).split(/\s+/u)
  return replies.filter(({ title, body }) => {
    const text = folded(`${title} ${body}`)
    return wanted.every((word) => text.includes(word))
  })
}
