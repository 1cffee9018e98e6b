import { afterAll, describe, expect, it } from 'vitest'
import { offerEdges } from '../../src/domain/offers/offer-rules'
import { getMessages } from '../../src/queries/conversations/get-messages'
import { getOffer } from '../../src/queries/offers/get-offer'
import { getOrder } from '../../src/queries/orders/get-order'
import { sendMessage } from '../../src/workflows/conversations/send-message'
import { agreeToOffer } from '../../src/workflows/offers/agree-to-offer'
import { counterOffer } from '../../src/workflows/offers/counter-offer'
import { declineOffer } from '../../src/workflows/offers/decline-offer'
import { expireOffer } from '../../src/workflows/offers/expire-offer'
import { sendOffer } from '../../src/workflows/offers/send-offer'
import { withdrawOffer } from '../../src/workflows/offers/withdraw-offer'
import { cancelPayment } from '../../src/workflows/orders/cancel-payment'
import { runOrderTimer } from '../../src/workflows/orders/run-order-timer'
import { cast } from '../helpers/cast'
import { coreMarket, viewers } from '../helpers/core-market'
import { newOffer, offerDesk } from '../helpers/offers'

const market = coreMarket()
const desk = offerDesk(market)
afterAll(market.close)

const { customer, stranger, seller, otherSeller } = viewers
const code = (act: Promise<unknown>) =>
  act.then(
    () => 'done',
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  )
const counter = { priceMinor: 60_000, deliveryDays: 8, revisions: 2, expiresInDays: 5 }

describe('sending', () => {
  it('an offer stands in the thread with what each side may do', async () => {
    const id = await desk.send()
    const { conversation_id: conversationId } = (await desk.offer(id)) ?? {}
    const page = { conversationId: conversationId ?? '', limit: 24 }
    const seen = await getMessages(market.ctx(customer), page)
    expect(seen.items[0]).toMatchObject({ kind: 'offer', isMine: false, offer: { id } })
    expect(seen.items[0]?.offer?.actions).toEqual(['accept', 'counter', 'decline'])
    const own = await getMessages(market.ctx(seller), page)
    expect(own.items[0]?.offer?.actions).toEqual(['withdraw'])
  })

  it('needs a published service of one’s own and a conversation as its seller', async () => {
    const conversationId = await desk.talk()
    const offer = { ...newOffer(), conversationId }
    expect(await code(sendOffer(market.ctx(customer), offer))).toBe('seller/profile-required')
    expect(await code(sendOffer(market.ctx(otherSeller), offer))).toBe('conversation/not-found')
    const foreign = { ...offer, serviceId: cast.category.id }
    expect(await code(sendOffer(market.ctx(seller), foreign))).toBe('offer/service-not-yours')
  })

  it('is invisible to strangers, to read and to act on', async () => {
    const offerId = await desk.send()
    const foreign = market.ctx(stranger)
    expect(await code(getOffer(foreign, { id: offerId }))).toBe('offer/not-found')
    expect(await code(withdrawOffer(foreign, { offerId }))).toBe('offer/not-found')
    expect(await code(declineOffer(foreign, { offerId, word: '' }))).toBe('offer/not-found')
    expect(await code(counterOffer(foreign, { offerId, ...counter }))).toBe('offer/not-found')
    expect(await code(desk.accept(offerId, { viewer: stranger }))).toBe('offer/not-found')
  })
})

