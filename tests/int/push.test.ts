import { randomBytes, randomUUID } from 'node:crypto'
import { importJWK, jwtVerify } from 'jose'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import pushWeb from '../../plugins/push-web'
import type { Viewer } from '../../src/context'
import type { Locale } from '../../src/contracts/locale'
import { SubscribePush } from '../../src/contracts/push'
import { deliverEvent } from '../../src/jobs/deliver/deliver-event'
import { sendPushTask } from '../../src/jobs/tasks/send-push'
import { ownPush } from '../../src/queries/notifications/own-push'
import { endSession } from '../../src/store/accounts/sessions'
import { deleteExpiredRows } from '../../src/store/expired-rows'
import { inTransaction } from '../../src/store/in-transaction'
import { markConversationRead } from '../../src/workflows/conversations/mark-conversation-read'
import { sendMessage } from '../../src/workflows/conversations/send-message'
import { startConversation } from '../../src/workflows/conversations/start-conversation'
import { readNotification } from '../../src/workflows/notifications/read-notification'
import { acceptOrder } from '../../src/workflows/orders/accept-order'
import { subscribePush } from '../../src/workflows/push/subscribe-push'
import { unsubscribePush } from '../../src/workflows/push/unsubscribe-push'
import { cast } from '../helpers/cast'
import { coreMarket, viewers } from '../helpers/core-market'
import { pushBrowser, startPushService } from '../helpers/push-service'

const market = coreMarket()
const { db, rows } = market
const privateKey = Buffer.concat([Buffer.alloc(1), randomBytes(31)]).toString('base64')
const subject = 'https://2krika.example'
const local = { protocol: 'http:', isAllowed: () => true } as const
const push = pushWeb({ privateKey, subject, reach: local })
const ctx = (viewer: Viewer, sender = push) => {
  const plain = market.ctx(viewer)
  const realtime = { publish: async () => undefined }
  return { ...plain, providers: { ...plain.providers, realtime, push: sender } }
}
const customer = ctx(viewers.customer)
const seller = ctx(viewers.seller)
const system = ctx(viewers.system)

let service: Awaited<ReturnType<typeof startPushService>>
beforeAll(async () => {
  service = await startPushService()
})
afterEach(async () => {
  service.pushed.length = 0
  service.answerWith({ status: 201 })
  await rows('delete from core.push_subscriptions')
  await rows('delete from users_sessions')
  await rows('delete from graphile_worker._private_jobs')
})
afterAll(async () => {
  await service.close()
  await market.close()
})

/** Somebody signed in on a device that agreed to be told. */
const device = async (
  viewer: Extract<Viewer, { kind: 'user' }>,
  asked: { endpoint?: string; locale?: Locale } = {},
) => {
  const { endpoint = `${service.origin}/${randomUUID()}`, locale = 'fr' } = asked
  const sessionId = randomUUID()
  await rows(
    `insert into users_sessions (id, _parent_id, _order, created_at, expires_at)
     values ($1, $2, 1, now(), now() + interval '30 days')`,
    [sessionId, viewer.id],
  )
  const browser = pushBrowser(endpoint)
  const { p256dh, auth } = browser.target
  await subscribePush(ctx(viewer), { endpoint, keys: { p256dh, auth }, sessionId, locale })
  return { ...browser, sessionId, endpoint }
}
const subscriptions = () => market.countOf('core.push_subscriptions')
const deliverAll = async () => {
  const events = await rows<{ id: string }>(
    'select id from events where delivered_at is null order by occurred_at, id',
  )
  for (const { id } of events) await deliverEvent(system, { id })
}
/** Runs what waits for devices; the queue forgets it like after a success. */
const sendAll = async (as = system) => {
  const jobs = await market.jobs('send_push')
  for (const { payload } of jobs) await sendPushTask.run(as, payload, { number: 1, isLast: false })
  return jobs.length
}
const accepted = async () => {
  const placed = await market.placePaid()
  await deliverAll()
  await rows('delete from graphile_worker._private_jobs')
  await acceptOrder(seller, placed)
  await deliverAll()
  return placed
}

