import { sql } from '@payloadcms/db-postgres'
import { requireUser } from '../../access/viewers'
import type { Ctx } from '../../context'
import type { ConversationView } from '../../contracts/conversations'
import type { Page, PageQuery } from '../../contracts/pagination'
import { uuidOrNull } from '../../domain/uuid-or-null'
import { picturesById } from '../services/pictures'
import { decodeCursor, encodeCursor } from '../moment-cursor'

type Row = Omit<ConversationView, 'otherAvatar' | 'lastMessageAt' | 'otherReadAt'> & {
  avatarId: string | null
  lastMessageAt: string
  otherReadAt: string | null
}

/**
 * The viewer's conversations, on either side, the one with the newest message first.
 * @throws AppError account/sign-in-required, request/invalid for a foreign cursor.
 */
export const listConversations = async (
  ctx: Ctx,
  { cursor, limit }: PageQuery,
): Promise<Page<ConversationView>> => {
  const rows = await selectConversations(ctx, {
    where: before(cursor),
    limit: limit + 1,
  })
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  const hasMore = rows.length > limit && last !== undefined
  return {
    items: await withAvatars(ctx, items),
    nextCursor: hasMore ? encodeCursor({ at: last.lastMessageAt, id: last.id }) : null,
  }
}

/** One conversation of the viewer's; null when it is missing or foreign. */
export const getConversation = async (
  ctx: Ctx,
  conversationId: string,
): Promise<ConversationView | null> => {
  const where = sql`and c.id = ${uuidOrNull(conversationId)}::uuid`
  const [view] = await withAvatars(ctx, await selectConversations(ctx, { where, limit: 1 }))
  return view ?? null
}

const before = (cursor: string | undefined) => {
  const start = decodeCursor(cursor)
  return start === null
    ? sql``
    : sql`and (c.last_message_at, c.id) < (${start.at}::timestamptz, ${start.id}::uuid)`
}

const selectConversations = async (
  ctx: Ctx,
  page: { where: ReturnType<typeof sql>; limit: number },
): Promise<Row[]> => {
  const { id: userId } = requireUser(ctx.viewer)
  const { rows } = await ctx.db.execute<Row>(sql`
    select c.id, side.side, coalesce(c.preview, '') as preview,
           c.last_message_at as "lastMessageAt",
           case side.side when 'customer' then s.display_name else customer.name end as "otherName",
           case side.side when 'customer' then s.handle end as "otherHandle",
           case side.side when 'customer' then s.avatar_id else customer.avatar_id end
             as "avatarId",
           case side.side when 'customer' then c.seller_read_at else c.customer_read_at end
             as "otherReadAt",
           (select count(*)::float8 from messages m
             where m.conversation_id = c.id and m.sender_id is distinct from ${userId}::uuid
               and m.sent_at > coalesce(case side.side when 'customer' then c.customer_read_at
                                          else c.seller_read_at end, '-infinity'))
             as "unreadCount"
      from conversations c
      join sellers s on s.id = c.seller_id
      join users customer on customer.id = c.customer_id
      cross join lateral (
        select case when c.customer_id = ${userId} then 'customer' else 'seller' end as side) side
     where (c.customer_id = ${userId}
            or c.seller_id = (select id from sellers where user_id = ${userId}))
       ${page.where}
     order by c.last_message_at desc, c.id desc
     limit ${page.limit}`)
  return rows
}

const withAvatars = async (ctx: Ctx, rows: readonly Row[]): Promise<ConversationView[]> => {
  const ids = rows.flatMap(({ avatarId }) => (avatarId === null ? [] : [avatarId]))
  const pictures = await picturesById(ctx.payload, ids)
  return rows.map(({ avatarId, ...row }) => ({
    ...row,
    otherAvatar: avatarId === null ? null : (pictures.get(avatarId) ?? null),
    lastMessageAt: new Date(row.lastMessageAt).toISOString(),
    otherReadAt: row.otherReadAt === null ? null : new Date(row.otherReadAt).toISOString(),
  }))
}
