import { z } from 'zod'
import { PaymentProviderError } from '../../src/domain/ports/payment-provider'

export type PawapayOptions = {
  apiToken: string
  /** Address of the API, without a trailing slash. The only host that is ever asked. */
  apiBase: string
  /** Our public address that pawaPay calls back; its signatures cover it. */
  callbackUrl: string
  /** Ask on the customer's phone, without a page, where the operator prompts by itself. */
  prompts?: boolean
  /** How long one attempt may take. */
  timeoutMs?: number
  /** Further attempts after no answer or a server error: every call carries our own id. */
  retries?: number
  /** How long the report waits for a statement to be written. */
  statementWaitMs?: number
}

const defaultTimeoutMs = 6_000
const defaultRetries = 1
const pauseMs = 300

/** Why pawaPay refused. The message may quote a phone number: it is never kept. */
const Failure = z.object({ failureReason: z.object({ failureCode: z.string() }) })

type Call<Answer> = {
  method: 'GET' | 'POST'
  path: string
  body?: Readonly<Record<string, unknown>>
  answer: z.ZodType<Answer>
}

/**
 * One call to the API. No answer, a server error or an answer of another shape is `unknown`; a
 * refusal with a 4xx is `rejected` under pawaPay's own code.
 * @throws PaymentProviderError
 */
export const callPawapay = async <Answer>(
  options: PawapayOptions,
  call: Call<Answer>,
): Promise<Answer> => {
  const attempts = 1 + (options.retries ?? defaultRetries)
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await attemptCall(options, call)
    } catch (error) {
      const isUnknown = error instanceof PaymentProviderError && error.outcome === 'unknown'
      if (!isUnknown || attempt >= attempts) throw error
      await new Promise((resolve) => {
        setTimeout(resolve, pauseMs * attempt)
      })
    }
  }
}

const attemptCall = async <Answer>(
  { apiToken, apiBase, timeoutMs }: PawapayOptions,
  { method, path, body, answer }: Call<Answer>,
): Promise<Answer> => {
  const { status, json } = await fetch(`${apiBase}${path}`, {
    method,
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMs ?? defaultTimeoutMs),
    headers: { authorization: `Bearer ${apiToken}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
    .then(async (response) => ({ status: response.status, json: await jsonOf(response) }))
    .catch((cause: unknown) => {
      throw new PaymentProviderError('unknown', 'no_answer', { cause })
    })
  if (status < 200 || status >= 300) {
    const isRefusal = status >= 400 && status < 500 && ![408, 409, 425, 429].includes(status)
    const code = Failure.safeParse(json).data?.failureReason.failureCode ?? `http_${status}`
    throw new PaymentProviderError(isRefusal ? 'rejected' : 'unknown', code.toLowerCase())
  }
  const parsed = answer.safeParse(json)
  if (parsed.success) return parsed.data
  throw new PaymentProviderError('unknown', 'unexpected_answer', { cause: parsed.error })
}

const jsonOf = async (response: Response): Promise<unknown> => {
  const text = await response.text()
  try {
    return JSON.parse(text) as unknown
  } catch {
    return null
  }
}

/** What every initiation answers; a refusal comes with HTTP 200. */
const Initiation = z.object({
  status: z.enum(['ACCEPTED', 'REJECTED', 'DUPLICATE_IGNORED']),
  failureReason: z.object({ failureCode: z.string() }).optional(),
  redirectUrl: z.url().optional(),
})

/** Refusals that a later try may overcome: nothing is decided by them. */
const passing = new Set(['REFUND_IN_PROGRESS', 'UNKNOWN_ERROR'])

/**
 * Starts something under our id. `DUPLICATE_IGNORED` is no success by itself: the caller reads
 * what the earlier request was.
 * @throws PaymentProviderError
 */
export const initiate = async (
  options: PawapayOptions,
  path: string,
  body: Readonly<Record<string, unknown>>,
): Promise<{ isDuplicate: boolean; redirectUrl: string | null }> => {
  const answer = await callPawapay(options, { method: 'POST', path, body, answer: Initiation })
  if (answer.status === 'REJECTED') {
    const code = answer.failureReason?.failureCode ?? 'REJECTED'
    const outcome = passing.has(code) ? 'unknown' : 'rejected'
    throw new PaymentProviderError(outcome, code.toLowerCase())
  }
  return {
    isDuplicate: answer.status === 'DUPLICATE_IGNORED',
    redirectUrl: answer.redirectUrl ?? null,
  }
}

/** Reads a record by our id; null when pawaPay never heard of it. */
export const readRecord = async <Data>(
  options: PawapayOptions,
  path: string,
  data: z.ZodType<Data>,
): Promise<Data | null> => {
  const answer = z.discriminatedUnion('status', [
    z.object({ status: z.literal('FOUND'), data }),
    z.object({ status: z.literal('NOT_FOUND') }),
  ])
  const found = await callPawapay(options, { method: 'GET', path, answer })
  return found.status === 'FOUND' ? found.data : null
}
