import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

type Route = (
  request: Request,
  context: { params: Promise<{ provider: string }> },
) => Promise<Response>

/** The application's own webhook route behind a real HTTP server, without the rest of Next. */
export const openWebhookDoor = async (post: Route) => {
  const server = createServer((message, response) => {
    const parts: Uint8Array[] = []
    message.on('data', (part: Uint8Array) => parts.push(part))
    message.on('end', () => {
      const provider = (message.url ?? '').split('/').at(-1) ?? ''
      const headers = Object.entries(message.headers).map(([name, value]): [string, string] => [
        name,
        String(value),
      ])
      const body = new Uint8Array(Buffer.concat(parts))
      const request = new Request('http://localhost:3000/', { method: 'POST', body, headers })
      post(request, { params: Promise.resolve({ provider }) })
        .then(async (answer) => {
          response.writeHead(answer.status)
          response.end(await answer.text())
        })
        .catch((error: unknown) => {
          response.writeHead(500)
          response.end(String(error))
        })
    })
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  return {
    url: (provider: string) => `http://127.0.0.1:${port}/api/webhooks/${provider}`,
    close: () => server.close(),
  }
}
