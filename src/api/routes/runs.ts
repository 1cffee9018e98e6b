import { z } from '@hono/zod-openapi'
import { retryRun } from '../../workflows/runs/retry-run'
import type { Api } from '../api'
import { defineRoute } from '../define-route'

/** What the button of a failed run calls. */
export const registerRunRoutes = (api: Api): void => {
  defineRoute(api, {
    method: 'post',
    path: '/staff/runs/{id}/retry',
    access: 'staff',
    summary: 'Has failed work tried again now; administrators only.',
    tag: 'Runs',
    params: z.object({ id: z.uuid() }),
    handle: ({ ctx, params }) => retryRun(ctx, { runId: params.id }),
  })
}
