import { sql } from '@payloadcms/db-postgres'
import type { Ctx } from '../../context'
import type { Me } from '../../contracts/accounts'
import { unreadNotificationsOf } from '../notifications/unread-count'
import { waitsForSide } from '../orders/open-ask'

type Row = {
  avatar: Me['avatar']
  seller: Me['seller']
  unread_messages: number
  orders_needing_action: number
  unread_notifications: number
  cart_lines: number
}

/** Who is signed in and what waits for them, for the header; null when nobody is. */
export const me = async ({ db, viewer }: Ctx): Promise<Me | null> => {
  if (viewer.kind !== 'user') return null
  const { rows } = await db.execute<Row>(sql`
    select
      case when media.id is null then null else json_build_object(
        'id', media.id, 'alt', media.alt, 'url', media.url, 'color', media.color,
        'width', coalesce(media.width, 0)::float8, 'height', coalesce(media.height, 0)::float8,
        'cardUrl', coalesce(media.sizes_card_url, media.url),
        'smallUrl', media.sizes_small_url,
        'thumbnailUrl', coalesce(media.sizes_thumbnail_url, media.url)) end as avatar,
      case when sellers.id is null then null else json_build_object(
        'id', sellers.id, 'handle', sellers.handle, 'displayName', sellers.display_name) end as seller,
      (select count(*)::float8 from conversations
        join messages on messages.conversation_id = conversations.id
       where (conversations.customer_id = users.id or conversations.seller_id = sellers.id)
         and messages.sender_id is distinct from users.id
         and messages.sent_at > coalesce(
           case when conversations.customer_id = users.id then conversations.customer_read_at
                else conversations.seller_read_at end, '-infinity')) as unread_messages,
      (select count(*)::float8 from orders o
       where (o.customer_id = users.id and ${waitsForSide('customer')})
          or (o.seller_id = sellers.id and ${waitsForSide('seller')}))
        as orders_needing_action,
      ${unreadNotificationsOf(sql`users.id`)} as unread_notifications,
      (select count(*)::float8 from core.cart_lines
        where customer_id = users.id) as cart_lines
      from users
      left join sellers on sellers.user_id = users.id
      left join media on media.id = coalesce(sellers.avatar_id, users.avatar_id)
     where users.id = ${viewer.id}`)
  const row = rows[0]
  if (row === undefined) return null
  return {
    id: viewer.id,
    name: viewer.name,
    email: viewer.email,
    emailVerified: viewer.emailVerified,
    locale: viewer.locale,
    avatar: row.avatar,
    seller: row.seller,
    unreadMessages: row.unread_messages,
    ordersNeedingAction: row.orders_needing_action,
    unreadNotifications: row.unread_notifications,
    cartLines: row.cart_lines,
  }
}
