import { sql } from '@payloadcms/db-postgres'
import type { Tx } from '../../context'
import { readColumn } from './insert-message'

/**
 * Moves one side's reading mark forward, never back, up to a message or to the newest one. Returns
 * the new mark, or null when nothing changed (also when the message is not of this conversation).
 */
export const moveReadMark = async (
  tx: Tx,
  input: { conversationId: string; side: 'customer' | 'seller'; messageId?: string },
): Promise<Date | null> => {
  const column = readColumn(input.side)
  const upTo =
    input.messageId === undefined
      ? sql`select max(sent_at) as at from messages where conversation_id = ${input.conversationId}`
      : sql`select sent_at as at from messages
             where conversation_id = ${input.conversationId} and id = ${input.messageId}`
  const { rows } = await tx.execute<{ at: string }>(sql`
    update conversations set ${column} = seen.at
      from (${upTo}) seen
     where conversations.id = ${input.conversationId} and seen.at is not null
       and (${column} is null or ${column} < seen.at)
    returning ${column} as at`)
  return rows[0] === undefined ? null : new Date(rows[0].at)
}
