import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { realtimeChannel } from '../../src/contracts/realtime.ts'
import { revocationChannel } from '../../src/contracts/revocation-channel.ts'
import type { Sidecar } from '../../src/realtime/start-sidecar.ts'
import { startFaultProxy } from '../helpers/fault-proxy.ts'
import {
  connectSocket,
  notify,
  sidecarFor,
  ticketFor,
  until,
  type Client,
} from '../helpers/sockets.ts'

let sidecar: Sidecar
const open: Client[] = []
const connect = async (auth: Parameters<typeof connectSocket>[1], to = sidecar) => {
  const client = await connectSocket(to, auth)
  open.push(client)
  return client
}
const signal = (subjectId: string) => ({
  id: randomUUID(),
  topic: 'order.paid' as const,
  subjectId,
  actorId: null,
  at: new Date().toISOString(),
})

beforeAll(async () => {
  sidecar = await sidecarFor()
})
afterEach(() => {
  for (const client of open.splice(0)) client.socket.close()
})
afterAll(() => sidecar.close())

describe('who may open a socket', () => {
  it('refuses a missing ticket', async () => {
    await expect(connect({})).rejects.toThrow('ticket')
  })

  it('refuses an expired ticket', async () => {
    const issuedAt = Math.floor(Date.now() / 1000) - 90
    const ticket = await ticketFor({ sub: 'a', issuedAt, expiresAt: issuedAt + 60 })
    await expect(connect({ ticket })).rejects.toThrow('ticket')
  })

  it('refuses a ticket that lives longer than tickets do', async () => {
    const issuedAt = Math.floor(Date.now() / 1000) - 3_600
    const ticket = await ticketFor({ sub: 'a', issuedAt, expiresAt: issuedAt + 86_400 })
    await expect(connect({ ticket })).rejects.toThrow('ticket')
  })

  it('refuses a ticket of another key', async () => {
    const ticket = await ticketFor({ sub: 'a', key: 'another-secret-another-secret-another' })
    await expect(connect({ ticket })).rejects.toThrow('ticket')
  })

  it('refuses a token that was signed for something else', async () => {
    const ticket = await ticketFor({ sub: 'a', audience: 'api' })
    await expect(connect({ ticket })).rejects.toThrow('ticket')
  })

  it('refuses an unsigned ticket', async () => {
    const [, body] = (await ticketFor({ sub: 'a' })).split('.')
    const header = Buffer.from('{"alg":"none"}').toString('base64url')
    await expect(connect({ ticket: `${header}.${body}.` })).rejects.toThrow('ticket')
  })

  it('refuses a ticket from before the sidecar listened', async () => {
    const ticket = await ticketFor({ sub: 'a', issuedAt: Math.floor(Date.now() / 1000) - 40 })
    const younger = await sidecarFor()
    await expect(connect({ ticket }, younger)).rejects.toThrow('stale_ticket')
    await younger.close()
  })

  it.each(['https://evil.example', 'null', 'http://localhost:3001'])(
    'refuses pages of %s',
    async (origin) => {
      const ticket = await ticketFor({ sub: 'a' })
      await expect(connect({ ticket, origin })).rejects.toThrow('not connected')
    },
  )

  it('lets one person open only so many sockets', async () => {
    const ticket = await ticketFor({ sub: randomUUID() })
    await Promise.all(Array.from({ length: 20 }, () => connect({ ticket })))
    await expect(connect({ ticket })).rejects.toThrow('too_many')
  })
})

