import { randomUUID } from 'node:crypto'
import { drizzle } from '@payloadcms/db-postgres/drizzle/node-postgres'
import type pg from 'pg'
import pino from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import realtimePublisher from '../../plugins/realtime-publisher/index.ts'
import type { RealtimeEnvelope } from '../../src/contracts/realtime.ts'
import type { RealtimePublisher } from '../../src/domain/ports/realtime-publisher.ts'
import type { Sidecar } from '../../src/realtime/start-sidecar.ts'
import { startFaultProxy, type FaultProxy } from '../helpers/fault-proxy.ts'
import { startRedis, type RedisServer } from '../helpers/redis-server.ts'
import { testPool } from '../helpers/test-pool.ts'
import { connectSocket, sidecarFor, ticketFor, until } from '../helpers/sockets.ts'

const log = pino({ level: 'silent' })
let pool: pg.Pool

const envelopeFor = (sub: string): RealtimeEnvelope => ({
  rooms: [`user:${sub}`],
  signal: {
    id: randomUUID(),
    topic: 'message.sent',
    subjectId: randomUUID(),
    actorId: null,
    at: new Date().toISOString(),
  },
})

beforeAll(() => {
  pool = testPool(3)
})
afterAll(() => pool.end())

const publisherWith = (redisUrl: string | undefined): RealtimePublisher =>
  realtimePublisher({ db: drizzle(pool), redisUrl, log })

/** Sends to a person connected to both sidecars; what was sent, and what each socket heard. */
const sendToBoth = async (publisher: RealtimePublisher, sidecars: Sidecar[]) => {
  const sub = randomUUID()
  const clients = await Promise.all(
    sidecars.map(async (one) => connectSocket(one, { ticket: await ticketFor({ sub }) })),
  )
  const envelope = envelopeFor(sub)
  await publisher.publish(envelope)
  await until(() => clients.every(({ signals }) => signals.length > 0))
  for (const { socket } of clients) socket.close()
  return { sent: envelope.signal, heard: clients.map(({ signals }) => signals) }
}

/** Types on one sidecar; what the other person hears on the other sidecar. */
const typeAcross = async (sidecars: Sidecar[]) => {
  const [first, second] = sidecars
  const conversationId = randomUUID()
  const rooms = (sub: string) => [`user:${sub}`, `conversation:${conversationId}`]
  const [awa, koffi] = [randomUUID(), randomUUID()]
  const hers = await connectSocket(first ?? { port: 0 }, {
    ticket: await ticketFor({ sub: awa, rooms: rooms(awa) }),
  })
  const his = await connectSocket(second ?? { port: 0 }, {
    ticket: await ticketFor({ sub: koffi, rooms: rooms(koffi) }),
  })
  const heard: unknown[] = []
  his.socket.on('nudge', (nudge) => heard.push(nudge))
  hers.socket.emit('nudge', { conversationId, kind: 'typing' })
  await until(() => heard.length > 0)
  hers.socket.close()
  his.socket.close()
  return { sent: { conversationId, kind: 'typing', userId: awa }, heard }
}

describe('two sidecars through Postgres', () => {
  let sidecars: Sidecar[]
  beforeAll(async () => {
    sidecars = await Promise.all([sidecarFor(), sidecarFor()])
  })
  afterAll(() => Promise.all(sidecars.map((sidecar) => sidecar.close())))

  it('both deliver a signal', async () => {
    const { sent, heard } = await sendToBoth(publisherWith(undefined), sidecars)
    expect(heard).toEqual([[sent], [sent]])
  })
  it('carry typing across', async () => {
    const { sent, heard } = await typeAcross(sidecars)
    expect(heard).toEqual([sent])
  })
})

describe('two sidecars through Redis', () => {
  let redis: RedisServer
  let proxy: FaultProxy
  let sidecars: Sidecar[]
  let publisher: RealtimePublisher
  const through = () => `redis://127.0.0.1:${proxy.port}`

  beforeAll(async () => {
    redis = await startRedis()
    proxy = await startFaultProxy({ port: Number(new URL(redis.url).port) })
    publisher = publisherWith(through())
    const options = { redisUrl: through() }
    sidecars = await Promise.all([sidecarFor(options), sidecarFor(options)])
  })
  afterAll(async () => {
    await Promise.all(sidecars.map((sidecar) => sidecar.close()))
    await proxy.close()
    await redis.stop()
  })

  it('both deliver a signal', async () => {
    const { sent, heard } = await sendToBoth(publisher, sidecars)
    expect(heard).toEqual([[sent], [sent]])
  })
  it('carry typing across', async () => {
    const { sent, heard } = await typeAcross(sidecars)
    expect(heard).toEqual([sent])
  })

  it.each(['cut', 'hang'] as const)('deliver all the same when Redis is %s', async (fault) => {
    proxy.become(fault)
    const { sent, heard } = await sendToBoth(publisher, sidecars)
    proxy.become('pass')
    expect(heard).toEqual([[sent], [sent]])
  })

  it('tell browsers to look again when Redis was away', async () => {
    const [sidecar] = sidecars
    const ticket = await ticketFor({ sub: randomUUID() })
    const client = await connectSocket(sidecar ?? { port: 0 }, { ticket })
    let resyncs = 0
    client.socket.on('resync', () => {
      resyncs += 1
    })
    proxy.become('cut')
    proxy.become('pass')
    await until(() => resyncs > 0)
    expect(client.socket.connected).toBe(true)
    client.socket.close()
  })

  it('survive a Redis that flaps', async () => {
    for (let turn = 0; turn < 20; turn += 1) {
      proxy.become(turn % 2 === 0 ? 'cut' : 'pass')
      await new Promise((resolve) => setTimeout(resolve, 60))
    }
    proxy.become('pass')
    const { sent, heard } = await sendToBoth(publisher, sidecars)
    expect(heard).toEqual([[sent], [sent]])
  })
})
