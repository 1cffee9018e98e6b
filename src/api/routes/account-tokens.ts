import { RefreshSession, SessionTokens, SignIn } from '../../contracts/accounts'
import { rateLimits } from '../../domain/accounts/rate-limits'
import type { SessionGrant } from '../../domain/accounts/session-grant'
import { countAgainst } from '../../store/rate-limits'
import { renewSession } from '../../workflows/accounts/renew-session'
import { signIn } from '../../workflows/accounts/sign-in'
import type { Api } from '../api'
import { defineRoute } from '../define-route'

const tag = 'Accounts'

/** For clients that are no browsers: the tokens come in the body and no cookie is set or read. */
export const registerTokenRoutes = (api: Api): void => {
  defineRoute(api, {
    method: 'post',
    path: '/auth/tokens',
    access: 'anyone',
    summary: 'Open a session for a client without cookies',
    tag,
    body: SignIn,
    answer: SessionTokens,
    handle: async ({ ctx, body, address, request }) => {
      const userAgent = request.headers.get('user-agent')
      return tokensOf(await signIn(ctx, { ...body, address, userAgent }))
    },
  })
  defineRoute(api, {
    method: 'post',
    path: '/auth/tokens/refresh',
    access: 'anyone',
    summary: 'Exchange a refresh token for a new pair',
    tag,
    body: RefreshSession,
    answer: SessionTokens,
    handle: async ({ ctx, body, address }) => {
      await countAgainst(ctx.payload, rateLimits.refreshFromAddress, address)
      return tokensOf(await renewSession(ctx, body.refreshToken))
    },
  })
}

const tokensOf = (grant: SessionGrant): SessionTokens => ({
  accessToken: grant.accessToken,
  accessExpiresAt: grant.accessExpiresAt.toISOString(),
  refreshToken: grant.refreshToken,
  refreshExpiresAt: grant.refreshExpiresAt.toISOString(),
})
