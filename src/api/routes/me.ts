import { Me } from '../../contracts/accounts'
import { cookieValue, refreshCookie } from '../../domain/accounts/cookies'
import { AppError } from '../../domain/errors'
import { me } from '../../queries/accounts/me'
import { accessTokenOf } from '../../queries/accounts/resolve-viewer'
import type { Api } from '../api'
import { defineRoute } from '../define-route'

export const registerMeRoutes = (api: Api): void => {
  defineRoute(api, {
    method: 'get',
    path: '/me',
    access: 'anyone',
    summary: 'Who is signed in; null for visitors, 401 while a session waits to be renewed',
    tag: 'Accounts',
    answer: Me.nullable(),
    handle: async ({ ctx, request: { headers } }) => {
      const viewer = await me(ctx)
      const hasTokens =
        accessTokenOf(headers) !== null || cookieValue(headers, refreshCookie) !== null
      if (viewer === null && hasTokens) throw new AppError('account/sign-in-required')
      return viewer
    },
  })
}
