import { z } from 'zod'
import { ConversationView, MessageView, StartedConversation } from '../../contracts/conversations'
import { pageOf } from '../../contracts/pagination'
import { callApi } from '../api-client'

export const conversationsQueryKey = ['conversations'] as const
export const messagesQueryKey = (conversationId: string) => ['messages', conversationId] as const

/** The viewer's threads, the one with the newest message first. */
export const fetchConversations = (cursor?: string, signal?: AbortSignal) =>
  callApi({
    path: '/conversations',
    query: { cursor, limit: 50 },
    schema: pageOf(ConversationView),
    signal,
  })

/** Messages of one thread, newest first. */
export const fetchMessages = (conversationId: string, cursor?: string, signal?: AbortSignal) =>
  callApi({
    path: `/conversations/${conversationId}/messages`,
    query: { cursor },
    schema: pageOf(MessageView),
    signal,
  })

/** Says that everything up to now was read. */
export const markRead = (conversationId: string) =>
  callApi({
    method: 'POST',
    path: `/conversations/${conversationId}/read`,
    body: {},
    schema: z.unknown(),
  })

/** Writes to a seller for the first time, or in the thread that exists already. */
export const startConversation = (start: {
  sellerId: string
  serviceId?: string
  body: string
  clientId: string
}) =>
  callApi({
    method: 'POST',
    path: '/conversations',
    body: start,
    schema: StartedConversation,
  })
