import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { getRequestListener } from '@hono/node-server'
import { peerHeader } from '../../access/client-address'
import { inertAnswers, securityHeaders } from '../../access/security-headers'
import type { DirectAnswer } from './direct-door'

/** A piece of the API: everything below a path. */
export type ApiPart = { below: string; answer: (request: Request) => Response | Promise<Response> }

/**
 * Answers the API on the server's own socket, before the page router looks at a request: that costs
 * twice what most answers do. What leaves is what the router would send: the same headers, packed
 * for those who can read it. OPTIONS and addresses that end in a slash are left to the router, which
 * has its own ways with them.
 */
export const directAnswers = (parts: readonly ApiPart[]): DirectAnswer => {
  const listener = getRequestListener(
    async (request) => {
      const { pathname } = new URL(request.url)
      const part = parts.find(({ below }) => pathname.startsWith(below))
      // Only what `isOurs` let in comes here.
      if (part === undefined) return new Response(null, { status: 404 })
      return leaving(await part.answer(withKnownBody(request)), request)
    },
    // Next has its own Request and Response. The name is for HTTP/1.0, which sends none.
    { overrideGlobalObjects: false, hostname: 'localhost' },
  )
  return (request, response) => {
    const { url = '', method } = request
    const path = url.split('?', 1)[0] ?? ''
    const isOurs = parts.some(({ below }) => path.startsWith(below))
    if (!isOurs || path.endsWith('/') || method === 'OPTIONS') return false
    request.rawHeaders = withTruePeer(request)
    void listener(request, response)
    return true
  }
}

/**
 * A body whose length is not told is copied by whoever limits it, which takes a Request of the
 * platform and not the adapter's light one.
 */
const withKnownBody = (request: Request): Request => {
  const { method, headers, url, signal } = request
  if (method === 'GET' || method === 'HEAD' || headers.has('content-length')) return request
  if (!headers.has('transfer-encoding')) return new Request(url, { method, headers, signal })
  const streamed: RequestInit & { duplex: 'half' } = {
    method,
    headers,
    signal,
    body: request.body,
    duplex: 'half',
  }
  return new Request(url, streamed)
}

/** Who is at the other end of the socket, in place of what a client wrote about that. */
const withTruePeer = ({ rawHeaders, headers }: Parameters<DirectAnswer>[0]): string[] => {
  const peer = headers[peerHeader]
  const kept = rawHeaders.flatMap((name, index) =>
    index % 2 === 1 || name.toLowerCase() === peerHeader ? [] : [name, rawHeaders[index + 1] ?? ''],
  )
  return typeof peer === 'string' ? [...kept, peerHeader, peer] : kept
}

const fixedHeaders = [...securityHeaders(), inertAnswers]
const packed = promisify(gzip)
/** Below it an answer fits into one packet anyway. */
const worthPacking = 1_024
const text = /^(?:application\/(?:[a-z.]+\+)?json|text\/)/u

const leaving = async (answer: Response, request: Request): Promise<Response> => {
  const headers = new Headers(answer.headers)
  for (const { key, value } of fixedHeaders) if (!headers.has(key)) headers.set(key, value)
  const { status } = answer
  const isText = text.test(headers.get('content-type') ?? '') && !headers.has('content-encoding')
  if (!isText || answer.body === null) return new Response(answer.body, { status, headers })
  headers.append('vary', 'Accept-Encoding')
  const body = Buffer.from(await answer.arrayBuffer())
  const accepts = request.headers.get('accept-encoding') ?? ''
  if (body.length <= worthPacking || !/\bgzip\b/u.test(accepts)) {
    return new Response(body, { status, headers })
  }
  headers.set('content-encoding', 'gzip')
  headers.delete('content-length')
  return new Response(await packed(body, { level: 4 }), { status, headers })
}
