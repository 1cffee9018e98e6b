import { getFieldsToSign, jwtSign, type Payload } from 'payload'
import type { Tx } from '../../context'
import {
  accessTokenSeconds,
  refreshTokenSeconds,
  sessionSeconds,
} from '../../domain/accounts/session-lifetimes'
import { insertRefreshToken } from '../../store/accounts/refresh-tokens'
import { extendSession } from '../../store/accounts/sessions'

/** The earlier of a month from now and the end of the session. */
export const refreshExpiry = (now: Date, sessionExpiresAt: Date): Date =>
  new Date(Math.min(now.getTime() + refreshTokenSeconds * 1000, sessionExpiresAt.getTime()))

export const sessionExpiry = (now: Date): Date => new Date(now.getTime() + sessionSeconds * 1000)

/** Stores a refresh token and keeps its session alive as long. */
export const storeRefreshToken = async (
  tx: Tx,
  token: {
    secret: string
    userId: string
    sessionId: string
    now: Date
    sessionExpiresAt: Date
    device?: string | null
  },
): Promise<Date> => {
  const expiresAt = refreshExpiry(token.now, token.sessionExpiresAt)
  await insertRefreshToken(tx, { ...token, issuedAt: token.now, expiresAt })
  await extendSession(tx, { id: token.sessionId, expiresAt })
  return expiresAt
}

/** Payload's own access token for a session, as its sign-in would make it. */
export const mintAccessToken = async (
  payload: Payload,
  of: { userId: string; email: string; sessionId: string },
): Promise<{ accessToken: string; accessExpiresAt: Date }> => {
  const { config } = payload.collections.users
  const { exp, token } = await jwtSign({
    fieldsToSign: getFieldsToSign({
      collectionConfig: config,
      email: of.email,
      sid: of.sessionId,
      user: { id: of.userId, email: of.email, collection: 'users' } as never,
    }),
    secret: payload.secret,
    tokenExpiration: accessTokenSeconds,
  })
  return { accessToken: token, accessExpiresAt: new Date(exp * 1000) }
}
