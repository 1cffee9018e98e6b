import type { Ctx } from '../context'
import { AppError } from '../domain/errors'
import { receiveProviderEvent } from '../workflows/payments/receive-provider-event'

/** A provider's announcement is a few hundred bytes; this is far beyond any. */
const largestBodyBytes = 256 * 1024

/** The addresses that payment providers call: /api/webhooks/{provider}. */
export const webhooksBelow = '/api/webhooks/'

/**
 * Takes what a payment provider announces. The body stays raw bytes until its signature is checked;
 * 200 means stored, anything else makes the provider try again.
 */
export const answerWebhook = async (
  system: () => Promise<Ctx>,
  request: Request,
  provider = new URL(request.url).pathname.slice(webhooksBelow.length),
): Promise<Response> => {
  if (request.method !== 'POST') return answer(405, { code: 'request/not-found' })
  const rawBody = await readBody(request)
  if (rawBody === null) return answer(413, { code: 'request/too-large' })
  const ctx = await system()
  try {
    const headers = Object.fromEntries(request.headers)
    return answer(200, await receiveProviderEvent(ctx, { provider, rawBody, headers }))
  } catch (error) {
    if (!(error instanceof AppError)) {
      ctx.log.error({ err: error, provider }, 'a webhook could not be stored')
      return answer(500, { code: 'server/unexpected' })
    }
    ctx.log.warn({ provider, code: error.code }, 'a webhook was refused')
    return answer(error.status, { code: error.code })
  }
}

/** The bytes as they came; null when there are too many, without having read them all. */
const readBody = async (request: Request): Promise<Uint8Array | null> => {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of request.body ?? []) {
    size += part.byteLength
    if (size > largestBodyBytes) return null
    parts.push(part)
  }
  return Buffer.concat(parts)
}

const answer = (status: number, body: object): Response =>
  Response.json(body, { status, headers: { 'cache-control': 'no-store' } })
