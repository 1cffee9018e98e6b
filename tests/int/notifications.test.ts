import { v7 as uuidv7 } from 'uuid'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import type { Viewer } from '../../src/context'
import { Notifications } from '../../src/contracts/notifications'
import { RealtimeEnvelope } from '../../src/contracts/realtime'
import { deliverEvent } from '../../src/jobs/deliver/deliver-event'
import { me } from '../../src/queries/accounts/me'
import { ownNotifications } from '../../src/queries/notifications/own-notifications'
import { readNotification } from '../../src/workflows/notifications/read-notification'
import { readNotifications } from '../../src/workflows/notifications/read-notifications'
import { declineOffer } from '../../src/workflows/offers/decline-offer'
import { acceptDelivery } from '../../src/workflows/orders/accept-delivery'
import { acceptOrder } from '../../src/workflows/orders/accept-order'
import { deliverOrder } from '../../src/workflows/orders/deliver-order'
import { writeReview } from '../../src/workflows/orders/write-review'
import { cast } from '../helpers/cast'
import { coreMarket, viewers } from '../helpers/core-market'
import { offerDesk } from '../helpers/offers'

const market = coreMarket()
const { rows } = market
const told: RealtimeEnvelope[] = []
let isDeaf = false
const ctx = (viewer: Viewer) => {
  const plain = market.ctx(viewer)
  const realtime = {
    publish: async (envelope: RealtimeEnvelope) => {
      if (isDeaf) throw new Error('the sidecar is away')
      told.push(RealtimeEnvelope.parse(envelope))
    },
  }
  return { ...plain, providers: { ...plain.providers, realtime } }
}
const customer = ctx(viewers.customer)
const seller = ctx(viewers.seller)

afterEach(async () => {
  told.length = 0
  await rows('delete from core.notifications')
})
afterAll(() => market.close())

/** The worker’s rounds; each event is delivered twice, the first time not to the end. */
const deliverAll = async () => {
  const events = await rows<{ id: string }>(
    'select id from events where delivered_at is null order by occurred_at, id',
  )
  for (const { id } of events) {
    isDeaf = true
    await deliverEvent(ctx(viewers.system), { id }).catch(() => undefined)
    isDeaf = false
    await deliverEvent(ctx(viewers.system), { id })
  }
}
const see = async (of = customer, asked: { locale?: 'fr' | 'en'; cursor?: string } = {}) =>
  Notifications.parse(await ownNotifications(of, { locale: 'fr', limit: 20, ...asked }))
const titles = async (of = customer) => (await see(of)).items.map(({ title }) => title)
const unread = async (of = customer) => (await me(of))?.unreadNotifications

const delivered = async () => {
  const placed = await market.placePaid()
  await acceptOrder(seller, placed)
  await deliverOrder(seller, { ...placed, message: 'Voici.', fileIds: [] })
  await deliverAll()
  return placed
}

