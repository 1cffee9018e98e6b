import type { Context, MiddlewareHandler } from 'hono'
import { AppError } from '../domain/errors'
import {
  claimRequest,
  releaseRequest,
  rememberAnswer,
  type StoredAnswer,
} from '../store/api-requests'
import { requestHash } from '../store/request-hash'
import type { ApiEnv } from './api'

/**
 * The same Idempotency-Key from the same caller has one effect: later requests get the answer of the
 * first one. A refusal had no effect, so its key is free again: a form keeps its key while its fields
 * are being corrected.
 */
export const idempotent =
  ({ isRequired }: { isRequired: boolean }): MiddlewareHandler<ApiEnv> =>
  async (c, next) => {
    const key = c.req.header('idempotency-key')
    if (key === undefined || key === '') {
      if (!isRequired) return next()
      throw new AppError('request/invalid', {}, { fields: { 'idempotency-key': 'required' } })
    }
    if (key.length > 200) throw new AppError('request/invalid')
    const { viewer, db, clock } = c.get('ctx')
    if (viewer.kind === 'anonymous') return next()
    const caller = 'id' in viewer ? `${viewer.kind}:${viewer.id}` : viewer.kind
    const request = { scope: `api:${c.req.method} ${c.req.path}:${caller}`, key }
    const hash = requestHash(await c.req.text())
    const stored = await claimRequest(db, { ...request, hash, now: clock() })
    if (stored !== null) return replay(c, stored)
    await next()
    // Hono has turned a thrown error into the answer by now.
    if (c.res.status >= 400) return releaseRequest(db, request)
    const answer = { status: c.res.status, body: await bodyOf(c.res) }
    await rememberAnswer(db, { ...request, answer })
    return undefined
  }

const replay = (c: Context<ApiEnv>, { status, body }: StoredAnswer): Response =>
  new Response(body === null ? null : JSON.stringify(body), {
    status,
    headers: {
      'content-type': 'application/json',
      'idempotency-replayed': 'true',
      'content-language': c.get('locale'),
    },
  })

const bodyOf = async (response: Response): Promise<unknown> => {
  const text = await response.clone().text()
  return text === '' ? null : (JSON.parse(text) as unknown)
}
