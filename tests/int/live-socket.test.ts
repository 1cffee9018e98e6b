import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { SocketTicket } from '../../src/contracts/realtime'
import type { Sidecar } from '../../src/realtime/start-sidecar'
import { openLiveSocket } from '../../src/ui/realtime/live-socket'
import { sidecarFor, ticketFor, until } from '../helpers/sockets.ts'

let first: Sidecar
let second: Sidecar

beforeAll(async () => {
  // What a tab has and this process does not: the network and the tab itself coming back.
  vi.stubGlobal('window', new EventTarget())
  vi.stubGlobal('document', new EventTarget())
  first = await sidecarFor()
  second = await sidecarFor()
  // A ticket of the second in which a sidecar began to listen is refused as stale.
  await new Promise((resolve) => setTimeout(resolve, 1_100))
})
afterAll(async () => {
  await second.close()
  vi.unstubAllGlobals()
})

const ticketAt = async ({ port }: Sidecar): Promise<SocketTicket> => ({
  ticket: await ticketFor({ sub: 'someone' }),
  url: `http://127.0.0.1:${port}`,
  expiresAt: new Date(Date.now() + 60_000).toISOString(),
})

test('a socket comes back with a new ticket, through failures, and stops when closed', async () => {
  const heard: string[] = []
  let asked = 0
  const live = openLiveSocket({
    askTicket: async () => {
      asked += 1
      if (asked === 2) throw new Error('unreachable')
      return ticketAt(asked === 1 ? first : second)
    },
    onCaughtUp: () => heard.push('caught up'),
    onSignal: () => undefined,
  })
  await until(() => live.standing() !== null)
  expect(heard).toEqual(['caught up'])
  await first.close()
  await until(() => heard.length === 2 && live.standing() !== null)
  expect(asked).toBe(3)
  live.close()
  expect(live.standing()).toBeNull()
  window.dispatchEvent(new Event('online'))
  expect(asked).toBe(3)
})

test('whoever is signed out is told, and asked again when the network comes back', async () => {
  let asked = 0
  const onSignedOut = vi.fn<() => void>()
  const live = openLiveSocket({
    askTicket: async () => {
      asked += 1
      return asked === 1 ? 'signed-out' : ticketAt(second)
    },
    onCaughtUp: () => undefined,
    onSignal: () => undefined,
    onSignedOut,
  })
  await until(() => onSignedOut.mock.calls.length === 1)
  expect(live.standing()).toBeNull()
  window.dispatchEvent(new Event('online'))
  await until(() => live.standing() !== null)
  expect(asked).toBe(2)
  live.close()
})
