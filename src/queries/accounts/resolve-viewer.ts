import { sql } from '@payloadcms/db-postgres'
import { JWTAuthentication, type Payload, type TypedUser } from 'payload'
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
 * The customer or seller whose access token came with the request. The session behind the token is
 * looked up each time, so a signed-out or suspended user is anonymous at once. Nothing is written.
 * Callers that change something have to check Origin and Sec-Fetch-Site themselves.
 */
export const resolveViewer = async (question: Question): Promise<Viewer> =>
  (await resolveSession(question)).viewer

/** The same with the session's id, for tickets and sign-out. */
export const resolveSession = async ({
  db,
  payload,
  headers,
}: Question): Promise<ResolvedViewer> => {
  const token = accessTokenOf(headers)
  if (token === null) return nobody
  const user = await userOf(payload, token)
  if (user?.collection !== 'users' || user.status !== 'active') return nobody
  const { rows } = await db.execute<{ id: string }>(
    sql`select id from sellers where user_id = ${user.id} limit 1`,
  )
  return {
    sessionId: sessionOf(user),
    viewer: {
      kind: 'user',
      id: user.id,
      sellerId: rows[0]?.id ?? null,
      name: user.name,
      email: user.email,
      locale: user.locale,
      emailVerified: user._verified === true,
    },
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

/**
 * Payload's own check of a token: signature, age, and that its session still exists. Called directly
 * because payload.auth also computes every permission of the admin. The token travels in a header:
 * a cookie would fall under Payload's cookie rules, made for the admin.
 */
const userOf = async (payload: Payload, token: string): Promise<TypedUser | null> => {
  const headers = new Headers({ authorization: `JWT ${token}`, disableautologin: 'true' })
  const { user } = await JWTAuthentication({ headers, payload })
  return user
}

/** The strategy leaves the session's id on the user that it returns. */
const sessionOf = (user: object): string | null =>
  '_sid' in user && typeof user._sid === 'string' ? user._sid : null
