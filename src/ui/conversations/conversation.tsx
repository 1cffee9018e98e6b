'use client'
// Client: messages arrive and leave while the page is open.

import { Button } from '@mantine/core'
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, type ReactNode } from 'react'
import type { ConversationView, MessageView } from '../../contracts/conversations'
import { Skeleton } from '../common/skeleton'
import { TypingLine } from '../realtime/typing-line'
import { Composer } from './composer'
import classes from './conversation.module.css'
import {
  conversationsQueryKey,
  fetchMessages,
  markRead,
  messagesQueryKey,
} from './conversations-api'
import { MessageBubble, OutboxBubble } from './message-bubble'
import { useOutbox } from './use-outbox'

const quietPollMs = 30_000

/** One thread: what was said, what is on its way, and the field for what comes next. */
export function Conversation({
  conversationId,
  side,
  title,
  header,
  otherReadAt = null,
  height,
}: {
  conversationId: string
  /** Which side the viewer is on. */
  side: ConversationView['side']
  /** The name of the other side. */
  title: string
  header?: ReactNode
  otherReadAt?: string | null
  height: 'compact' | 'full'
}) {
  const t = useTranslations('messages')
  const { messages, isLoading, hasOlder, loadOlder, isLoadingOlder, refresh } =
    useMessages(conversationId)
  const outbox = useOutbox(conversationId, refresh)
  const newest = messages.at(-1)?.id ?? null
  useReadReceipt(conversationId, messages)
  const log = useStickToEnd(`${newest ?? ''}:${outbox.items.length}`)
  const queued = outbox.items.filter(
    (item) => !messages.some((message) => message.clientId === item.clientId),
  )
  return (
    <div className={classes.root} data-height={height}>
      {header ?? <p className={classes.head}>{title}</p>}
      <div
        ref={log}
        className={classes.log}
        role="log"
        aria-label={t('thread', { name: title })}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
        tabIndex={0}
      >
        <div className={classes.spring} />
        {hasOlder ? (
          <Button
            className={classes.older}
            variant="subtle"
            loading={isLoadingOlder}
            onClick={loadOlder}
          >
            {t('older')}
          </Button>
        ) : null}
        {isLoading ? <LoadingMessages /> : null}
        {!isLoading && messages.length === 0 && queued.length === 0 ? (
          <p className={classes.start}>{t('start')}</p>
        ) : null}
        {messages.map((message) => (
          <MessageBubble
            key={message.clientId}
            message={message}
            isSeen={isLastSeen(message, messages, otherReadAt)}
          />
        ))}
        {queued.map((item) => (
          <OutboxBubble
            key={item.clientId}
            item={item}
            onRetry={() => outbox.retry(item)}
            onDiscard={() => outbox.discard(item)}
          />
        ))}
      </div>
      <TypingLine conversationId={conversationId} name={title}>
        <Composer
          conversationId={conversationId}
          customerName={side === 'seller' ? title : null}
          onSend={outbox.send}
        />
      </TypingLine>
    </div>
  )
}

function useMessages(conversationId: string) {
  const queryClient = useQueryClient()
  const query = useInfiniteQuery({
    queryKey: messagesQueryKey(conversationId),
    queryFn: ({ pageParam, signal }) => fetchMessages(conversationId, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    refetchInterval: quietPollMs,
  })
  const messages = (query.data?.pages ?? [])
    .flatMap((page) => page.items)
    .toSorted((a, b) => a.sentAt.localeCompare(b.sentAt) || a.id.localeCompare(b.id))
  return {
    messages,
    isLoading: query.isPending,
    hasOlder: query.hasNextPage,
    isLoadingOlder: query.isFetchingNextPage,
    loadOlder: () => void query.fetchNextPage(),
    refresh: () => {
      void queryClient.invalidateQueries({ queryKey: messagesQueryKey(conversationId) })
      void queryClient.invalidateQueries({ queryKey: conversationsQueryKey })
    },
  }
}

/** Tells the server once per newest message of the other side, while someone is looking. */
function useReadReceipt(conversationId: string, messages: MessageView[]) {
  const queryClient = useQueryClient()
  const newestForeign = messages.findLast((message) => !message.isMine)?.id ?? null
  useEffect(() => {
    if (newestForeign === null) return
    const tell = () => {
      if (document.visibilityState !== 'visible') return
      document.removeEventListener('visibilitychange', tell)
      markRead(conversationId).then(
        () => {
          void queryClient.invalidateQueries({ queryKey: conversationsQueryKey })
          void queryClient.invalidateQueries({ queryKey: ['me'] })
        },
        // The next message or the next visit says it again.
        () => undefined,
      )
    }
    document.addEventListener('visibilitychange', tell)
    tell()
    return () => document.removeEventListener('visibilitychange', tell)
  }, [conversationId, newestForeign, queryClient])
}

/** Shows the end of the thread at first and whenever something is added to it. */
function useStickToEnd(end: string) {
  const log = useRef<HTMLDivElement>(null)
  useEffect(() => {
    log.current?.scrollTo({ top: log.current.scrollHeight })
  }, [end])
  return log
}

/** "Read" stands below the last own message that the other side has seen. */
function isLastSeen(message: MessageView, all: MessageView[], otherReadAt: string | null) {
  if (!message.isMine || otherReadAt === null || message.sentAt > otherReadAt) return false
  return !all.some((one) => one.isMine && one.sentAt > message.sentAt && one.sentAt <= otherReadAt)
}

function LoadingMessages() {
  return (
    <>
      <Skeleton width="60%" height="2.5rem" />
      <Skeleton width="40%" height="2.5rem" />
      <Skeleton width="55%" height="2.5rem" />
    </>
  )
}
