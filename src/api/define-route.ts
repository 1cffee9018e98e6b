import { createRoute, z, type RouteConfig } from '@hono/zod-openapi'
import type { Context, MiddlewareHandler } from 'hono'
import { requireStaff, requireUser } from '../access/viewers'
import type { Ctx } from '../context'
import { fieldErrors } from '../contracts/field-errors'
import type { Locale } from '../contracts/locale'
import { Problem } from '../contracts/problem'
import { AppError } from '../domain/errors'
import { env } from '../env'
import { resolveStaffSession } from '../queries/accounts/resolve-viewer'
import type { Api, ApiEnv } from './api'
import { idempotent } from './idempotent'

/**
 * Who may call a route at all; what they may do with it is decided by its workflow or query. There
 * is no default: a route that names nobody does not compile.
 */
export type RouteAccess = 'anyone' | 'user' | 'seller' | 'staff'

type Schema = z.ZodType
type None = z.ZodUndefined

export type RouteDefinition<
  Params extends Schema,
  Query extends Schema,
  Body extends Schema,
  Answer extends Schema,
> = {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete'
  /** Below /api/v1, with parameters in braces: `/orders/{id}`. */
  path: string
  access: RouteAccess
  /** One English sentence for the API document. */
  summary: string
  /** The subject it is listed under. */
  tag: string
  params?: Params
  query?: Query
  /** The JSON body. For multipart set `multipart` instead and read `request.formData()`. */
  body?: Body
  multipart?: z.ZodObject
  /** Status of success; 200, or 204 without an answer. */
  status?: 200 | 201 | 202
  answer?: Answer
  /** Answers that are not JSON: handle returns a Response. */
  answersRaw?: { status: 200 | 302 | 303; contentType?: string; description: string }
  /** The same Idempotency-Key twice has one effect and two equal answers. Writes only. */
  isIdempotent?: boolean | 'required'
  handle: (
    call: RouteCall<z.output<Params>, z.output<Query>, z.output<Body>>,
  ) => Promise<z.input<Answer> | Response | (Answer extends None ? void : never)>
}

export type RouteCall<Params, Query, Body> = {
  ctx: Ctx
  params: Params
  query: Query
  body: Body
  request: Request
  sessionId: string | null
  address: string
  locale: Locale
  /** For headers and cookies of the answer. */
  c: Context<ApiEnv>
}

/**
 * Adds a route: parses what comes in, checks who asks, runs `handle`, checks what goes out (outside
 * production) and documents all of it.
 */
export const defineRoute = <
  Params extends Schema = None,
  Query extends Schema = None,
  Body extends Schema = None,
  Answer extends Schema = None,
>(
  api: Api,
  definition: RouteDefinition<Params, Query, Body, Answer>,
): void => {
  const route = createRoute(configOf(definition as never))
  api.openapi(route, (async (c: Context<ApiEnv>) => {
    const result = await definition.handle({
      ctx: c.get('ctx'),
      params: parsed(c, 'param') as z.output<Params>,
      query: parsed(c, 'query') as z.output<Query>,
      body: parsed(c, 'json') as z.output<Body>,
      request: c.req.raw,
      sessionId: c.get('sessionId'),
      address: c.get('address'),
      locale: c.get('locale'),
      c,
    })
    if (result instanceof Response) return result
    if (definition.answer === undefined) return c.body(null, 204)
    return c.json(checked(definition.answer, result) as never, definition.status ?? 200)
  }) as never)
}

/** What zod finds wrong with an input, as the problem everybody gets. */
export const refuseInvalid = (result: { success: boolean; error?: unknown }): void => {
  if (result.success || !(result.error instanceof z.ZodError)) return
  throw new AppError('request/invalid', {}, { fields: fieldErrors(result.error) })
}

/** Stands before the parsing of the input: nobody learns a route's fields without a right to it. */
const admission =
  (access: RouteAccess): MiddlewareHandler<ApiEnv> =>
  async (c, next) => {
    const ctx = c.get('ctx')
    if (access === 'staff') {
      const { headers } = c.req.raw
      const session = await resolveStaffSession({ payload: ctx.payload, headers })
      c.set('ctx', { ...ctx, viewer: requireStaff(session.viewer) })
      c.set('sessionId', session.sessionId)
    } else if (access !== 'anyone') {
      const user = requireUser(ctx.viewer)
      if (access === 'seller' && user.sellerId === null) {
        throw new AppError('seller/profile-required')
      }
    }
    await next()
  }

const parsed = (c: Context<ApiEnv>, target: 'param' | 'query' | 'json'): unknown =>
  (c.req.valid as (target: string) => unknown)(target)

/** A wrong answer is our mistake: loud in development and tests, passed on in production. */
const checked = (schema: Schema, answer: unknown): unknown =>
  env().NODE_ENV === 'production' ? answer : schema.parse(answer)

type AnyDefinition = RouteDefinition<Schema, Schema, Schema, Schema>

const problemAnswer = {
  description: 'What went wrong, with a stable code',
  content: { 'application/problem+json': { schema: Problem } },
}

const configOf = (definition: AnyDefinition): RouteConfig => {
  const { method, path, summary, tag, access, params, query } = definition
  const middleware: MiddlewareHandler<ApiEnv>[] = [admission(access)]
  if (definition.isIdempotent) {
    middleware.push(idempotent({ isRequired: definition.isIdempotent === 'required' }))
  }
  return {
    method,
    path,
    summary,
    tags: [tag],
    operationId: operationId(method, path),
    'x-access': access,
    security: securityOf(access),
    middleware,
    request: {
      ...(params ? { params: params as z.ZodObject } : {}),
      ...(query ? { query: query as z.ZodObject } : {}),
      ...bodyOf(definition),
      ...(definition.isIdempotent ? { headers: idempotencyHeader(definition) } : {}),
    },
    responses: { ...successOf(definition), default: problemAnswer },
  }
}

const idempotencyHeader = ({ isIdempotent }: AnyDefinition) => {
  const key = z.string().min(8).max(200)
  return z.object({ 'idempotency-key': isIdempotent === 'required' ? key : key.optional() })
}

const bodyOf = ({ body, multipart }: AnyDefinition) => {
  if (multipart) {
    // Only documented: the handler reads the stream itself, so that files never stand in memory twice.
    const schema = z.toJSONSchema(multipart, { unrepresentable: 'any' }) as object
    return { body: { required: true, content: { 'multipart/form-data': { schema } } } }
  }
  if (!body) return {}
  return { body: { required: true, content: { 'application/json': { schema: body } } } }
}

const successOf = ({ answer, answersRaw, status }: AnyDefinition): RouteConfig['responses'] => {
  if (answersRaw) {
    const { contentType, description } = answersRaw
    const content = contentType ? { content: { [contentType]: { schema: z.string() } } } : {}
    return { [answersRaw.status]: { description, ...content } }
  }
  if (answer === undefined) return { 204: { description: 'Done' } }
  return {
    [status ?? 200]: {
      description: 'Success',
      content: { 'application/json': { schema: answer } },
    },
  }
}

const securityOf = (access: RouteAccess): Record<string, string[]>[] => {
  if (access === 'anyone') return []
  return access === 'staff' ? [{ staffCookie: [] }] : [{ sessionCookie: [] }, { bearer: [] }]
}

/** `POST /orders/{id}/accept` → `post_orders_id_accept`. */
const operationId = (method: string, path: string): string =>
  `${method}_${path
    .replaceAll(/[{}]/gu, '')
    .replaceAll(/[^a-z0-9]+/giu, '_')
    .replace(/^_/u, '')}`
