'use client'
// Client: holds messages until the server has them.

import { useCallback, useEffect, useRef, useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import type { AttachedFile } from '../../contracts/conversations'
import { useMe } from '../layout/use-me'
import { askForSync } from './ask-for-sync'
import {
  dropMessage,
  keepMessage,
  keptMessages,
  outboxChannel,
  sendKept,
  settle,
  type KeptMessage,
  type OutboxNews,
} from './outbox-store'

export type OutboxItem = KeptMessage & { state: 'sending' | 'waiting' | 'failed' }

const retryMs = 5_000

/**
 * Messages on their way. Without a network they wait, through a reload or a closed page too, and
 * leave once when it is back: the client's own id makes sending them twice harmless. A refusal is
 * shown, not repeated. Where a browser stores nothing they live as long as the page.
 */
export function useOutbox(conversationId: string, onSent: () => void) {
  const owner = useMe()?.id ?? null
  const [items, setItems] = useState<OutboxItem[]>([])
  const inFlight = useRef(new Set<string>())
  const sent = useRef(onSent)
  sent.current = onSent

  useKeptItems(conversationId, owner, setItems)

  const learn = useCallback(({ clientId, attempt }: OutboxNews) => {
    setItems((all) =>
      attempt === 'sent'
        ? all.filter((one) => one.clientId !== clientId)
        : marked(all, clientId, attempt === 'refused' ? 'failed' : 'waiting'),
    )
    if (attempt === 'sent') sent.current()
  }, [])
  useNews(learn)

  const deliver = useCallback(
    async ({ state: _state, ...message }: OutboxItem) => {
      const { clientId } = message
      if (inFlight.current.has(clientId)) return
      inFlight.current.add(clientId)
      setItems((all) => marked(all, clientId, 'sending'))
      const attempt = await sendKept(message)
      inFlight.current.delete(clientId)
      learn({ clientId, attempt })
      await settle(message, attempt).catch(() => undefined)
      if (attempt === 'later') await askForSync()
    },
    [learn],
  )
  useRetry(items, deliver)

  const send = useCallback(
    ({ body, files }: { body: string; files: AttachedFile[] }) => {
      const message: KeptMessage = {
        clientId: uuidv7(),
        conversationId,
        owner,
        body,
        files,
        queuedAt: new Date().toISOString(),
        isRefused: false,
      }
      const item: OutboxItem = { ...message, state: 'sending' }
      setItems((all) => [...all, item])
      // Kept before it leaves: a page that closes meanwhile loses nothing.
      void keepMessage(message)
        .catch(() => undefined)
        .then(() => deliver(item))
    },
    [conversationId, deliver, owner],
  )

  return {
    items,
    send,
    retry: (item: OutboxItem) => void deliver({ ...item, isRefused: false }),
    discard: ({ clientId }: OutboxItem) => {
      setItems((all) => all.filter((one) => one.clientId !== clientId))
      dropMessage(clientId).catch(() => undefined)
    },
  }
}

/** What this person left waiting in this conversation, on an earlier page. */
function useKeptItems(
  conversationId: string,
  owner: string | null,
  setItems: (change: (items: OutboxItem[]) => OutboxItem[]) => void,
) {
  useEffect(() => {
    let isCurrent = true
    const load = (kept: KeptMessage[]) => {
      if (!isCurrent) return
      const own = kept.filter((one) => one.conversationId === conversationId && one.owner === owner)
      setItems((shown) => {
        const known = new Set(shown.map(({ clientId }) => clientId))
        const missing = own.filter(({ clientId }) => !known.has(clientId)).map(waiting)
        return [...missing, ...shown]
      })
    }
    // Where nothing can be stored nothing was kept.
    keptMessages().then(load, () => undefined)
    return () => {
      isCurrent = false
      setItems(() => [])
    }
  }, [conversationId, owner, setItems])
}

const waiting = (message: KeptMessage): OutboxItem => ({
  ...message,
  state: message.isRefused ? 'failed' : 'waiting',
})

const marked = (items: OutboxItem[], clientId: string, state: OutboxItem['state']) =>
  items.map((one) => (one.clientId === clientId ? { ...one, state } : one))

/** Hears what other tabs and the service worker sent. */
function useNews(learn: (news: OutboxNews) => void) {
  useEffect(() => {
    const channel = new BroadcastChannel(outboxChannel)
    channel.addEventListener('message', ({ data }: MessageEvent<OutboxNews>) => learn(data))
    return () => channel.close()
  }, [learn])
}

/** Sends what waits when the network or the reader is back, and from time to time. */
function useRetry(items: OutboxItem[], deliver: (item: OutboxItem) => Promise<void>) {
  useEffect(() => {
    const open = items.filter((item) => item.state === 'waiting')
    if (open.length === 0) return
    const sendAll = async () => {
      for (const item of open) await deliver(item)
    }
    const start = () => void sendAll()
    window.addEventListener('online', start)
    window.addEventListener('focus', start)
    const timer = setInterval(start, retryMs)
    return () => {
      window.removeEventListener('online', start)
      window.removeEventListener('focus', start)
      clearInterval(timer)
    }
  }, [items, deliver])
}
