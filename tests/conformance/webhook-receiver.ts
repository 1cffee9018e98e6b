import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { ReceivedWebhook } from './provider-under-test.ts'

/** Takes announcements over HTTP, as our own webhook door does. */
export const openReceiver = async () => {
  const received: ReceivedWebhook[] = []
  const server = createServer((request, response) => {
    const parts: Uint8Array[] = []
    request.on('data', (part: Uint8Array) => parts.push(part))
    request.on('end', () => {
      const headers = Object.fromEntries(
        Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
      )
      received.push({ rawBody: new Uint8Array(Buffer.concat(parts)), headers })
      response.end('{}')
    })
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  return { received, url: `http://127.0.0.1:${port}/`, close: () => server.close() }
}

/** Replaces every hexadecimal digest in the headers. */
export const forgeHex = (headers: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      value.replace(/[0-9a-f]{16,}/giu, (digest) => 'a'.repeat(digest.length)),
    ]),
  )
