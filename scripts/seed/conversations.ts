import type { ClientBase } from 'pg'
import { conversations, type ConversationContent } from '../demo/content/conversations'
import type { DemoClock } from './demo-clock'
import { insertRows } from './insert-rows'
import { sellerIdOf, userIdOf } from './people'
import { serviceIdOf } from './services'
import { stableId } from './stable-id'

/** Conversations of the past weeks; the workflow would date every message today. */
export const seedConversations = async (client: ClientBase, clock: DemoClock): Promise<void> => {
  const all = conversations.map((one) => ({ ...one, ...timed(one, clock) }))
  await insertRows(client, 'conversations', all.map(conversationRow))
  await insertRows(
    client,
    'messages',
    all.flatMap(({ id, customer, seller, sent }) =>
      sent.map(({ from, body, at }, index) => ({
        id: stableId(`message ${customer} ${seller} ${index}`),
        conversation_id: id,
        sender_id: userIdOf(from === 'customer' ? customer : seller),
        kind: 'text',
        body,
        file_ids: [],
        client_id: stableId(`client ${customer} ${seller} ${index}`),
        sent_at: at,
        created_at: at,
        updated_at: at,
      })),
    ),
  )
}

const timed = (conversation: ConversationContent, clock: DemoClock) => {
  const { customer, seller, startedDaysAgo, messages } = conversation
  return {
    id: stableId(`conversation ${customer} ${seller}`),
    sent: messages.map((message) => ({
      ...message,
      at: clock.ago(startedDaysAgo - message.afterHours / 24).toISOString(),
    })),
  }
}

type Timed = ConversationContent & ReturnType<typeof timed>

const conversationRow = (conversation: Timed) => {
  const { id, customer, seller, service, sent, isUnread } = conversation
  const last = sent.at(-1)
  const lastAt = last?.at ?? null
  const beforeLast = sent.at(-2)?.at ?? null
  const readBy = (side: 'customer' | 'seller') =>
    isUnread === true && last?.from !== side ? beforeLast : lastAt
  return {
    id,
    customer_id: userIdOf(customer),
    seller_id: sellerIdOf(seller),
    service_id: service === undefined ? null : serviceIdOf(service),
    preview: (last?.body ?? '').slice(0, 140),
    last_message_at: lastAt,
    customer_read_at: readBy('customer'),
    seller_read_at: readBy('seller'),
    created_at: sent[0]?.at ?? lastAt,
    updated_at: lastAt,
  }
}