describe('answering', () => {
  it('a counter-offer replaces the offer, keeps its scope and scales its milestones', async () => {
    const milestones = [
      { title: 'Croquis', amountMinor: 20_000, days: 4 },
      { title: 'Charte', amountMinor: 60_000, days: 6 },
    ]
    const first = await desk.send({ milestones })
    const { offerId } = await counterOffer(market.ctx(customer), { offerId: first, ...counter })
    expect(await desk.statusOf(first)).toBe('countered')
    const { offer, chain } = await getOffer(market.ctx(seller), { id: offerId })
    expect(chain.map(({ id }) => id)).toEqual([first, offerId])
    expect(offer).toMatchObject({ author: 'customer', title: newOffer().title, step: 2 })
    expect(offer.milestones.map(({ amountMinor }) => amountMinor)).toEqual([15_001, 44_999])
    expect(offer.actions).toEqual(['agree', 'counter', 'decline'])
  })

  it('a seller answers a counter-offer with anything but another service', async () => {
    const first = await desk.send()
    const second = await counterOffer(market.ctx(customer), { offerId: first, ...counter })
    const { serviceId: _service, ...terms } = newOffer({ priceMinor: 70_000, title: 'Logo seul' })
    const third = await counterOffer(market.ctx(seller), { ...terms, ...second })
    const { offer } = await getOffer(market.ctx(customer), { id: third.offerId })
    expect(offer).toMatchObject({ title: 'Logo seul', priceMinor: 70_000, step: 3 })
    expect(offer.service.id).toBe(cast.service.id)
  })

  it('a refusal keeps its word and ends the negotiation', async () => {
    const offerId = await desk.send()
    await declineOffer(market.ctx(customer), { offerId, word: 'Trop cher pour moi.' })
    const { offer } = await getOffer(market.ctx(seller), { id: offerId })
    expect(offer).toMatchObject({ status: 'declined', answer: 'Trop cher pour moi.', actions: [] })
    expect(await code(desk.accept(offerId))).toBe('offer/not-open')
  })

  it('a seller cannot say yes to their own offer, nor a customer to their counter-offer', async () => {
    const offerId = await desk.send()
    expect(await code(agreeToOffer(market.ctx(seller), { offerId }))).toBe('offer/not-open')
    const answered = await counterOffer(market.ctx(customer), { offerId, ...counter })
    expect(await code(agreeToOffer(market.ctx(customer), answered))).toBe('offer/not-open')
    expect(await code(desk.accept(answered.offerId))).toBe('offer/not-open')
  })
})

describe('accepting', () => {
  it('makes an order with exactly what was offered, under the normal fees', async () => {
    const offerId = await desk.send()
    const placed = await desk.accept(offerId)
    expect(await desk.statusOf(offerId)).toBe('ordered')
    await desk.confirm(placed.paymentId)
    expect(await desk.offer(offerId)).toMatchObject({
      status: 'accepted',
      order_id: placed.orderId,
    })
    const order = await getOrder(market.ctx(customer), { id: placed.orderId })
    expect(order.quote).toMatchObject({
      subtotalMinor: 80_000,
      serviceFeeMinor: 4_000,
      totalMinor: 84_000,
      commissionMinor: 12_000,
      sellerNetMinor: 68_000,
      deliveryDays: 10,
      revisions: 3,
    })
    expect(order.offer).toMatchObject({ id: offerId, title: newOffer().title })
    expect(order.packageName).toBe(newOffer().title)
    await market.expectCleanLedger()
  })

  it('freezes the milestones of the offer on its order', async () => {
    const milestones = [
      { title: 'Croquis', amountMinor: 20_000, days: 4 },
      { title: 'Charte', amountMinor: 60_000, days: 6 },
    ]
    const { orderId, paymentId } = await desk.accept(await desk.send({ milestones }))
    await desk.confirm(paymentId)
    const { quote } = await getOrder(market.ctx(seller), { id: orderId })
    expect(quote.milestones.map(({ title, priceMinor }) => [title, priceMinor])).toEqual([
      ['Croquis', 20_000],
      ['Charte', 60_000],
    ])
    expect(quote.milestones.reduce((sum, { totalMinor }) => sum + totalMinor, 0)).toBe(84_000)
    await market.expectCleanLedger()
  })

  it('an agreed counter-offer is paid at the customer’s own price', async () => {
    const first = await desk.send()
    const { offerId } = await counterOffer(market.ctx(customer), { offerId: first, ...counter })
    await agreeToOffer(market.ctx(seller), { offerId })
    const { paymentId, orderId } = await desk.accept(offerId)
    await desk.confirm(paymentId)
    const { quote } = await getOrder(market.ctx(customer), { id: orderId })
    expect(quote).toMatchObject({ subtotalMinor: 60_000, deliveryDays: 8, revisions: 2 })
    expect(await desk.statusOf(offerId)).toBe('accepted')
  })

  it('the same key is one order, another key is told about it', async () => {
    const offerId = await desk.send()
    const idempotencyKey = 'double-click'
    const again = { idempotencyKey, expectedTotalMinor: 84_000 }
    const [first, second] = await Promise.all([
      desk.accept(offerId, again),
      desk.accept(offerId, again),
    ])
    expect(second.orderId).toBe(first.orderId)
    expect(await code(desk.accept(offerId, { expectedTotalMinor: 84_000 }))).toBe('offer/not-open')
    expect(await market.countOf('orders where id = $1', [first.orderId])).toBe(1)
  })

  it('another total than the one that was seen is refused, and the offer stays open', async () => {
    const offerId = await desk.send()
    const act = desk.accept(offerId, { expectedTotalMinor: 80_000 })
    expect(await code(act)).toBe('order/price-changed')
    expect(await desk.statusOf(offerId)).toBe('open')
  })

  it('after a payment that expired or was given up it can be accepted again', async () => {
    const offerId = await desk.send()
    const given = await desk.accept(offerId)
    await cancelPayment(market.ctx(customer), { orderId: given.orderId })
    expect(await desk.offer(offerId)).toMatchObject({ status: 'open', order_id: null })
    const lapsed = await desk.accept(offerId)
    market.waitHours(2)
    const system = market.ctx(viewers.system)
    await runOrderTimer(system, { orderId: lapsed.orderId, transition: 'expire' })
    expect(await desk.statusOf(offerId)).toBe('open')
    const paid = await desk.accept(offerId)
    await desk.confirm(paid.paymentId)
    expect(await desk.offer(offerId)).toMatchObject({ status: 'accepted', order_id: paid.orderId })
  })

  it('an offer whose own time ends during a payment is over when that payment is', async () => {
    const offerId = await desk.send({ expiresInDays: 1 })
    market.waitHours(23.5)
    const { orderId } = await desk.accept(offerId)
    market.waitHours(1)
    const system = market.ctx(viewers.system)
    await expireOffer(system, { offerId })
    expect(await desk.statusOf(offerId)).toBe('ordered')
    await runOrderTimer(system, { orderId, transition: 'expire' })
    expect(await desk.statusOf(offerId)).toBe('expired')
  })
})

