import { z } from '@hono/zod-openapi'
import {
  ConversationView,
  MarkRead,
  MessageView,
  SendMessage,
  StartConversation,
  StartedConversation,
} from '../../contracts/conversations'
import { pageOf, PageQuery } from '../../contracts/pagination'
import { SocketTicket } from '../../contracts/realtime'
import { AppError } from '../../domain/errors'
import { getMessage, getMessages } from '../../queries/conversations/get-messages'
import { getConversation, listConversations } from '../../queries/conversations/list-conversations'
import { issueSocketTicket } from '../../workflows/accounts/issue-socket-ticket'
import { markConversationRead } from '../../workflows/conversations/mark-conversation-read'
import { sendMessage } from '../../workflows/conversations/send-message'
import { startConversation } from '../../workflows/conversations/start-conversation'
import type { Api } from '../api'
import { defineRoute } from '../define-route'

const tag = 'Conversations'
const Id = z.object({ id: z.uuid() })

export const registerConversationRoutes = (api: Api): void => {
  registerConversations(api)
  registerMessages(api)
  registerTicket(api)
}

const registerConversations = (api: Api): void => {
  defineRoute(api, {
    method: 'get',
    path: '/conversations',
    access: 'user',
    summary: 'The conversations of the viewer, the one with the newest message first',
    tag,
    query: PageQuery,
    answer: pageOf(ConversationView),
    handle: ({ ctx, query }) => listConversations(ctx, query),
  })
  defineRoute(api, {
    method: 'post',
    path: '/conversations',
    access: 'user',
    summary: 'Write to a seller; `clientId` makes repeating it harmless',
    tag,
    body: StartConversation,
    answer: StartedConversation,
    handle: ({ ctx, body }) => startConversation(ctx, body),
  })
  defineRoute(api, {
    method: 'get',
    path: '/conversations/{id}',
    access: 'user',
    summary: 'One conversation of the viewer',
    tag,
    params: Id,
    answer: ConversationView,
    handle: async ({ ctx, params }) => {
      const conversation = await getConversation(ctx, params.id)
      if (conversation === null) throw new AppError('conversation/not-found')
      return conversation
    },
  })
  defineRoute(api, {
    method: 'post',
    path: '/conversations/{id}/read',
    access: 'user',
    summary: 'Say that everything up to a message, or to the newest one, was read',
    tag,
    params: Id,
    body: MarkRead,
    handle: ({ ctx, params, body }) =>
      markConversationRead(ctx, { ...body, conversationId: params.id }),
  })
}

const registerTicket = (api: Api): void => {
  defineRoute(api, {
    method: 'post',
    path: '/conversations/{id}/ticket',
    access: 'user',
    summary: 'A ticket that lets an open socket see who is typing in this conversation',
    tag,
    params: Id,
    answer: SocketTicket,
    handle: ({ ctx, params, sessionId }) =>
      issueSocketTicket(ctx, { sessionId, conversationId: params.id }),
  })
}

const registerMessages = (api: Api): void => {
  defineRoute(api, {
    method: 'get',
    path: '/conversations/{id}/messages',
    access: 'user',
    summary: 'The messages of a conversation, newest first',
    tag,
    params: Id,
    query: PageQuery,
    answer: pageOf(MessageView),
    handle: ({ ctx, params, query }) => getMessages(ctx, { ...query, conversationId: params.id }),
  })
  defineRoute(api, {
    method: 'post',
    path: '/conversations/{id}/messages',
    access: 'user',
    summary: 'Send a message; `clientId` makes repeating it harmless',
    tag,
    params: Id,
    body: SendMessage,
    answer: MessageView,
    handle: async ({ ctx, params, body }) => {
      const { messageId } = await sendMessage(ctx, { ...body, conversationId: params.id })
      return getMessage(ctx, messageId)
    },
  })
}
