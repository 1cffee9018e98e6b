import { sql } from '@payloadcms/db-postgres'
import { v7 as uuidv7 } from 'uuid'
import type { Db, Tx } from '../../context'
import type { Locale } from '../../contracts/locale'
import type { PushTarget } from '../../domain/ports/push-sender'

export type PushSubscriptionRow = PushTarget & { id: string; userId: string; locale: Locale }

/** Beyond that the oldest ones go: nobody reads on more devices. */
const mostPerPerson = 10

/**
 * A subscription lives as long as the sign-in it was made in, however that ends. Sessions are
 * Payload's rows, which it writes anew: they are looked up, no key holds them.
 */
const isSignedIn = (now: Date) => sql`
  exists (select 1 from users_sessions open
    where open.id = subscription.session_id and open._parent_id = subscription.user_id
      and open.expires_at > ${now.toISOString()}::timestamptz)`

/** Keeps the subscription of a sign-in; an earlier one of it, or of this browser, is replaced. */
export const putPushSubscription = async (
  tx: Tx,
  one: PushTarget & { userId: string; sessionId: string; locale: Locale; now: Date },
): Promise<void> => {
  await tx.execute(sql`
    delete from core.push_subscriptions
     where session_id = ${one.sessionId} or endpoint = ${one.endpoint}`)
  await tx.execute(sql`
    insert into core.push_subscriptions (id, user_id, session_id, endpoint, p256dh, auth, locale,
      created_at)
    values (${uuidv7()}, ${one.userId}, ${one.sessionId}, ${one.endpoint}, ${one.p256dh},
      ${one.auth}, ${one.locale}, ${one.now.toISOString()})`)
  await tx.execute(sql`
    delete from core.push_subscriptions where id in (
      select id from core.push_subscriptions where user_id = ${one.userId}
       order by created_at desc, id desc offset ${mostPerPerson})`)
}

/** Forgets the subscription of a sign-in. */
export const dropPushOfSession = async (db: Db | Tx, sessionId: string): Promise<void> => {
  await db.execute(sql`delete from core.push_subscriptions where session_id = ${sessionId}`)
}

/** Forgets a subscription that its browser or its maker's service ended. */
export const dropPushSubscription = async (db: Db | Tx, id: string): Promise<void> => {
  await db.execute(sql`delete from core.push_subscriptions where id = ${id}`)
}

/** The devices of these people that are signed in and agreed to be told. */
export const pushDevicesOf = async (
  db: Db | Tx,
  { userIds, now }: { userIds: readonly string[]; now: Date },
): Promise<{ id: string; userId: string }[]> => {
  if (userIds.length === 0) return []
  const { rows } = await db.execute<{ id: string; userId: string }>(sql`
    select id, user_id as "userId" from core.push_subscriptions subscription
     where user_id = any(${sql.param([...userIds])}::uuid[]) and ${isSignedIn(now)}`)
  return rows
}

/** One subscription to send to; null when it or its sign-in has ended. */
export const readPushSubscription = async (
  db: Db | Tx,
  { id, now }: { id: string; now: Date },
): Promise<PushSubscriptionRow | null> => {
  const { rows } = await db.execute<PushSubscriptionRow>(sql`
    select id, user_id as "userId", endpoint, p256dh, auth, locale
      from core.push_subscriptions subscription where id = ${id} and ${isSignedIn(now)}`)
  return rows[0] ?? null
}

/** Notes that a service took a message. */
export const markPushSucceeded = async (
  db: Db | Tx,
  { id, now }: { id: string; now: Date },
): Promise<void> => {
  await db.execute(sql`
    update core.push_subscriptions set succeeded_at = ${now.toISOString()} where id = ${id}`)
}
