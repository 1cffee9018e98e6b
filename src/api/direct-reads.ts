import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { z } from 'zod'
import { inertAnswers, securityHeaders } from '../access/security-headers'
import {
  CatalogueQuery,
  SearchResult,
  ServiceCard,
  ServiceSearch,
  Suggestion,
} from '../contracts/catalogue'
import type { Ctx } from '../context'
import type { Locale } from '../contracts/locale'
import { pageOf } from '../contracts/pagination'
import { accessCookie } from '../domain/accounts/cookies'
import { listServices } from '../queries/catalogue/list-services'
import { searchServices } from '../queries/catalogue/search-services'
import { suggest } from '../queries/catalogue/suggest'
import { localeOfAccept } from './problems'

type Base = Omit<Ctx, 'viewer'>
type Read<Query extends z.ZodType, Answer extends z.ZodType> = {
  path: string
  summary: string
  query: Query
  answer: Answer
  handle: (ctx: Base, call: { query: z.output<Query>; locale: Locale }) => Promise<z.input<Answer>>
}

const read = <Query extends z.ZodType, Answer extends z.ZodType>(
  definition: Read<Query, Answer>,
): Read<Query, Answer> => definition

/** What the public reads most, and what nobody has to be known for. */
export const catalogueRead = read({
  path: '/catalogue',
  summary: 'The services on the market, page after page, without words and counts.',
  query: CatalogueQuery,
  answer: pageOf(ServiceCard),
  handle: (ctx, { query, locale }) => listServices(ctx, { asked: query, locale }),
})
export const searchRead = read({
  path: '/services',
  summary: 'Searches the services on the market, with counts for every filter.',
  query: ServiceSearch,
  answer: SearchResult,
  handle: (ctx, { query, locale }) => searchServices(ctx, { search: query, locale }),
})
export const suggestionsRead = read({
  path: '/suggestions',
  summary: 'What somebody who typed this far may be looking for.',
  query: z.object({ q: z.string().trim().min(1).max(80) }),
  answer: z.object({ items: z.array(Suggestion) }),
  handle: async (ctx, { query, locale }) => ({
    items: await suggest(ctx, { q: query.q, locale, limit: 8 }),
  }),
})

type Direct = {
  parse: (query: Record<string, string>) => unknown
  handle: (ctx: Base, call: { query: never; locale: Locale }) => Promise<unknown>
}
const direct = new Map<string, Direct>(
  [catalogueRead, searchRead, suggestionsRead].map(({ path, query, handle }) => [
    `/api/v1${path}`,
    {
      parse: (given: Record<string, string>) => {
        const result = query.safeParse(given)
        return result.success ? result.data : null
      },
      handle,
    },
  ]),
)

export type DirectReader = (request: IncomingMessage, response: ServerResponse) => boolean

/**
 * Answers these reads on the server's own socket, before the page router looks at them: it costs
 * them twice what they do themselves. Only for GET without a session; everything unusual (a wrong
 * parameter, a failure, one parameter twice) is left to the router, whose answer is the same.
 * `pass` hands a request over to it.
 */
export const directReader =
  (base: () => Promise<Base>, pass: (request: IncomingMessage, response: ServerResponse) => void) =>
  (request: IncomingMessage, response: ServerResponse): boolean => {
    const asked = askedOf(request)
    if (asked === null) return false
    void answer(base, asked, { request, response }).catch(() => {
      if (response.headersSent) response.destroy()
      else pass(request, response)
    })
    return true
  }

type Asked = { handle: Direct['handle']; query: unknown; locale: Locale }

const askedOf = ({ method, url = '', headers }: IncomingMessage): Asked | null => {
  if (method !== 'GET' || headers.authorization !== undefined) return null
  if (headers.cookie?.includes(accessCookie) === true) return null
  const mark = url.indexOf('?')
  const found = direct.get(mark === -1 ? url : url.slice(0, mark))
  if (found === undefined) return null
  const query = once(mark === -1 ? '' : url.slice(mark + 1))
  const parsed = query === null ? null : found.parse(query)
  if (parsed === null) return null
  return { handle: found.handle, query: parsed, locale: localeOfAccept(headers['accept-language']) }
}

/** The parameters by name; null when one comes twice. */
const once = (text: string): Record<string, string> | null => {
  const query: Record<string, string> = {}
  for (const [name, value] of new URLSearchParams(text)) {
    if (name in query) return null
    query[name] = value
  }
  return query
}

const fixedHeaders: Record<string, string> = {
  ...Object.fromEntries(securityHeaders().map(({ key, value }) => [key, value])),
  [inertAnswers.key]: inertAnswers.value,
  'content-type': 'application/json',
  'x-robots-tag': 'noindex',
  'cache-control': 'no-store',
  vary: 'Accept-Encoding',
}

const compressed = promisify(gzip)
/** Below it an answer fits into one packet anyway. */
const worthCompressing = 1_024

const answer = async (
  base: () => Promise<Base>,
  { handle, query, locale }: Asked,
  { request, response }: { request: IncomingMessage; response: ServerResponse },
): Promise<void> => {
  const text = JSON.stringify(await handle(await base(), { query: query as never, locale }))
  const accepts = request.headers['accept-encoding'] ?? ''
  if (accepts.includes('gzip') && text.length > worthCompressing) {
    const body = await compressed(text, { level: 4 })
    response.writeHead(200, {
      ...fixedHeaders,
      'content-encoding': 'gzip',
      'content-length': body.length,
    })
    response.end(body)
    return
  }
  response.writeHead(200, { ...fixedHeaders, 'content-length': Buffer.byteLength(text) })
  response.end(text)
}