describe('time', () => {
  it('an offer expires by its job, not before', async () => {
    const offerId = await desk.send({ expiresInDays: 2 })
    const system = market.ctx(viewers.system)
    await expireOffer(system, { offerId })
    expect(await desk.statusOf(offerId)).toBe('open')
    market.waitHours(49)
    expect(await code(desk.accept(offerId))).toBe('offer/not-open')
    await expireOffer(system, { offerId })
    expect(await desk.statusOf(offerId)).toBe('expired')
  })

  it('messages go on beside the offers, in the order they were sent', async () => {
    const offerId = await desk.send()
    const { conversation_id: id } = (await desk.offer(offerId)) ?? {}
    const conversationId = id ?? ''
    await sendMessage(market.ctx(customer), {
      conversationId,
      body: 'Merci, je regarde.',
      fileIds: [],
      clientId: offerId.replace(/^..../u, 'ffff'),
    })
    const { items } = await getMessages(market.ctx(customer), { conversationId, limit: 2 })
    expect(items.map(({ kind }) => kind)).toEqual(['text', 'offer'])
  })
})

describe('the database itself', () => {
  const refused = (text: string, values: unknown[]) => market.rows(text, values).catch(String)

  it('keeps the edges of the rules', async () => {
    const edges = await market.rows<{ from_status: string; to_status: string }>(
      'select from_status, to_status from core.offer_edges',
    )
    expect(edges.map((edge) => `${edge.from_status} ${edge.to_status}`).toSorted()).toEqual(
      offerEdges.map(([from, to]) => `${from} ${to}`).toSorted(),
    )
  })

  it('refuses another price, an order that is not its own, and a jump over the edges', async () => {
    const id = await desk.send()
    expect(await refused('update offers set price_minor = 1 where id = $1', [id])).toMatch(
      /what was offered cannot change/u,
    )
    expect(await refused(`update offers set status = 'accepted' where id = $1`, [id])).toMatch(
      /no edge/u,
    )
    const other = await market.placePaid()
    const taken = `update offers set status = 'ordered', order_id = $2 where id = $1`
    expect(await refused(taken, [id, other.orderId])).toMatch(/not its own/u)
    expect(await refused('delete from offers where id = $1', [id])).toMatch(/refused/u)
  })
})

it('a seller sends no more offers in a day than staff allow, however many at once', async () => {
  const conversationId = await desk.talk()
  market.waitHours(48)
  const offers = Array.from({ length: 30 }, () =>
    sendOffer(market.ctx(seller), { ...newOffer(), conversationId }),
  )
  const outcomes = await Promise.all(offers.map(code))
  expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(20)
  expect(new Set(outcomes)).toEqual(new Set(['done', 'offer/too-many-today']))
})
