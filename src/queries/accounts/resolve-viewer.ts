import { createSecretKey, type KeyObject } from 'node:crypto'
import { sql } from '@payloadcms/db-postgres'
import { jwtVerify } from 'jose'
import { JWT_AUTH_VERSION, type Payload } from 'payload'
import { z } from 'zod'
import type { Db, Viewer } from '../../context'
import { accessCookie, cookieValue } from '../../domain/accounts/cookies'

type Question = { db: Db; payload: Payload; headers: Headers }

/** Who asks, and the id of the session that says so (null without one). */
export type ResolvedViewer = { viewer: Viewer; sessionId: string | null }

/** `Authorization: Bearer` of headless clients first, then the browser's access cookie. */
export const accessTokenOf = (headers: Headers): string | null => {
  const authorization = headers.get('authorization') ?? ''
  if (authorization.startsWith('Bearer ')) return authorization.slice(7).trim() || null
  return cookieValue(headers, accessCookie)
}

/**
 * The customer or seller whose access token came with the request, and the session's id. The session behind the token is
 * looked up each time, so a signed-out or suspended user is anonymous at once. Nothing is written.
 * Callers that change something have to check Origin and Sec-Fetch-Site themselves.
 */
export const resolveSession = async ({
  db,
  payload,
  headers,
}: Question): Promise<ResolvedViewer> => {
  const token = accessTokenOf(headers)
  const named = token === null ? null : await readToken(payload, token)
  if (named === null) return nobody
  const { rows } = await db.execute<Omit<User, 'kind' | 'emailVerified'>>(sql`
    select u.id, u.name, u.email, u.locale,
      (select s.id from sellers s where s.user_id = u.id limit 1) as "sellerId"
    from users u
    join users_sessions open on open._parent_id = u.id and open.id = ${named.sessionId}
    where u.id = ${named.userId}::uuid and u.status = 'active' and u._verified`)
  const [user] = rows
  if (user === undefined) return nobody
  // Who has not confirmed their e-mail has no session that counts.
  return {
    sessionId: named.sessionId,
    viewer: { kind: 'user', ...user, emailVerified: true },
  }
}

/**
 * The staff member behind Payload's own cookie, under Payload's rules against requests forged by
 * other sites; anonymous for everyone else.
 */
export const resolveStaffViewer = async (question: Omit<Question, 'db'>): Promise<Viewer> =>
  (await resolveStaffSession(question)).viewer

/** The same with the session's id, for tickets. */
export const resolveStaffSession = async ({
  payload,
  headers,
}: Omit<Question, 'db'>): Promise<ResolvedViewer> => {
  const { user } = await payload.auth({ headers })
  if (user?.collection !== 'staff') return nobody
  const { id, role, name } = user
  return {
    viewer: { kind: 'staff', id, role, name, locale: 'fr' },
    sessionId: sessionOf(user),
  }
}

const nobody: ResolvedViewer = { viewer: { kind: 'anonymous' }, sessionId: null }

type User = Extract<Viewer, { kind: 'user' }>

const Token = z.object({ collection: z.literal('users'), id: z.uuid(), sid: z.string().min(1) })

/**
 * Whom a token of Payload's names, after its signature, age and format; null for every other token.
 * The rules of Payload's own strategy, which reads the whole user with all relations for them: the
 * dearest part of every request.
 */
const readToken = async (
  payload: Payload,
  token: string,
): Promise<{ userId: string; sessionId: string } | null> => {
  try {
    const verified = await jwtVerify(token, keyOf(payload), { algorithms: ['HS256'] })
    if (verified.protectedHeader.authVersion !== JWT_AUTH_VERSION) return null
    const named = Token.safeParse(verified.payload)
    return named.success ? { userId: named.data.id, sessionId: named.data.sid } : null
  } catch {
    return null
  }
}

const keys = new WeakMap<Payload, KeyObject>()

/** One key for all requests: as bytes, it would be imported anew for each of them. */
const keyOf = (payload: Payload): KeyObject => {
  const known = keys.get(payload)
  if (known !== undefined) return known
  const key = createSecretKey(payload.secret, 'utf8')
  keys.set(payload, key)
  return key
}

/** Payload's strategy leaves the session's id on the user that it returns. */
const sessionOf = (user: object): string | null =>
  '_sid' in user && typeof user._sid === 'string' ? user._sid : null
