import { redirect } from 'next/navigation'
import type { Ctx, Viewer } from '@/src/context'
import { viewerSession } from '@/src/runtime'

export type PageUser = {
  ctx: Ctx
  user: Extract<Viewer, { kind: 'user' }>
  sessionId: string | null
}

/**
 * Who is signed in, for a page that nobody else may see. An expired access token is renewed on the
 * way; without a session the visitor signs in and comes back to `path` (with its language).
 */
export const pageUser = async (path: string): Promise<PageUser> => {
  const { ctx, sessionId } = await viewerSession()
  if (ctx.viewer.kind !== 'user')
    redirect(`/api/v1/auth/continue?${new URLSearchParams({ to: path })}`)
  return { ctx, user: ctx.viewer, sessionId }
}
