import { OpenAPIHono } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import { clientAddress } from '../access/client-address'
import { requireSameSite } from '../access/same-site'
import type { Ctx } from '../context'
import { rateLimits } from '../domain/accounts/rate-limits'
import { AppError } from '../domain/errors'
import { env } from '../env'
import { resolveSession } from '../queries/accounts/resolve-viewer'
import { countAgainst } from '../store/rate-limits'
import type { Api, ApiEnv } from './api'
import { refuseInvalid } from './define-route'
import { openApiDocument } from './open-api-document'
import { answerProblem, localeOf } from './problems'
import { registerRoutes } from './routes'

/** JSON is text that people typed; files go through routes that read their stream themselves. */
const jsonBytes = 512 * 1024
const uploadBytes = 26 * 1024 * 1024

const reads = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * The API of the marketplace under /api/v1. `base` opens what the process shares (database, Payload,
 * providers, clock); who is asking is resolved here, once per request.
 */
export const createApi = (base: () => Promise<Omit<Ctx, 'viewer'>>): Api => {
  const api = new OpenAPIHono<ApiEnv>({ defaultHook: refuseInvalid }).basePath('/api/v1') as Api

  api.use(async (c, next) => {
    const { headers } = c.req.raw
    c.set('locale', localeOf(headers))
    c.set('address', clientAddress(headers, env().TRUSTED_PROXIES))
    const shared = await base()
    const { viewer, sessionId } = await resolveSession({ ...shared, headers })
    c.set('sessionId', sessionId)
    c.set('ctx', { ...shared, viewer })
    await next()
    c.res.headers.set('x-robots-tag', 'noindex')
    if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store')
  })

  api.use(async (c, next) => {
    if (!reads.has(c.req.method)) {
      const { headers } = c.req.raw
      // A bearer token is put there by code, never by a browser on its own.
      const isBearer = (headers.get('authorization') ?? '').startsWith('Bearer ')
      if (!isBearer) requireSameSite(headers, env().APP_URL)
      const { payload, viewer } = c.get('ctx')
      if (viewer.kind === 'user') await countAgainst(payload, rateLimits.write, viewer.id)
      else await countAgainst(payload, rateLimits.anonymousWrite, c.get('address'))
    }
    await next()
  })

  const refuseSize = (): never => {
    throw new AppError('request/too-large')
  }
  api.use('/uploads/*', bodyLimit({ maxSize: uploadBytes, onError: refuseSize }))
  const limitJson = bodyLimit({ maxSize: jsonBytes, onError: refuseSize })
  api.use((c, next) => (c.req.path.startsWith('/api/v1/uploads/') ? next() : limitJson(c, next)))

  api.onError(answerProblem)
  api.notFound((c) => answerProblem(new AppError('request/not-found'), c))
  api.get('/openapi.json', (c) => c.json(openApiDocument(api)))
  registerRoutes(api)
  return api
}
