import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type StandInRequest = {
  method: string
  path: string
  query: string
  headers: Readonly<Record<string, string>>
  rawBody: Uint8Array
}

export type StandInAnswer = { status: number; body: string; headers?: Record<string, string> }

/**
 * What becomes of one request: `timeout` never answers and does nothing, `timeout_after_success`
 * does it and never answers, `cut` and `cut_after_success` close the connection instead,
 * `server_error` and `server_error_after_success` answer 500.
 */
export type ConnectionFault = `${'timeout' | 'cut' | 'server_error'}${'' | '_after_success'}`

type Arranged = { fault: ConnectionFault; matches: (request: StandInRequest) => boolean }

/** A real HTTP server that stands for a provider, with a connection that fails on demand. */
export const openStandInServer = async (
  answer: (request: StandInRequest) => StandInAnswer | Promise<StandInAnswer>,
) => {
  const faults: Arranged[] = []
  const requests: StandInRequest[] = []
  const serve = async (message: IncomingMessage, response: ServerResponse) => {
    const request = await received(message)
    requests.push(request)
    const index = faults.findIndex(({ matches }) => matches(request))
    const fault = index === -1 ? null : (faults.splice(index, 1)[0]?.fault ?? null)
    const isDone = fault === null || fault.endsWith('_after_success')
    const result = isDone ? await answer(request) : null
    if (fault?.startsWith('timeout')) return
    if (fault?.startsWith('cut')) message.socket.destroy()
    else send(response, fault === null && result !== null ? result : { status: 500, body: '{}' })
  }
  const server = createServer((message, response) => {
    serve(message, response).catch((error: unknown) => {
      send(response, { status: 599, body: String(error) })
    })
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    /** Every request that came in, for tests that count them. */
    requests,
    arrange: (fault: ConnectionFault, matches: Arranged['matches']) => {
      faults.push({ fault, matches })
    },
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

const received = async (message: IncomingMessage): Promise<StandInRequest> => {
  const parts: Uint8Array[] = []
  for await (const part of message) parts.push(part as Uint8Array)
  const [path = '', query = ''] = (message.url ?? '').split('?', 2)
  const headers = Object.entries(message.headers).map(([name, value]) => [name, String(value)])
  return {
    method: message.method ?? '',
    path,
    query,
    headers: Object.fromEntries(headers) as Record<string, string>,
    rawBody: new Uint8Array(Buffer.concat(parts)),
  }
}

const send = (response: ServerResponse, { status, body, headers }: StandInAnswer) => {
  response.writeHead(status, { 'content-type': 'application/json', ...headers })
  response.end(body)
}
