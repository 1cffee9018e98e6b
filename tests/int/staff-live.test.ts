import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import realtimePublisher from '../../plugins/realtime-publisher/index.ts'
import { SocketTicket } from '../../src/contracts/realtime'
import type { StaffRole } from '../../src/context'
import { verifyTicket } from '../../src/realtime/verify-ticket'
import type { Sidecar } from '../../src/realtime/start-sidecar'
import { signalEvent } from '../../src/jobs/deliver/signal-event'
import type { StoredEvent } from '../../src/store/event-delivery'
import { issueStaffTicket } from '../../src/workflows/accounts/issue-staff-ticket'
import { apiOf } from '../helpers/api-client.ts'
import { cast } from '../helpers/cast.ts'
import { openMarket, people, type Market } from '../helpers/market.ts'
import { connectSocket, sidecarFor, until, type Client } from '../helpers/sockets.ts'
import { staffCookie } from '../helpers/staff-cookie.ts'

const roles = ['moderator', 'support', 'finance', 'admin'] as const
let market: Market
let sidecar: Sidecar

beforeAll(async () => {
  market = await openMarket()
  sidecar = await sidecarFor()
  // A ticket of the second in which a sidecar began to listen is refused as stale.
  await new Promise((resolve) => setTimeout(resolve, 1_100))
})
afterAll(async () => {
  await sidecar.close()
  await market.close()
})

const socketOf = async (role: StaffRole, sessionId: string = randomUUID()): Promise<Client> => {
  const { ticket } = await issueStaffTicket(market.as(people[role]), { sessionId })
  return connectSocket(sidecar, { ticket })
}

/** Has the worker tell of something, as it does once the fact is committed. */
const tell = async (topic: StoredEvent['topic'], subjectKind: StoredEvent['subjectKind']) => {
  const event = {
    id: randomUUID(),
    topic,
    subjectKind,
    subjectId: randomUUID(),
    actorId: null,
    occurredAt: new Date(),
  } as StoredEvent
  const system = market.as({ kind: 'system' })
  const realtime = realtimePublisher({ db: market.db, redisUrl: undefined, log: system.log })
  await signalEvent({ ...system, providers: { ...system.providers, realtime } }, event)
  return event.id
}

describe('a ticket of the staff', () => {
  it.each([
    ['moderator', ['staff:moderation']],
    ['support', ['staff:support', 'staff:moderation']],
    ['finance', ['staff:finance']],
    ['admin', ['staff:moderation', 'staff:support', 'staff:finance']],
  ] as const)('opens the rooms of the role: %s', async (role, rooms) => {
    const { ticket } = await issueStaffTicket(market.as(people[role]), { sessionId: 'session' })
    const claims = await verifyTicket(ticket, process.env.TICKET_SECRET ?? '')
    expect(claims).toMatchObject({
      sub: cast[role].id,
      sid: 'session',
      rooms: [`user:${cast[role].id}`, ...rooms],
    })
  })

  it('is given over the API to a session of the staff alone', async () => {
    const browser = apiOf(market).browser()
    const stranger = await browser.post('/staff/realtime/ticket')
    browser.jar.set(...(await staffCookie(cast.moderator.email)))
    const { body } = await browser.post('/staff/realtime/ticket')
    expect(stranger.status).toBe(401)
    const { ticket } = SocketTicket.parse(body)
    const claims = await verifyTicket(ticket, process.env.TICKET_SECRET ?? '')
    expect(claims?.rooms).toContain('staff:moderation')
    expect(claims?.sid).toMatch(/^[\w-]{20,}$/u)
  })
})

describe('what each role hears', () => {
  it.each([
    ['service.submitted', 'service', ['moderator', 'support', 'admin']],
    ['order.decision_proposed', 'order', ['moderator', 'support', 'finance', 'admin']],
    ['payout.requested', 'payout', ['finance', 'admin']],
    ['chargeback.opened', 'chargeback', ['support', 'finance', 'admin']],
    ['workflow.failed', 'run', ['support', 'finance', 'admin']],
  ] as const)('%s', async (topic, kind, expected) => {
    const clients = await Promise.all(roles.map((role) => socketOf(role)))
    const id = await tell(topic, kind)
    const hears = ({ signals }: Client) => signals.some((signal) => signal.id === id)
    await until(() => clients.filter(hears).length >= expected.length)
    expect(roles.filter((_, index) => clients.slice(index, index + 1).some(hears))).toEqual(
      expected,
    )
    for (const { socket } of clients) socket.close()
  })
})

describe('a socket of the staff ends', () => {
  it('with another role, and comes back with the rooms of that one', async () => {
    const { id } = cast.support
    const client = await socketOf('support')
    const change = (role: StaffRole) =>
      market.payload.update({ collection: 'staff', id, data: { role } })
    await change('finance')
    await until(() => client.endedBy() !== null)
    await change('support')
    expect(client.endedBy()).toBe('io server disconnect')
  })

  it('not with another name', async () => {
    const client = await socketOf('moderator')
    const { id, name } = cast.moderator
    await market.payload.update({ collection: 'staff', id, data: { name } })
    const event = await tell('service.submitted', 'service')
    await until(() => client.signals.some((signal) => signal.id === event))
    expect(client.endedBy()).toBeNull()
    client.socket.close()
  })

  it('with the account', async () => {
    const data = { name: 'Un stagiaire', email: 'stage@staff.invalid', password: 'Karité-2026!' }
    const { id } = await market.payload.create({
      collection: 'staff',
      data: { ...data, role: 'moderator', locale: 'fr' },
    })
    const viewer = { ...people.moderator, id }
    const { ticket } = await issueStaffTicket(market.as(viewer), { sessionId: 'session' })
    const client = await connectSocket(sidecar, { ticket })
    await market.payload.delete({ collection: 'staff', id })
    await until(() => client.endedBy() !== null)
    expect(client.endedBy()).toBe('io server disconnect')
  })
})