describe('devices', () => {
  test('are told in their language, sealed for them alone and signed by this market', async () => {
    const phone = await device(viewers.customer)
    const laptop = await device(viewers.customer, { locale: 'en' })
    await device(viewers.seller)
    await accepted()
    expect(await sendAll()).toBe(2)
    const read = (one: typeof phone) => {
      const got = service.pushed.find(({ path }) => one.endpoint.endsWith(path))
      return { got, message: one.read(got?.body ?? Buffer.alloc(0)) }
    }
    const [line] = await rows<{ id: string }>(
      `select id from core.notifications where template = 'order-accepted'
       order by happened_at desc limit 1`,
    )
    const { got, message } = read(phone)
    expect(message).toEqual({
      title: `${cast.kofi.name} a commencé votre commande`,
      body: cast.service.title,
      path: `/fr/notifications/${line?.id}`,
    })
    expect(read(laptop).message).toMatchObject({ title: `${cast.kofi.name} started your order` })
    expect(() => laptop.read(got?.body ?? Buffer.alloc(0))).toThrow()
    expect(got?.headers).toMatchObject({ 'content-encoding': 'aes128gcm', ttl: '86400' })
    expect(got?.body.toString('latin1')).not.toContain(cast.kofi.name)

    const [, token = '', key] =
      /^vapid t=(\S+), k=(\S+)$/u.exec(got?.headers.authorization ?? '') ?? []
    expect(key).toBe(push.publicKey)
    const point = Buffer.from(push.publicKey ?? '', 'base64url')
    const part = (from: number) => point.subarray(from, from + 32).toString('base64url')
    const jwk = await importJWK({ kty: 'EC', crv: 'P-256', x: part(1), y: part(33) }, 'ES256')
    const { payload } = await jwtVerify(token, jwk, { audience: service.origin, subject })
    expect(payload.exp).toBeDefined()
    expect(await market.countOf('core.push_subscriptions where succeeded_at is not null')).toBe(2)
  })

  test('hear of messages that stay unread, and who wrote, never the words', async () => {
    const phone = await device(viewers.seller)
    const { conversationId } = await startConversation(customer, {
      sellerId: cast.kofiSeller.id,
      body: 'Le code de mon portail est 4711.',
      clientId: uuidv7(),
    })
    await sendMessage(customer, {
      conversationId,
      body: 'Encore moi.',
      fileIds: [],
      clientId: uuidv7(),
    })
    await deliverAll()
    const waiting = await market.jobs('send_push')
    expect(waiting).toHaveLength(1)
    expect(waiting[0]?.run_at.getTime()).toBeGreaterThan(Date.now() + 5_000)
    await sendAll()
    expect(service.pushed.map(({ body }) => phone.read(body))).toEqual([
      {
        title: `2 nouveaux messages de ${cast.awa.name}`,
        body: '',
        path: `/fr/messages/${conversationId}`,
      },
    ])
    await markConversationRead(seller, { conversationId })
    await sendAll()
    expect(service.pushed).toHaveLength(1)
  })

  test('are not told of what was read, or is a day old', async () => {
    await device(viewers.customer)
    await accepted()
    const [line] = await rows<{ id: string }>(
      'select id from core.notifications where user_id = $1 order by happened_at desc limit 1',
      [cast.awa.id],
    )
    const later = { ...system, clock: () => new Date(Date.now() + 25 * 3_600_000) }
    await sendAll(later)
    await readNotification(customer, { id: line?.id ?? '' })
    await sendAll()
    expect(service.pushed).toEqual([])
  })

  test.each([404, 410])('are forgotten when their service answers %s', async (status) => {
    await device(viewers.customer)
    await accepted()
    service.answerWith({ status })
    await sendAll()
    expect(await subscriptions()).toBe(0)
    await sendAll()
    expect(service.pushed).toHaveLength(1)
  })

  test.each([429, 500, 302])(
    'are tried again when it answers %s, and no way is followed',
    async (status) => {
      await device(viewers.customer)
      await accepted()
      const elsewhere = await startPushService()
      service.answerWith({ status, location: `${elsewhere.origin}/inside` })
      await expect(sendAll()).rejects.toThrow(String(status))
      expect(elsewhere.connections()).toBe(0)
      await elsewhere.close()
      expect(await subscriptions()).toBe(1)
      service.answerWith({ status: 201 })
      await sendAll()
      expect(service.pushed).toHaveLength(2)
    },
  )

  test('stop with the sign-in they belong to, however it ends', async () => {
    const signedOut = await device(viewers.customer)
    const swept = await device(viewers.customer)
    const expired = await device(viewers.customer)
    await accepted()
    await inTransaction(db, (tx) => endSession(tx, signedOut.sessionId))
    expect(await subscriptions()).toBe(2)
    await rows('delete from users_sessions where id = $1', [swept.sessionId])
    await rows(`update users_sessions set expires_at = now() - interval '1 s' where id = $1`, [
      expired.sessionId,
    ])
    expect(await sendAll()).toBe(3)
    expect(service.pushed).toEqual([])
    expect(await deleteExpiredRows(db, { now: new Date() })).toMatchObject({ pushSubscriptions: 2 })
  })

  test('belong to whoever agreed last, one for each sign-in, ten for a person', async () => {
    const first = await device(viewers.customer)
    const second = await device(viewers.seller, { endpoint: first.endpoint })
    expect(await rows('select user_id, session_id from core.push_subscriptions')).toEqual([
      { user_id: cast.kofi.id, session_id: second.sessionId },
    ])
    const at = { sessionId: second.sessionId }
    expect(await ownPush(seller, at)).toEqual({
      publicKey: push.publicKey,
      endpoint: first.endpoint,
    })
    expect(await ownPush(customer, at)).toMatchObject({ endpoint: null })
    await unsubscribePush(seller, at)
    expect(await ownPush(seller, at)).toMatchObject({ endpoint: null })
    for (let count = 0; count < 12; count += 1) await device(viewers.seller)
    expect(await subscriptions()).toBe(10)
  })

  test('are none where there is no key', async () => {
    const off = ctx(viewers.customer, pushWeb({ privateKey: undefined, subject }))
    const { p256dh, auth } = pushBrowser(service.origin).target
    const agree = subscribePush(off, {
      endpoint: `${service.origin}/1`,
      keys: { p256dh, auth },
      sessionId: 'any',
      locale: 'fr',
    })
    await expect(agree).rejects.toThrow('push/off')
  })
})

