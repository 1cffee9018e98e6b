import { z } from '@hono/zod-openapi'
import { DecideCase } from '../../contracts/services'
import { nextOpenCase } from '../../queries/moderation/next-open-case'
import { decideCase } from '../../workflows/moderation/decide-case'
import type { Api } from '../api'
import { defineRoute } from '../define-route'

/** What the case desk of the admin calls. */
export const registerModerationRoutes = (api: Api): void => {
  defineRoute(api, {
    method: 'post',
    path: '/staff/cases/{id}/decision',
    access: 'staff',
    summary: 'Decides an open case; answers the next one in the queue.',
    tag: 'Moderation',
    params: z.object({ id: z.uuid() }),
    body: DecideCase,
    answer: z.object({ nextCaseId: z.string().nullable() }),
    handle: async ({ ctx, params, body }) => {
      await decideCase(ctx, { ...body, caseId: params.id })
      return { nextCaseId: await nextOpenCase(ctx, null) }
    },
  })
}
