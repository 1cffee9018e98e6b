import type { Problem } from '../contracts/problem'

/**
 * What checks an answer: a zod schema, or anything of its shape. Public pages pass no schema, so
 * that a visitor does not download the library for it.
 */
export type Parser<Value> = {
  safeParse: (input: unknown) => { success: true; data: Value } | { success: false }
}

/** For answers that nobody reads, or that are checked later. */
export const anyAnswer: Parser<unknown> = { safeParse: (data) => ({ success: true, data }) }

/** A failure of the API, with its stable code and the wrong fields of the input. */
export class ApiError extends Error {
  /** A code of src/contracts/errors.ts, or `network/unreachable` when no answer came. */
  readonly code: string
  readonly status: number
  readonly fields: Record<string, string>
  readonly details: Problem['details']

  constructor(problem: Pick<Problem, 'code' | 'status' | 'fields' | 'details'>) {
    super(problem.code)
    this.name = 'ApiError'
    this.code = problem.code
    this.status = problem.status
    this.fields = problem.fields
    this.details = problem.details
  }
}

export type ApiCall<Value> = {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Below /api/v1, with its leading slash: `/orders/123`. */
  path: string
  /** Left-out values (undefined, null, '') do not appear in the address. */
  query?: Record<string, string | number | boolean | null | undefined>
  /** A value becomes JSON; FormData is sent as it is. */
  body?: unknown
  /** What the answer must be; anything else is `server/unexpected`. */
  schema: Parser<Value>
  /** For writes: the same key twice has one effect. Make it when the form opens. */
  idempotencyKey?: string
  signal?: AbortSignal
}

/**
 * Calls /api/v1 with the visitor's cookies and parses the answer. An access token that has expired
 * is refreshed once, then the call is repeated.
 * @throws ApiError for every failure, the missing network included.
 */
export async function callApi<Value>(call: ApiCall<Value>): Promise<Value> {
  let response = await send(call)
  if ((await isSessionOver(response)) && (await refreshSession())) {
    response = await send(call)
  }
  if (!response.ok) throw await readProblem(response)
  const body: unknown = response.status === 204 ? undefined : await response.json()
  const parsed = call.schema.safeParse(body)
  if (!parsed.success) throw unexpected(response.status)
  return parsed.data
}

async function send(call: ApiCall<unknown>): Promise<Response> {
  // Of the page, not of the browser: its texts stand beside those that are there.
  const headers = new Headers({
    accept: 'application/json',
    'accept-language': document.documentElement.lang,
  })
  if (call.idempotencyKey) headers.set('idempotency-key', call.idempotencyKey)
  const isForm = call.body instanceof FormData
  if (call.body !== undefined && !isForm) headers.set('content-type', 'application/json')
  try {
    return await fetch(`/api/v1${call.path}${queryString(call.query)}`, {
      method: call.method ?? 'GET',
      headers,
      body: call.body instanceof FormData ? call.body : JSON.stringify(call.body),
      credentials: 'same-origin',
      signal: call.signal,
    })
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new ApiError({ code: 'network/unreachable', status: 0, fields: {}, details: {} })
  }
}

function queryString(query: ApiCall<unknown>['query']): string {
  const entries = Object.entries(query ?? {}).flatMap(([name, value]) =>
    value === undefined || value === null || value === '' ? [] : [[name, String(value)]],
  )
  return entries.length === 0 ? '' : `?${new URLSearchParams(entries).toString()}`
}

/** Not every 401 is: a wrong current password answers one too. */
async function isSessionOver(response: Response): Promise<boolean> {
  if (response.status !== 401) return false
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => null)
  return isProblem(body) && body.code === 'account/sign-in-required'
}

/** One refresh at a time in this tab: parallel calls that met a 401 wait for the same one. */
let refreshing: Promise<boolean> | null = null

function refreshSession(): Promise<boolean> {
  refreshing ??= fetch('/api/v1/auth/refresh', { method: 'POST', credentials: 'same-origin' })
    .then(
      (response) => response.ok,
      () => false,
    )
    .finally(() => {
      refreshing = null
    })
  return refreshing
}

async function readProblem(response: Response): Promise<ApiError> {
  const body: unknown = await response.json().catch(() => null)
  return isProblem(body)
    ? new ApiError({ ...body, fields: body.fields ?? {}, details: body.details ?? {} })
    : unexpected(response.status)
}

type SentProblem = Pick<Problem, 'code' | 'status'> & Partial<Pick<Problem, 'fields' | 'details'>>

/** Enough to know our own API's answer from a proxy's error page. */
function isProblem(body: unknown): body is SentProblem {
  return (
    typeof body === 'object' &&
    body !== null &&
    'code' in body &&
    typeof body.code === 'string' &&
    'status' in body &&
    typeof body.status === 'number'
  )
}

function unexpected(status: number): ApiError {
  return new ApiError({ code: 'server/unexpected', status, fields: {}, details: {} })
}
