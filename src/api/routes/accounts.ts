import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { deleteCookie, setCookie } from 'hono/cookie'
import { safeDestination } from '../../access/safe-destination'
import { clearedCookies, sessionCookies, type SessionCookie } from '../../access/session-cookies'
import {
  ChangePassword,
  RequestPasswordReset,
  ResetPassword,
  SignIn,
  SignUp,
  SignedIn,
  VerifyEmail,
} from '../../contracts/accounts'
import { rateLimits } from '../../domain/accounts/rate-limits'
import type { SessionGrant } from '../../domain/accounts/session-grant'
import { cookieValue, refreshCookie } from '../../domain/accounts/cookies'
import { AppError } from '../../domain/errors'
import { countAgainst } from '../../store/rate-limits'
import { changePassword } from '../../workflows/accounts/change-password'
import { renewSession } from '../../workflows/accounts/renew-session'
import { requestPasswordReset } from '../../workflows/accounts/request-password-reset'
import { resetPassword } from '../../workflows/accounts/reset-password'
import { signIn } from '../../workflows/accounts/sign-in'
import { signOut } from '../../workflows/accounts/sign-out'
import { signOutEverywhere } from '../../workflows/accounts/sign-out-everywhere'
import { signUp } from '../../workflows/accounts/sign-up'
import { verifyEmail } from '../../workflows/accounts/verify-email'
import type { Api, ApiEnv } from '../api'
import { defineRoute } from '../define-route'
import { registerTokenRoutes } from './account-tokens'

const tag = 'Accounts'
/** Same answer for every address: what happened stands in the mailbox of its owner. */
const Accepted = z.object({ accepted: z.literal(true) })
const accepted = { accepted: true } as const

export const registerAccountRoutes = (api: Api): void => {
  registerDoors(api)
  registerSession(api)
  registerPasswords(api)
  registerTokenRoutes(api)
}

const registerDoors = (api: Api): void => {
  defineRoute(api, {
    method: 'post',
    path: '/auth/sign-up',
    access: 'anyone',
    summary: 'Make an account; its owner gets a mail to confirm the address',
    tag,
    body: SignUp,
    answer: Accepted,
    status: 202,
    handle: async ({ ctx, body, address }) => {
      await signUp(ctx, { ...body, address })
      return accepted
    },
  })
  defineRoute(api, {
    method: 'post',
    path: '/auth/verify-email',
    access: 'anyone',
    summary: 'Confirm an address with the token of the mail',
    tag,
    body: VerifyEmail,
    handle: ({ ctx, body, address }) => verifyEmail(ctx, { ...body, address }),
  })
  defineRoute(api, {
    method: 'post',
    path: '/auth/sign-in',
    access: 'anyone',
    summary: 'Open a session in this browser; the tokens travel in httpOnly cookies',
    tag,
    body: SignIn,
    answer: SignedIn,
    handle: async ({ ctx, body, address, c, request }) => {
      const userAgent = request.headers.get('user-agent')
      return openIn(c, await signIn(ctx, { ...body, address, userAgent }))
    },
  })
}

const registerSession = (api: Api): void => {
  defineRoute(api, {
    method: 'post',
    path: '/auth/refresh',
    access: 'anyone',
    summary: 'Renew the session of this browser with its refresh cookie',
    tag,
    answer: SignedIn,
    handle: async ({ ctx, c, request, address }) => {
      await countAgainst(ctx.payload, rateLimits.refreshFromAddress, address)
      const token = cookieValue(request.headers, refreshCookie)
      const grant = token === null ? null : await renewOrNull(ctx, token)
      if (grant !== null) return openIn(c, grant)
      setAll(c, clearedCookies())
      throw new AppError('account/sign-in-required')
    },
  })
  defineRoute(api, {
    method: 'get',
    path: '/auth/continue',
    access: 'anyone',
    summary: 'Renew the session, then go on to a page of this site',
    tag,
    query: z.object({ to: z.string().max(2_000).optional() }),
    answersRaw: { status: 303, description: 'To the page, or to the sign-in page' },
    handle: async ({ ctx, c, query, request, locale, address }) => {
      await countAgainst(ctx.payload, rateLimits.refreshFromAddress, address)
      const to = safeDestination(query.to, `/${locale}`)
      const token = cookieValue(request.headers, refreshCookie)
      const grant = token === null ? null : await renewOrNull(ctx, token)
      if (grant !== null) openIn(c, grant)
      else setAll(c, clearedCookies())
      return c.redirect(grant === null ? signInPage(to, locale) : to, 303)
    },
  })
  defineRoute(api, {
    method: 'post',
    path: '/auth/sign-out',
    access: 'anyone',
    summary: 'End this session',
    tag,
    handle: async ({ ctx, c, request, sessionId }) => {
      await signOut(ctx, { sessionId, refreshToken: cookieValue(request.headers, refreshCookie) })
      setAll(c, clearedCookies())
    },
  })
  defineRoute(api, {
    method: 'post',
    path: '/auth/sign-out-everywhere',
    access: 'user',
    summary: 'End all sessions of the caller',
    tag,
    handle: async ({ ctx, c }) => {
      await signOutEverywhere(ctx)
      setAll(c, clearedCookies())
    },
  })
}

const registerPasswords = (api: Api): void => {
  defineRoute(api, {
    method: 'post',
    path: '/auth/request-password-reset',
    access: 'anyone',
    summary: 'Ask for a mail that sets a new password',
    tag,
    body: RequestPasswordReset,
    answer: Accepted,
    status: 202,
    handle: async ({ ctx, body, address }) => {
      await requestPasswordReset(ctx, { email: body.email, address })
      return accepted
    },
  })
  defineRoute(api, {
    method: 'post',
    path: '/auth/reset-password',
    access: 'anyone',
    summary: 'Set a new password with the token of the mail; all sessions end',
    tag,
    body: ResetPassword,
    handle: ({ ctx, body, address }) => resetPassword(ctx, { ...body, address }),
  })
  defineRoute(api, {
    method: 'post',
    path: '/auth/change-password',
    access: 'user',
    summary: 'Replace the password; all other sessions end',
    tag,
    body: ChangePassword,
    handle: ({ ctx, body, sessionId }) => changePassword(ctx, { ...body, sessionId }),
  })
}

const openIn = (c: Context<ApiEnv>, grant: SessionGrant): SignedIn => {
  setAll(c, sessionCookies(grant))
  return { userId: grant.userId, accessExpiresAt: grant.accessExpiresAt.toISOString() }
}

const setAll = (c: Context<ApiEnv>, cookies: SessionCookie[]): void => {
  for (const { name, value, options } of cookies) {
    const attributes = { ...options, sameSite: 'Lax' as const }
    if (value === '') deleteCookie(c, name, attributes)
    else setCookie(c, name, value, attributes)
  }
}

const renewOrNull = async (
  ctx: Parameters<typeof renewSession>[0],
  token: string,
): Promise<SessionGrant | null> => {
  try {
    return await renewSession(ctx, token)
  } catch (error) {
    if (error instanceof AppError && error.code === 'account/sign-in-required') return null
    throw error
  }
}

/** The sign-in page in the language of the page that was asked for. */
const signInPage = (to: string, locale: string): string => {
  const language = /^\/(fr|en)(?:[/?#]|$)/u.exec(to)?.[1] ?? locale
  return `/${language}/sign-in?${new URLSearchParams({ to }).toString()}`
}
