import { sql } from '@payloadcms/db-postgres'
import type { Db, Tx } from '../../context'
import { uuidOrNull } from '../../domain/uuid-or-null'

/** A conversation as one of its two people sees it. */
export type ConversationRecord = {
  id: string
  customerId: string
  sellerId: string
  sellerUserId: string
  side: 'customer' | 'seller'
  /** False once the other side was suspended. */
  isOtherActive: boolean
}

/**
 * The conversation, if this user is one of its two people; null otherwise, missing or foreign
 * alike. `lock` keeps its messages in order: who holds the row writes next.
 */
export const readConversation = async (
  db: Db | Tx,
  { id, userId, lock = false }: { id: string; userId: string; lock?: boolean },
): Promise<ConversationRecord | null> => {
  const { rows } = await db.execute<ConversationRecord>(sql`
    select c.id, c.customer_id as "customerId", c.seller_id as "sellerId",
           s.user_id as "sellerUserId",
           case when c.customer_id = ${userId} then 'customer' else 'seller' end as side,
           (select u.status = 'active' from users u
             where u.id = case when c.customer_id = ${userId} then s.user_id else c.customer_id end)
             as "isOtherActive"
      from conversations c join sellers s on s.id = c.seller_id
     where c.id = ${uuidOrNull(id)}::uuid and ${userId}::uuid in (c.customer_id, s.user_id)
       ${lock ? sql`for update of c` : sql``}`)
  return rows[0] ?? null
}

/** The one thread of a customer and a seller, made when there is none. Returns its id. */
export const ensureConversation = async (
  tx: Tx,
  input: { id: string; customerId: string; sellerId: string; serviceId: string | null; now: Date },
): Promise<string> => {
  const now = input.now.toISOString()
  const { rows } = await tx.execute<{ id: string }>(sql`
    insert into conversations
      (id, customer_id, seller_id, service_id, preview, last_message_at, created_at, updated_at)
    values (${input.id}, ${input.customerId}, ${input.sellerId}, ${input.serviceId}, '', ${now},
            ${now}, ${now})
    on conflict (customer_id, seller_id) do update
      set service_id = coalesce(excluded.service_id, conversations.service_id)
    returning id`)
  const row = rows[0]
  if (row === undefined) throw new Error('a conversation was neither made nor found')
  return row.id
}
