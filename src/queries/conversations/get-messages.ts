import { sql } from '@payloadcms/db-postgres'
import { requireUser } from '../../access/viewers'
import type { Ctx } from '../../context'
import type { AttachedFile, MessageView } from '../../contracts/conversations'
import type { OfferView } from '../../contracts/offers'
import type { Page, PageQuery } from '../../contracts/pagination'
import { AppError } from '../../domain/errors'
import { uuidOrNull } from '../../domain/uuid-or-null'
import { offerViews } from '../offers/offer-views'
import { decodeCursor, encodeCursor } from '../moment-cursor'

type Row = Omit<MessageView, 'files' | 'sentAt' | 'isMine' | 'offer'> & {
  offerId: string | null
  sentAt: string
  files: { id: string; name: string; mimeType: string; sizeBytes: number; isScanned: boolean }[]
}

/**
 * The messages of a conversation, newest first.
 * @throws AppError account/sign-in-required, conversation/not-found (missing or foreign),
 * request/invalid for a foreign cursor.
 */
export const getMessages = async (
  ctx: Ctx,
  { conversationId, cursor, limit }: PageQuery & { conversationId: string },
): Promise<Page<MessageView>> => {
  const { id: userId } = requireUser(ctx.viewer)
  if (!(await isParticipant(ctx, { conversationId, userId }))) {
    throw new AppError('conversation/not-found')
  }
  const start = decodeCursor(cursor)
  const rows = await selectMessages(ctx, {
    where: sql`m.conversation_id = ${conversationId} ${
      start === null
        ? sql``
        : sql`and (m.sent_at, m.id) < (${start.at}::timestamptz, ${start.id}::uuid)`
    }`,
    limit: limit + 1,
  })
  const shown = rows.slice(0, limit)
  const offers = await offersOf(ctx, { rows: shown, userId })
  const items = shown.map((row) => viewOf(row, { userId, offers }))
  const last = items.at(-1)
  const hasMore = rows.length > limit && last !== undefined
  return {
    items,
    nextCursor: hasMore ? encodeCursor({ at: last.sentAt, id: last.id }) : null,
  }
}

/** One message of the viewer's own. @throws AppError conversation/not-found. */
export const getMessage = async (ctx: Ctx, messageId: string): Promise<MessageView> => {
  const { id: userId } = requireUser(ctx.viewer)
  const where = sql`m.id = ${messageId} and m.sender_id = ${userId}`
  const [row] = await selectMessages(ctx, { where, limit: 1 })
  if (row === undefined) throw new AppError('conversation/not-found')
  return viewOf(row, { userId, offers: await offersOf(ctx, { rows: [row], userId }) })
}

const isParticipant = async (
  { db }: Ctx,
  { conversationId, userId }: { conversationId: string; userId: string },
): Promise<boolean> => {
  const { rows } = await db.execute(sql`
    select 1 from conversations c join sellers s on s.id = c.seller_id
     where c.id = ${uuidOrNull(conversationId)}::uuid and ${userId}::uuid in (c.customer_id, s.user_id)`)
  return rows.length === 1
}

const selectMessages = async (
  ctx: Ctx,
  page: { where: ReturnType<typeof sql>; limit: number },
): Promise<Row[]> => {
  const { rows } = await ctx.db.execute<Row>(sql`
    select m.id, m.client_id as "clientId", m.conversation_id as "conversationId",
           m.sender_id as "senderId", m.kind, m.body, m.order_id as "orderId",
           m.offer_id as "offerId",
           m.sent_at as "sentAt",
           coalesce(case when m.sender_id = s.user_id then s.display_name else u.name end, '')
             as "senderName",
           coalesce((
             select json_agg(json_build_object('id', f.id, 'name', f.original_name,
                      'mimeType', coalesce(f.mime_type, 'application/octet-stream'),
                      'sizeBytes', coalesce(f.filesize, 0)::float8,
                      'isScanned', f.scan_status = 'clean') order by wanted.position)
               from jsonb_array_elements_text(m.file_ids) with ordinality wanted (id, position)
               join files f on f.id::text = wanted.id), '[]') as files
      from messages m
      join conversations c on c.id = m.conversation_id
      join sellers s on s.id = c.seller_id
      left join users u on u.id = m.sender_id
     where ${page.where}
     order by m.sent_at desc, m.id desc
     limit ${page.limit}`)
  return rows
}

type Offers = ReadonlyMap<string, OfferView>

const offersOf = async (
  ctx: Ctx,
  { rows, userId }: { rows: readonly Row[]; userId: string },
): Promise<Offers> => {
  const ids = rows.flatMap(({ offerId }) => offerId ?? [])
  if (ids.length === 0) return new Map()
  const where = sql`o.id = any(${`{${ids.join(',')}}`}::uuid[])`
  return new Map((await offerViews(ctx, { userId, where })).map((offer) => [offer.id, offer]))
}

const viewOf = (
  { offerId, ...row }: Row,
  { userId, offers }: { userId: string; offers: Offers },
): MessageView => ({
  ...row,
  offer: offerId === null ? null : (offers.get(offerId) ?? null),
  isMine: row.senderId === userId,
  files: row.files.map(fileOf),
  sentAt: new Date(row.sentAt).toISOString(),
})

const fileOf = (file: Row['files'][number]): AttachedFile => ({
  ...file,
  url: `/api/v1/files/${file.id}`,
  isImage: file.mimeType.startsWith('image/'),
})
