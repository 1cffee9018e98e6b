import { sql } from '@payloadcms/db-postgres'
import { requireUser } from '../../access/viewers'
import type { Ctx } from '../../context'
import type { Locale } from '../../contracts/locale'
import type { Notifications } from '../../contracts/notifications'
import { noticeTitle, type NoticeWords } from '../../i18n/notice-title'
import { decodeCursor, encodeCursor } from '../moment-cursor'
import { unreadNotificationsOf } from './unread-count'

type Row = NoticeWords & { id: string; happenedAt: string; isRead: boolean }

/**
 * What happened to the viewer, the last first, in a language.
 * @throws AppError account/sign-in-required; request/invalid for a foreign cursor.
 */
export const ownNotifications = async (
  { db, viewer }: Pick<Ctx, 'db' | 'viewer'>,
  { locale, cursor, limit }: { locale: Locale; cursor?: string; limit: number },
): Promise<Notifications> => {
  const { id: userId } = requireUser(viewer)
  const start = decodeCursor(cursor)
  const { rows } = await db.execute<Row>(sql`
    select id, template, data, to_json(happened_at) #>> '{}' as "happenedAt",
      read_at is not null as "isRead"
    from core.notifications
    where user_id = ${userId}
      ${
        start === null
          ? sql``
          : sql`and (happened_at, id) < (${start.at}::timestamptz, ${start.id}::uuid)`
      }
    order by happened_at desc, id desc
    limit ${limit + 1}`)
  const { rows: counts } = await db.execute<{ unread: number }>(sql`
    select ${unreadNotificationsOf(sql`${userId}::uuid`)} as unread`)
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  const hasMore = rows.length > limit && last !== undefined
  return {
    items: shown.map(({ id, template, data, happenedAt, isRead }) => ({
      id,
      ...noticeTitle({ template, data }, locale),
      happenedAt,
      isRead,
    })),
    nextCursor: hasMore ? encodeCursor({ at: last.happenedAt, id: last.id }) : null,
    unread: counts[0]?.unread ?? 0,
  }
}
