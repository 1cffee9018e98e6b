import { sql } from '@payloadcms/db-postgres'
import type { Db, Tx } from '../../context'
import type { Locale } from '../../contracts/locale'

export type Unread = {
  reader: { name: string; email: string; locale: Locale; isActive: boolean }
  otherName: string
  count: number
  preview: string
  /** The newest unread message. */
  newestId: string
}

/** What one of the two people of a conversation has not read yet; null when nothing. */
export const unreadFor = async (
  db: Db | Tx,
  { conversationId, readerId }: { conversationId: string; readerId: string },
): Promise<Unread | null> => {
  const { rows } = await db.execute<Unread>(sql`
    select json_build_object('name', u.name, 'email', u.email,
             'locale', u.locale, 'isActive', u.status = 'active') as reader,
           case when c.customer_id = u.id then s.display_name else other.name end as "otherName",
           unread.count::float8 as count, coalesce(c.preview, '') as preview,
           unread.newest as "newestId"
      from conversations c
      join sellers s on s.id = c.seller_id
      join users u on u.id = ${readerId} and u.id in (c.customer_id, s.user_id)
      join users other on other.id = c.customer_id
      cross join lateral (
        select count(*) as count, (array_agg(m.id order by m.sent_at desc))[1] as newest
          from messages m
         where m.conversation_id = c.id and m.sender_id is distinct from u.id
           and m.sent_at > coalesce(case when c.customer_id = u.id then c.customer_read_at
                                         else c.seller_read_at end, '-infinity')) unread
     where c.id = ${conversationId} and unread.count > 0`)
  return rows[0] ?? null
}
