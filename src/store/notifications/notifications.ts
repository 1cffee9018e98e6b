import { sql } from '@payloadcms/db-postgres'
import { v7 as uuidv7 } from 'uuid'
import type { Db, Tx } from '../../context'

/** Words and values of a notification, not yet in a language. */
export type NewNotification = {
  userId: string
  template: string
  data: Record<string, string | number>
  /** Where it leads, below the language. */
  path: string
  happenedAt: Date
  /** The same key tells the same person once. */
  dedupeKey: string
}

export type KeptNotification = { id: string; userId: string }

/** Stores notifications. Returns those that did not stand there already. */
export const insertNotifications = async (
  tx: Tx,
  notifications: readonly NewNotification[],
): Promise<KeptNotification[]> => {
  if (notifications.length === 0) return []
  const lines = notifications.map(({ userId, happenedAt, dedupeKey, ...words }) => ({
    ...words,
    id: uuidv7(),
    user_id: userId,
    happened_at: happenedAt.toISOString(),
    dedupe_key: dedupeKey,
  }))
  const { rows } = await tx.execute<KeptNotification>(sql`
    insert into core.notifications (id, user_id, template, data, path, happened_at, dedupe_key)
    select id, user_id, template, data, path, happened_at, dedupe_key
    from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as line (id uuid, user_id uuid,
      template text, data jsonb, path text, happened_at timestamptz, dedupe_key text)
    on conflict (user_id, dedupe_key) do nothing
    returning id, user_id as "userId"`)
  return rows
}

export type StoredNotice = Pick<NewNotification, 'template' | 'data' | 'happenedAt'> & {
  isRead: boolean
}

/** A notification as it is told to devices; null when it is not theirs. */
export const readNotice = async (
  db: Db | Tx,
  { id, userId }: { id: string; userId: string },
): Promise<StoredNotice | null> => {
  const { rows } = await db.execute<Omit<StoredNotice, 'happenedAt'> & { happenedAt: string }>(sql`
    select template, data, to_json(happened_at) #>> '{}' as "happenedAt",
      read_at is not null as "isRead"
    from core.notifications where id = ${id} and user_id = ${userId}`)
  const [row] = rows
  return row === undefined ? null : { ...row, happenedAt: new Date(row.happenedAt) }
}

/** Marks one as read; where it leads and whether it was news, or null when it is not theirs. */
export const markNotificationRead = async (
  db: Db | Tx,
  { id, userId, now }: { id: string; userId: string; now: Date },
): Promise<{ path: string; wasUnread: boolean } | null> => {
  const { rows } = await db.execute<{ path: string; wasUnread: boolean }>(sql`
    with own as (
      select id, path, read_at is null as "wasUnread" from core.notifications
       where id = ${id} and user_id = ${userId} for update),
    read as (
      update core.notifications n set read_at = ${now.toISOString()}
        from own where n.id = own.id and own."wasUnread")
    select path, "wasUnread" from own`)
  return rows[0] ?? null
}

/** Marks everything up to one of theirs as read. Returns how many were unread. */
export const markNotificationsRead = async (
  db: Db | Tx,
  { upTo, userId, now }: { upTo: string; userId: string; now: Date },
): Promise<number> => {
  const { rows } = await db.execute(sql`
    update core.notifications n set read_at = ${now.toISOString()}
      from core.notifications newest
     where newest.id = ${upTo} and newest.user_id = ${userId}
       and n.user_id = newest.user_id and n.read_at is null
       and (n.happened_at, n.id) <= (newest.happened_at, newest.id)
    returning n.id`)
  return rows.length
}
