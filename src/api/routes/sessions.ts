import { z } from '@hono/zod-openapi'
import { OpenSessions } from '../../contracts/sessions'
import { openSessions } from '../../queries/accounts/open-sessions'
import { endOtherSessions } from '../../workflows/accounts/end-other-sessions'
import { endOwnSession } from '../../workflows/accounts/end-own-session'
import type { Api } from '../api'
import { defineRoute } from '../define-route'

const tag = 'Accounts'

export const registerSessionRoutes = (api: Api): void => {
  defineRoute(api, {
    method: 'get',
    path: '/me/sessions',
    access: 'user',
    summary: 'Where the caller is signed in, last used first',
    tag,
    answer: OpenSessions,
    handle: ({ ctx, sessionId }) => openSessions(ctx, { sessionId }),
  })
  defineRoute(api, {
    method: 'delete',
    path: '/me/sessions/{id}',
    access: 'user',
    summary: 'Sign the caller out in one place',
    tag,
    params: z.object({ id: z.string().min(1).max(100) }),
    handle: ({ ctx, params }) => endOwnSession(ctx, params),
  })
  defineRoute(api, {
    method: 'delete',
    path: '/me/sessions',
    access: 'user',
    summary: 'Sign the caller out everywhere but here',
    tag,
    handle: ({ ctx, sessionId }) => endOtherSessions(ctx, { sessionId }),
  })
}
