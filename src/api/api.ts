import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Ctx } from '../context'
import type { Locale } from '../contracts/locale'

/** What the base of the API knows about each request before a route sees it. */
export type ApiVariables = {
  ctx: Ctx
  /** The session behind the access token; null for anonymous callers. */
  sessionId: string | null
  /** The client's address, for counting. */
  address: string
  locale: Locale
}

export type ApiEnv = { Variables: ApiVariables }
export type Api = OpenAPIHono<ApiEnv>
