import { sql } from '@payloadcms/db-postgres'
import { createApi } from '../../src/api/app'
import type { Ctx } from '../../src/context'
import { peerHeader, peerStamp } from '../../src/access/client-address'
import type { Market } from './market.ts'

type Call = {
  method?: string
  body?: unknown
  headers?: Record<string, string>
  /** The address the socket reports. */
  from?: string
}

export type Answer = { status: number; body: Record<string, unknown>; headers: Headers }

const site = 'http://localhost:3000'

/** The API on this file's market, as a browser or a script reaches it. */
export const apiOf = (market: Market, overrides: Partial<Ctx> = {}) => {
  const { viewer: _nobody, ...base } = market.as({ kind: 'anonymous' })
  const api = createApi(() => Promise.resolve({ ...base, ...overrides }))
  return {
    api,
    browser: () => browserOf(api),
    /** A client without cookies or browser headers. */
    script: (path: string, call: Call = {}) => send(api, path, call),
  }
}

/** A browser's behaviour that matters here: a cookie jar, Origin and Sec-Fetch-Site. */
const browserOf = (api: ReturnType<typeof createApi>) => {
  const jar = new Map<string, string>()
  const visit = async (path: string, call: Call = {}): Promise<Answer> => {
    const isWrite = (call.method ?? 'GET') !== 'GET'
    const answer = await send(api, path, {
      ...call,
      headers: {
        'sec-fetch-site': 'same-origin',
        ...(isWrite ? { origin: site } : {}),
        ...(jar.size > 0 ? { cookie: cookieHeader(jar) } : {}),
        ...call.headers,
      },
    })
    for (const cookie of answer.headers.getSetCookie()) keep(jar, cookie)
    return answer
  }
  return {
    jar,
    visit,
    post: (path: string, body?: unknown, call: Call = {}) =>
      visit(path, { ...call, method: 'POST', body }),
    signIn: (email: string, password: string) =>
      visit('/auth/sign-in', { method: 'POST', body: { email, password } }),
  }
}

const send = async (
  api: ReturnType<typeof createApi>,
  path: string,
  { method = 'GET', body, headers, from = '203.0.113.7' }: Call,
): Promise<Answer> => {
  const request = new Request(`${site}/api/v1${path}`, {
    method,
    headers: {
      [peerHeader]: `${peerStamp()} ${from}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  const response = await api.fetch(request)
  const text = await response.text()
  const isJson = (response.headers.get('content-type') ?? '').includes('json')
  const parsed = (isJson && text !== '' ? JSON.parse(text) : {}) as Record<string, unknown> | null
  return { status: response.status, body: parsed ?? {}, headers: response.headers }
}

const cookieHeader = (jar: Map<string, string>): string =>
  [...jar].map(([name, value]) => `${name}=${value}`).join('; ')

const keep = (jar: Map<string, string>, cookie: string): void => {
  const [pair = ''] = cookie.split(';')
  const separator = pair.indexOf('=')
  const name = pair.slice(0, separator)
  if (/max-age=0/iu.test(cookie)) jar.delete(name)
  else jar.set(name, pair.slice(separator + 1))
}

/** The token in the newest mail of a kind to an address; null when no such mail was kept. */
export const mailedToken = async (
  { db }: Market,
  { to, template }: { to: string; template: string },
): Promise<string | null> => {
  const { rows } = await db.execute<{ text: string }>(sql`
    select text from core.emails where to_address = ${to} and template = ${template}
     order by created_at desc, id desc limit 1`)
  return /token=([\w-]+)/u.exec(rows[0]?.text ?? '')?.[1] ?? null
}

/** How many mails of a kind an address was sent. */
export const countMails = async (
  { db }: Market,
  { to, template }: { to: string; template: string },
): Promise<number> => {
  const { rows } = await db.execute<{ count: number }>(sql`
    select count(*)::float8 as count from core.emails
     where to_address = ${to} and template = ${template}`)
  return rows[0]?.count ?? 0
}