describe('what a socket hears', () => {
  it('hears its own rooms and nobody else’s', async () => {
    const [awa, koffi] = [randomUUID(), randomUUID()]
    const hers = await connect({ ticket: await ticketFor({ sub: awa }) })
    const his = await connect({ ticket: await ticketFor({ sub: koffi }) })
    const [toHer, toHim] = [signal('o1'), signal('o2')]
    await notify(realtimeChannel, { rooms: [`user:${awa}`], signal: toHer })
    await notify(realtimeChannel, { rooms: [`user:${koffi}`], signal: toHim })
    await until(() => hers.signals.length > 0 && his.signals.length > 0)
    expect(hers.signals).toEqual([toHer])
    expect(his.signals).toEqual([toHim])
  })

  it('cannot join a room by asking', async () => {
    const [awa, koffi] = [randomUUID(), randomUUID()]
    const hers = await connect({ ticket: await ticketFor({ sub: awa }) })
    for (const event of ['join', 'subscribe', 'enter']) hers.socket.emit(event, `user:${koffi}`)
    const foreign = await ticketFor({ sub: koffi })
    hers.socket.emit('enter', foreign)
    const otherSession = await ticketFor({ sub: awa, sid: 'x', rooms: [`user:${koffi}`] })
    hers.socket.emit('enter', otherSession)
    await notify(realtimeChannel, { rooms: [`user:${koffi}`], signal: signal('secret') })
    const own = signal('own')
    await notify(realtimeChannel, { rooms: [`user:${awa}`], signal: own })
    await until(() => hers.signals.length > 0)
    expect(hers.signals).toEqual([own])
  })

  it('hears a signal for two of its rooms once', async () => {
    const sub = randomUUID()
    const rooms = [`user:${sub}`, 'staff:moderation']
    const client = await connect({ ticket: await ticketFor({ sub, rooms }) })
    const both = signal('both')
    const last = signal('last')
    await notify(realtimeChannel, { rooms, signal: both })
    await notify(realtimeChannel, { rooms, signal: last })
    await until(() => client.signals.at(-1)?.id === last.id)
    expect(client.signals).toEqual([both, last])
  })

  it('survives a notification that is no envelope', async () => {
    const sub = randomUUID()
    const client = await connect({ ticket: await ticketFor({ sub }) })
    await notify(realtimeChannel, { rooms: 'all', signal: 1 })
    const after = signal('after')
    await notify(realtimeChannel, { rooms: [`user:${sub}`], signal: after })
    await until(() => client.signals.length > 0)
    expect(client.signals).toEqual([after])
  })

  it('passes typing only between those who were let into the conversation', async () => {
    const conversationId = randomUUID()
    const rooms = (sub: string) => [`user:${sub}`, `conversation:${conversationId}`]
    const [awa, koffi, eve] = [randomUUID(), randomUUID(), randomUUID()]
    const hers = await connect({ ticket: await ticketFor({ sub: awa, rooms: rooms(awa) }) })
    const his = await connect({ ticket: await ticketFor({ sub: koffi, rooms: rooms(koffi) }) })
    const stranger = await connect({ ticket: await ticketFor({ sub: eve }) })
    const heard: unknown[] = []
    const overheard: unknown[] = []
    his.socket.on('nudge', (nudge) => heard.push(nudge))
    stranger.socket.on('nudge', (nudge) => overheard.push(nudge))
    stranger.socket.emit('nudge', { conversationId, kind: 'typing' })
    hers.socket.emit('nudge', { conversationId, kind: 'typing' })
    await until(() => heard.length > 0)
    expect(heard).toEqual([{ conversationId, kind: 'typing', userId: awa }])
    expect(overheard).toEqual([])
  })
})

describe('when a session ends', () => {
  it('cuts the sockets of that session within five seconds, and no others', async () => {
    const sub = randomUUID()
    const ended = await connect({ ticket: await ticketFor({ sub, sid: 'ended' }) })
    const other = await connect({ ticket: await ticketFor({ sub, sid: 'other' }) })
    await notify(revocationChannel, { sids: ['ended'] })
    await until(() => ended.endedBy() !== null, 5_000)
    expect(other.socket.connected).toBe(true)
  })

  it('refuses a ticket of that session that was issued before', async () => {
    const sub = randomUUID()
    const early = await ticketFor({ sub, sid: 'gone' })
    const witness = await connect({ ticket: await ticketFor({ sub, sid: 'gone' }) })
    await notify(revocationChannel, { sids: ['gone'] })
    await until(() => witness.endedBy() !== null, 5_000)
    await expect(connect({ ticket: early })).rejects.toThrow('ticket')
  })

  it('cuts every socket of a suspended user within five seconds', async () => {
    const sub = randomUUID()
    const issuedAt = Math.floor(Date.now() / 1000) + 1
    const tickets = await Promise.all(['a', 'b'].map((sid) => ticketFor({ sub, sid, issuedAt })))
    const clients = await Promise.all(tickets.map((ticket) => connect({ ticket })))
    await until(() => Date.now() > issuedAt * 1000)
    await notify(revocationChannel, { userId: sub })
    await until(() => clients.every((client) => client.endedBy() !== null), 5_000)
    expect(clients.map((client) => client.endedBy())).not.toContain(null)
  })

  it('keeps no socket while it cannot hear of ended sessions', async () => {
    const target = new URL(process.env.DATABASE_URL ?? '')
    const proxy = await startFaultProxy({ host: target.hostname, port: Number(target.port) })
    target.host = `127.0.0.1:${proxy.port}`
    const deaf = await sidecarFor({ databaseUrl: target.href })
    const client = await connect({ ticket: await ticketFor({ sub: randomUUID() }) }, deaf)
    proxy.become('hang')
    await until(() => client.endedBy() !== null, 5_000)
    const ticket = await ticketFor({ sub: randomUUID() })
    await expect(connect({ ticket }, deaf)).rejects.toThrow('unready')
    proxy.become('pass')
    await until(async () => (await fetch(`http://127.0.0.1:${deaf.port}/healthz`)).ok, 15_000)
    await deaf.close()
    await proxy.close()
  })
})

describe('who sends too much', () => {
  it('is cut for one message that is too large', async () => {
    const client = await connect({ ticket: await ticketFor({ sub: randomUUID() }) })
    client.socket.emit('nudge', { conversationId: 'x'.repeat(10_000), kind: 'typing' })
    await until(() => client.endedBy() !== null)
    expect(client.socket.connected).toBe(false)
  })

  it('is cut for more messages than a person sends', async () => {
    const client = await connect({ ticket: await ticketFor({ sub: randomUUID() }) })
    for (let index = 0; index < 100; index += 1) client.socket.emit('anything', index)
    await until(() => client.endedBy() !== null)
    expect(client.socket.connected).toBe(false)
  })
})