describe('addresses that members give', () => {
  test('are spoken to only over https on the public internet', async () => {
    const guarded = ctx(viewers.system, pushWeb({ privateKey, subject }))
    const before = service.connections()
    const inside = ['127.0.0.1', 'localhost', '[::1]', '2130706433', '0x7f.1', '[::ffff:7f00:1]']
    for (const host of [...inside.map((name) => `https://${name}`), 'http://127.0.0.1']) {
      const phone = await device(viewers.customer, { endpoint: `${host}:${service.port}/inside` })
      expect(
        await guarded.providers.push.send(phone.target, { title: 'a', body: '', path: '/fr' }),
      ).toBe('gone')
    }
    await accepted()
    await sendAll(guarded)
    expect(service.connections()).toBe(before)
    expect(await subscriptions()).toBe(0)
  })

  test.each([
    ['http', { endpoint: 'http://push.example/1' }],
    ['a port', { endpoint: 'https://push.example:8443/1' }],
    ['a password', { endpoint: 'https://a:b@push.example/1' }],
    ['no address', { endpoint: 'push' }],
    ['another scheme', { endpoint: 'file:///etc/passwd' }],
    ['a short key', { keys: { p256dh: 'AAAA', auth: 'AAAAAAAAAAAAAAAAAAAAAA' } }],
  ])('are refused with %s', (_what, change) => {
    const { p256dh, auth } = pushBrowser('https://push.example/1').target
    const good = { endpoint: 'https://push.example/1', keys: { p256dh, auth } }
    expect(SubscribePush.safeParse(good).success).toBe(true)
    expect(SubscribePush.safeParse({ ...good, ...change }).success).toBe(false)
  })
})
