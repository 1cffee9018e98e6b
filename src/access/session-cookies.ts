import { accessCookie, refreshCookie } from '../domain/accounts/cookies'
import type { SessionGrant } from '../domain/accounts/session-grant'
import { env } from '../env'

/** A cookie as Hono's setCookie and Next's cookies().set both take it. */
export type SessionCookie = {
  name: string
  value: string
  options: { httpOnly: true; sameSite: 'lax'; secure: boolean; path: '/'; expires: Date }
}

/** The two cookies of a signed-in browser; scripts cannot read them. */
export const sessionCookies = (grant: SessionGrant): SessionCookie[] => [
  cookie(accessCookie, grant.accessToken, grant.accessExpiresAt),
  cookie(refreshCookie, grant.refreshToken, grant.refreshExpiresAt),
]

/** The same two, emptied. */
export const clearedCookies = (): SessionCookie[] => [
  cookie(accessCookie, '', new Date(0)),
  cookie(refreshCookie, '', new Date(0)),
]

const cookie = (name: string, value: string, expires: Date): SessionCookie => ({
  name,
  value,
  options: {
    httpOnly: true,
    sameSite: 'lax',
    secure: env().APP_URL.startsWith('https://'),
    path: '/',
    expires,
  },
})
