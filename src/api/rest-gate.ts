import type { Payload } from 'payload'
import { clientAddress } from '../access/client-address'
import { decideRest, type RestDecision } from '../access/generic-rest'
import { requireSameSite } from '../access/same-site'
import type { Ctx } from '../context'
import { rateLimits } from '../domain/accounts/rate-limits'
import { AppError } from '../domain/errors'
import { env } from '../env'
import { resolveStaffViewer } from '../queries/accounts/resolve-viewer'
import { countAgainst } from '../store/rate-limits'
import { hideUnknownStaff } from './hide-unknown-staff'
import { localeOf, problemOf } from './problems'

type Handler<Rest extends unknown[]> = (request: Request, ...rest: Rest) => Promise<Response>

/**
 * Puts the list of src/access/generic-rest.ts before a handler of Payload's REST interface.
 * Everything refused answers 404, whether it exists or not.
 */
export const gatedRest =
  <Rest extends unknown[]>(
    open: () => Promise<{ payload: Payload }>,
    handler: Handler<Rest>,
  ): Handler<Rest> =>
  async (request, ...rest) => {
    try {
      const decision = await admit(open, request)
      const attempt = isStaffSignIn(decision, request) ? request.clone() : null
      const response = await handler(request, ...rest)
      if (attempt !== null && response.status === 401) {
        await hideUnknownStaff(databaseOf((await open()).payload), attempt)
      }
      const isLost = decision === 'anyone' && response.status === 500
      if (isLost && !(await isPicture(open, request))) throw new AppError('request/not-found')
      return response
    } catch (error) {
      return refusal(error, request.headers)
    }
  }

const isStaffSignIn = (decision: RestDecision, { method, url }: Request): boolean =>
  decision === 'staff-door' && method === 'POST' && /\/login\/?$/u.test(new URL(url).pathname)

/** Payload answers 500 for a picture that nobody ever uploaded. */
const isPicture = async (
  open: () => Promise<{ payload: Payload }>,
  { url }: Request,
): Promise<boolean> => {
  const { payload } = await open()
  const name = decodeURIComponent(new URL(url).pathname.split('/').at(-1) ?? '')
  const named = [
    'filename',
    'sizes.card.filename',
    'sizes.small.filename',
    'sizes.thumbnail.filename',
  ]
  const where = { or: named.map((field) => ({ [field]: { equals: name } })) }
  const { totalDocs } = await payload.count({ collection: 'media', where })
  return totalDocs > 0
}

const admit = async (
  open: () => Promise<{ payload: Payload }>,
  request: Request,
): Promise<RestDecision> => {
  const { headers, method } = request
  const methodOverride = headers.get('x-payload-http-method-override')
  const { pathname } = new URL(request.url)
  const decision = decideRest({ method, pathname, methodOverride })
  if (decision === 'anyone') return decision
  if (decision === 'refused') throw new AppError('request/not-found')
  const { payload } = await open()
  if (method !== 'GET' && method !== 'HEAD') requireSameSite(headers, env().APP_URL)
  if (decision === 'staff-door') {
    const address = clientAddress(headers, env().TRUSTED_PROXIES)
    if (method === 'POST') await countAgainst(payload, rateLimits.staffDoor, address)
    return decision
  }
  const viewer = await resolveStaffViewer({ payload, headers })
  if (viewer.kind !== 'staff') throw new AppError('request/not-found')
  return decision
}

const refusal = (error: unknown, headers: Headers): Response => {
  const expected = error instanceof AppError ? error : new AppError('server/unexpected')
  const problem = problemOf(expected, localeOf(headers))
  const wait = problem.details.retryAfterSeconds
  return Response.json(problem, {
    status: problem.status,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      ...(typeof wait === 'number' ? { 'retry-after': String(wait) } : {}),
    },
  })
}

/** Payload's own pool. */
const databaseOf = (payload: Payload): Pick<Ctx, 'db'> => ({
  db: (payload.db as unknown as { drizzle: Ctx['db'] }).drizzle,
})