describe('notifications', () => {
  test('tell each side of an order what happened to it, in words of the mails, once', async () => {
    const { orderId } = await delivered()
    const { number } = await market.order(orderId)
    expect(await titles()).toEqual([
      `Votre commande ${number} est livrée`,
      `${cast.kofi.name} a commencé votre commande`,
      `Commande ${number} confirmée`,
    ])
    expect(await titles(seller)).toEqual([`Nouvelle commande : ${cast.service.title}`])
    const { items } = await see(customer, { locale: 'en' })
    expect(items[0]).toMatchObject({
      title: `Your order ${number} is delivered`,
      about: cast.service.title,
      isRead: false,
    })
    expect(await unread()).toBe(3)
    expect(await unread(seller)).toBe(1)
    expect(await titles(ctx(viewers.stranger))).toEqual([])
    expect(await titles(ctx(viewers.otherSeller))).toEqual([])
  })

  test('nobody is told of their own acts', async () => {
    const placed = await delivered()
    await rows('delete from core.notifications')
    await acceptDelivery(customer, placed)
    await deliverAll()
    expect(await titles()).toEqual([])
    expect(await titles(seller)).toHaveLength(1)
  })

  test('an offer that was turned down is a line without a mail', async () => {
    const offerId = await offerDesk(market).send()
    await deliverAll()
    await rows('delete from core.notifications')
    await declineOffer(customer, { offerId, word: '' })
    await deliverAll()
    expect(await see(seller)).toMatchObject({
      items: [{ title: 'Une de vos offres a changé.', about: 'Un logo et sa charte complète' }],
    })
    expect(await titles()).toEqual([])
  })

  test.each([false, true])(
    'reviews are told once they are seen, to whom they are about (worker late: %s)',
    async (isLate) => {
      const placed = await delivered()
      await acceptDelivery(customer, placed)
      await deliverAll()
      await rows('delete from core.notifications')
      const words = { rating: 5, body: 'Travail soigné, merci beaucoup.' }
      await writeReview(customer, { ...placed, ...words })
      // Not delivered before the other one: by then both are there to be seen.
      if (!isLate) await deliverAll()
      expect(await titles(seller)).toEqual([])
      await writeReview(seller, { ...placed, ...words })
      await deliverAll()
      const { number } = await market.order(placed.orderId)
      const line = (name: string) => [`${name} a laissé un avis sur la commande ${number}`]
      expect(await titles(seller)).toEqual(line(cast.awa.name))
      expect(await titles()).toEqual(line(cast.kofi.name))
    },
  )

  test('opening one leads on, counts it as read and tells the other tabs', async () => {
    const { orderId } = await delivered()
    const [newest] = (await see()).items
    const id = newest?.id ?? ''
    told.length = 0
    expect(await readNotification(customer, { id })).toEqual({ path: `/orders/${orderId}` })
    expect(told).toMatchObject([
      { rooms: [`user:${cast.awa.id}`], signal: { topic: 'notifications.read' } },
    ])
    expect(await unread()).toBe(2)
    // Opened again it leads on, and says nothing.
    expect(await readNotification(customer, { id })).toEqual({ path: `/orders/${orderId}` })
    expect(told).toHaveLength(1)
    for (const stranger of [seller, ctx(viewers.stranger)]) {
      await expect(readNotification(stranger, { id })).rejects.toThrow('notification/not-found')
    }
    const unknown = readNotification(customer, { id: uuidv7() })
    await expect(unknown).rejects.toThrow('notification/not-found')
  })

  test('all are read up to what was seen; what came meanwhile and others’ stay news', async () => {
    await delivered()
    const [, seen] = (await see()).items
    const upTo = seen?.id ?? ''
    await readNotifications(seller, { upTo })
    expect(await unread(seller)).toBe(1)
    expect(await unread()).toBe(3)
    await readNotifications(customer, { upTo })
    expect((await see()).items.map(({ isRead }) => isRead)).toEqual([false, true, true])
    expect(await unread()).toBe(1)
  })

  test('come page after page, the same moment included, and are counted up to a hundred', async () => {
    await rows(
      `insert into core.notifications (id, user_id, template, data, path, happened_at, dedupe_key)
       select gen_random_uuid(), $1, 'order-delivered', json_build_object('number', n), '/orders',
         now() - make_interval(mins => n / 3), 'n' || n from generate_series(1, 130) n`,
      [cast.awa.id],
    )
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await see(customer, { cursor })
      seen.push(...page.items.map(({ id }) => id))
      expect(page.unread).toBe(100)
      cursor = page.nextCursor ?? undefined
    } while (cursor !== undefined)
    expect(new Set(seen).size).toBe(130)
    expect(seen).toHaveLength(130)
    await expect(see(customer, { cursor: 'gestern' })).rejects.toThrow('request/invalid')
    await expect(see(ctx(viewers.anonymous))).rejects.toThrow('account/sign-in-required')
  })
})
