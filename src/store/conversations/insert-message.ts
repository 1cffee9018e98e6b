import { sql } from '@payloadcms/db-postgres'
import { v7 as uuidv7 } from 'uuid'
import type { Tx } from '../../context'

export type NewMessage = {
  conversationId: string
  senderId: string
  /** Which side the sender is on: what they wrote they have read. */
  side: 'customer' | 'seller'
  body: string
  fileIds: readonly string[]
  clientId: string
  /** The line that lists show. */
  preview: string
  /** The message is this offer. */
  offerId?: string
}

/** What a client id already stands for. */
export type EarlierMessage = {
  id: string
  conversationId: string
  body: string
  fileIds: string[]
}

/** The message this sender stored under this client id before; null when there is none. */
export const findMessageByClientId = async (
  tx: Tx,
  { senderId, clientId }: { senderId: string; clientId: string },
): Promise<EarlierMessage | null> => {
  const { rows } = await tx.execute<EarlierMessage>(sql`
    select id, conversation_id as "conversationId", body, file_ids as "fileIds"
      from messages where sender_id = ${senderId} and client_id = ${clientId}`)
  return rows[0] ?? null
}

/**
 * Appends a message and moves its conversation up. The caller holds the conversation's lock: within
 * a conversation `sent_at` then grows with every message that commits, so that "read up to" never
 * covers a message that was not there yet. Returns the message's id.
 */
export const insertMessage = async (tx: Tx, message: NewMessage): Promise<string> => {
  const id = uuidv7()
  await tx.execute(sql`
    with sent as (
      select greatest(date_trunc('milliseconds', clock_timestamp()),
               (select max(sent_at) + interval '1 millisecond' from messages
                 where conversation_id = ${message.conversationId})) as at),
    message as (
      insert into messages
        (id, conversation_id, sender_id, kind, body, offer_id, file_ids, client_id, sent_at)
      select ${id}, ${message.conversationId}, ${message.senderId},
             ${message.offerId === undefined ? 'text' : 'offer'}, ${message.body},
             ${message.offerId ?? null}::uuid,
             ${JSON.stringify(message.fileIds)}::jsonb, ${message.clientId}, at from sent)
    update conversations set preview = ${message.preview}, last_message_at = sent.at,
           updated_at = sent.at, ${readColumn(message.side)} = sent.at
      from sent where conversations.id = ${message.conversationId}`)
  return id
}

/** The column that says how far one side has read. */
export const readColumn = (side: 'customer' | 'seller') =>
  side === 'customer' ? sql`customer_read_at` : sql`seller_read_at`

/**
 * Ties files to the conversation. Only the sender's own, uploaded for messages, checked, and not
 * used elsewhere. Returns the name of the first, or null when one of them may not be sent.
 */
export const attachMessageFiles = async (
  tx: Tx,
  input: { conversationId: string; ownerId: string; fileIds: readonly string[] },
): Promise<string | null> => {
  const { rows } = await tx.execute<{ name: string }>(sql`
    update files set conversation_id = ${input.conversationId}
     where id::text in (select jsonb_array_elements_text(${JSON.stringify(input.fileIds)}::jsonb))
       and owner_id = ${input.ownerId} and purpose = 'message' and order_id is null
       and scan_status in ('clean', 'not_scanned')
       and (conversation_id is null or conversation_id = ${input.conversationId})
    returning original_name as name`)
  return rows.length === input.fileIds.length ? (rows[0]?.name ?? null) : null
}
