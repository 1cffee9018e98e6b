import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clientAddress, peerHeader } from '../../src/access/client-address'
import { stampPeerAddress } from '../../src/api/stamp-peer-address'

let server: Server
let address = ''

/** A server of this process, as Next's is: it answers who it thinks the client is. */
beforeAll(async () => {
  stampPeerAddress()
  stampPeerAddress()
  server = createServer((request, response) => {
    const headers = new Headers(
      Object.entries(request.headers).map(([name, value]): [string, string] => [
        name,
        String(value),
      ]),
    )
    const trusted = Number(headers.get('x-test-proxies') ?? 0)
    response.end(clientAddress(headers, trusted))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())

const seen = async (headers: Record<string, string>): Promise<string> =>
  (await fetch(address, { headers })).text()

describe('the address of a client', () => {
  it('is the socket’s, whatever the client says, when there is no proxy', async () => {
    const lies = {
      'x-forwarded-for': '198.51.100.1',
      'x-real-ip': '198.51.100.2',
      [peerHeader]: 'guess 198.51.100.3',
    }
    expect(await seen(lies)).toBe('127.0.0.1')
  })

  it('is what the nearest trusted proxy saw; entries further left are the client’s own', async () => {
    const chain = { 'x-forwarded-for': '1.1.1.1, 198.51.100.9', 'x-test-proxies': '1' }
    expect(await seen(chain)).toBe('198.51.100.9')
    const two = { 'x-forwarded-for': '1.1.1.1, 198.51.100.9, 10.0.0.1', 'x-test-proxies': '2' }
    expect(await seen(two)).toBe('198.51.100.9')
  })

  it('is the socket’s when a trusted proxy said nothing', async () => {
    expect(await seen({ 'x-test-proxies': '1' })).toBe('127.0.0.1')
  })

  it('is one and the same for all requests that no server of ours stamped', () => {
    const forged = new Headers({ [peerHeader]: 'stamp 198.51.100.4' })
    expect(clientAddress(forged, 0)).toBe('unknown')
  })
})
