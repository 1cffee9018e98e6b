import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { securityHeaders } from '../../access/security-headers'
import type { DirectAnswer } from './direct-door'

const types: Record<string, string> = {
  '.css': 'text/css; charset=UTF-8',
  '.js': 'application/javascript; charset=UTF-8',
  '.json': 'application/json; charset=UTF-8',
  '.svg': 'image/svg+xml',
}
const below = '/_next/static/'

/**
 * Scripts and style sheets of the build, as `npm run build` has packed them with Brotli: a sixth
 * smaller than what the router would pack for every request anew. Their names change with their
 * content, so browsers keep them for ever. Who reads no Brotli, or wants a part, asks the router.
 */
export const staticFiles = (folder: string): DirectAnswer => {
  const packed = packedIn(folder)
  const contents = new Map<string, Promise<Buffer>>()
  const contentOf = (name: string): Promise<Buffer> => {
    const known = contents.get(name)
    if (known !== undefined) return known
    const content = readFile(path.join(folder, `${name}.br`))
    contents.set(name, content)
    return content
  }
  return (request, response) => {
    const { method, url = '', headers } = request
    if (method !== 'GET' || !url.startsWith(below) || headers.range !== undefined) return false
    const name = url.slice(below.length)
    if (!packed.has(name) || !/\bbr\b/u.test(String(headers['accept-encoding']))) return false
    contentOf(name)
      .then((content) => {
        for (const { key, value } of securityHeaders()) response.setHeader(key, value)
        response.setHeader('Content-Type', types[path.extname(name)] ?? 'application/octet-stream')
        response.setHeader('Content-Encoding', 'br')
        response.setHeader('Content-Length', content.length)
        response.setHeader('Cache-Control', 'public, max-age=31536000, immutable')
        response.setHeader('Vary', 'Accept-Encoding')
        response.end(content)
      })
      .catch(() => {
        // The folder is being replaced under a running server.
        contents.delete(name)
        response.statusCode = 503
        response.end()
      })
    return true
  }
}

const packedIn = (folder: string): ReadonlySet<string> => {
  try {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    return new Set(
      names.filter((name) => name.endsWith('.br')).map((name) => name.slice(0, -'.br'.length)),
    )
  } catch {
    return new Set()
  }
}
