import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { createTranslator } from 'next-intl'
import { errorStatus, type ErrorCode } from '../contracts/errors'
import { defaultLocale, locales, type Locale } from '../contracts/locale'
import type { Problem } from '../contracts/problem'
import { AppError } from '../domain/errors'
import { messages } from '../i18n/messages'
import type { ApiEnv } from './api'

/** The language of the answer: the first of Accept-Language that the product speaks. */
export const localeOf = (headers: Headers): Locale => {
  const wanted = (headers.get('accept-language') ?? '')
    .split(',')
    .map((entry) => {
      const [tag = '', quality] = entry.trim().split(/;\s*q=/u)
      return { language: tag.toLowerCase().split('-')[0], weight: Number(quality ?? 1) || 0 }
    })
    .sort((left, right) => right.weight - left.weight)
  for (const { language } of wanted) {
    const known = locales.find((locale) => locale === language)
    if (known !== undefined) return known
  }
  return defaultLocale
}

/** An expected failure as RFC 9457 problem+json, with its sentences in the caller's language. */
export const problemOf = (error: AppError, locale: Locale): Problem => {
  const translate = createTranslator({ locale, messages: messages[locale] })
  const say = translate as unknown as (
    key: string,
    values?: Record<string, string | number>,
  ) => string
  const detail = say(`errors.${error.code.replace('/', '.')}`, speakable(error.details))
  return {
    type: `urn:2krika:problem:${error.code}`,
    title: error.code,
    status: error.status,
    code: error.code,
    detail,
    fields: error.fields,
    fieldMessages: Object.fromEntries(
      Object.entries(error.fields).map(([field, key]) => {
        const [name = 'invalid', number] = key.split(':')
        return [field, say(`validation.${name}`, { n: Number(number ?? 0) })]
      }),
    ),
    details: error.details,
  }
}

/** Any failure as an answer. What nobody expected is logged and says nothing about itself. */
export const answerProblem = (error: unknown, c: Context<ApiEnv>): Response => {
  const expected = expectedError(error)
  if (expected === null) {
    c.get('ctx')?.log.error({ ...describe(error), path: c.req.path }, 'the API failed unexpectedly')
  }
  const problem = problemOf(
    expected ?? new AppError('server/unexpected'),
    c.get('locale') ?? defaultLocale,
  )
  const headers = new Headers({
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
    'content-language': c.get('locale') ?? defaultLocale,
  })
  const wait = problem.details.retryAfterSeconds
  if (typeof wait === 'number') headers.set('retry-after', String(wait))
  // Through Hono, so that cookies set before the failure reach the browser.
  return c.newResponse(JSON.stringify(problem), {
    status: problem.status as 400,
    headers: Object.fromEntries(headers),
  })
}

/** A failed query carries its parameters in its message: only what lies below it is written down. */
const describe = (error: unknown): { reason: string; stack: string | undefined } => {
  const isQuery = error instanceof Error && 'query' in error && 'params' in error
  const below = isQuery ? (error.cause ?? 'a query failed') : error
  return below instanceof Error
    ? { reason: `${below.name}: ${below.message}`, stack: below.stack }
    : { reason: String(below), stack: undefined }
}

const expectedError = (error: unknown): AppError | null => {
  if (error instanceof AppError) return error
  if (error instanceof HTTPException)
    return new AppError(codeOfStatus[error.status] ?? 'request/invalid')
  return isAppErrorOfAnotherBundle(error)
    ? new AppError(error.code, error.details, { fields: error.fields, cause: error })
    : null
}

const codeOfStatus: Partial<Record<number, ErrorCode>> = {
  401: 'account/sign-in-required',
  403: 'request/forbidden',
  404: 'request/not-found',
  413: 'request/too-large',
  415: 'request/unsupported-media-type',
}

/** Next may load a module twice: the same error class then has two identities. */
const isAppErrorOfAnotherBundle = (error: unknown): error is AppError =>
  error instanceof Error &&
  error.name === 'AppError' &&
  'code' in error &&
  typeof error.code === 'string' &&
  error.code in errorStatus

const speakable = (details: AppError['details']): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(details).map(([key, value]) => [
      key,
      typeof value === 'number' ? value : String(value ?? ''),
    ]),
  )
