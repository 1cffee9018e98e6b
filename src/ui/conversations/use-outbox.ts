'use client'
// Client: holds messages until the server has them.

import { useCallback, useEffect, useRef, useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { AttachedFile, type MessageView } from '../../contracts/conversations'
import { ApiError } from '../api-client'
import { dropStored, readStored, writeStored } from '../common/browser-storage'
import { sendMessage } from './conversations-api'

const OutboxItem = z.object({
  clientId: z.string(),
  body: z.string(),
  files: z.array(AttachedFile),
  queuedAt: z.string(),
  state: z.enum(['sending', 'waiting', 'failed']),
})
export type OutboxItem = z.infer<typeof OutboxItem>

const storageKey = (conversationId: string) => `outbox:${conversationId}`
const retryMs = 5_000

/**
 * Messages on their way. Without a network they wait, through a reload too, and leave once when it
 * is back: the client's own id makes sending them twice harmless. A refusal is shown, not repeated.
 */
export function useOutbox(conversationId: string, onSent: (message: MessageView) => void) {
  const [items, setItems] = useState<OutboxItem[]>([])
  const inFlight = useRef(new Set<string>())
  const sent = useRef(onSent)
  sent.current = onSent

  useEffect(() => {
    const kept = readStored(storageKey(conversationId), z.array(OutboxItem)) ?? []
    setItems(kept.map((item) => ({ ...item, state: 'waiting' })))
  }, [conversationId])

  const update = useCallback(
    (change: (items: OutboxItem[]) => OutboxItem[]) => {
      setItems((before) => {
        const after = change(before)
        if (after.length > 0) writeStored(storageKey(conversationId), after)
        else dropStored(storageKey(conversationId))
        return after
      })
    },
    [conversationId],
  )

  const deliver = useCallback(
    async (item: OutboxItem) => {
      if (inFlight.current.has(item.clientId)) return
      inFlight.current.add(item.clientId)
      const mark = (state: OutboxItem['state']) =>
        update((all) =>
          all.map((one) => (one.clientId === item.clientId ? { ...one, state } : one)),
        )
      mark('sending')
      try {
        const { clientId, body, files } = item
        const fileIds = files.map((file) => file.id)
        sent.current(await sendMessage(conversationId, { clientId, body, fileIds }))
        update((all) => all.filter((one) => one.clientId !== clientId))
      } catch (error) {
        const isRefused = error instanceof ApiError && error.status >= 400 && error.status < 500
        mark(isRefused ? 'failed' : 'waiting')
      } finally {
        inFlight.current.delete(item.clientId)
      }
    },
    [conversationId, update],
  )

  useRetry(items, deliver)

  const send = useCallback(
    (message: { body: string; files: AttachedFile[] }) => {
      const item: OutboxItem = {
        ...message,
        clientId: uuidv7(),
        queuedAt: new Date().toISOString(),
        state: 'sending',
      }
      update((all) => [...all, item])
      void deliver(item)
    },
    [deliver, update],
  )

  return {
    items,
    send,
    retry: (item: OutboxItem) => void deliver(item),
    discard: (item: OutboxItem) =>
      update((all) => all.filter((one) => one.clientId !== item.clientId)),
  }
}

/** Sends what waits when the network is back, and from time to time. */
function useRetry(items: OutboxItem[], deliver: (item: OutboxItem) => Promise<void>) {
  useEffect(() => {
    const waiting = items.filter((item) => item.state === 'waiting')
    if (waiting.length === 0) return
    const sendAll = () => {
      for (const item of waiting) void deliver(item)
    }
    window.addEventListener('online', sendAll)
    const timer = setInterval(sendAll, retryMs)
    return () => {
      window.removeEventListener('online', sendAll)
      clearInterval(timer)
    }
  }, [items, deliver])
}
