import { systemContext } from '@/src/runtime'
import { AppError } from '@/src/domain/errors'
import { receiveProviderEvent } from '@/src/workflows/payments/receive-provider-event'

/** A provider's announcement is a few hundred bytes; this is far beyond any. */
const largestBodyBytes = 256 * 1024

type Props = { params: Promise<{ provider: string }> }

/**
 * Where payment providers announce changes. The body stays raw bytes until its signature is
 * checked; 200 means stored, anything else makes the provider try again.
 */
export const POST = async (request: Request, { params }: Props): Promise<Response> => {
  const { provider } = await params
  const rawBody = await readBody(request)
  if (rawBody === null) return answer(413, { code: 'request/too-large' })
  const ctx = await systemContext()
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

export const dynamic = 'force-dynamic'
