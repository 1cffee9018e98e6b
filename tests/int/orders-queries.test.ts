import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { OrderCounts, OrderListQuery, OrderRow, OrderView } from '../../src/contracts/orders'
import { EarningsSummary } from '../../src/contracts/payouts'
import { earningsSummary } from '../../src/queries/orders/earnings-summary'
import { getOrder } from '../../src/queries/orders/get-order'
import { listOrders } from '../../src/queries/orders/list-orders'
import { orderCounts } from '../../src/queries/orders/order-counts'
import { acceptDelivery } from '../../src/workflows/orders/accept-delivery'
import { acceptOrder } from '../../src/workflows/orders/accept-order'
import { deliverOrder } from '../../src/workflows/orders/deliver-order'
import { getQuote } from '../../src/workflows/orders/get-quote'
import { cast } from '../helpers/cast'
import { basicTotalMinor, coreMarket, refusals, viewers } from '../helpers/core-market'

const market = coreMarket()
const { ctx } = market
const query = (rest: object) => OrderListQuery.parse(rest)

afterEach(() => market.expectCleanLedger())
afterAll(() => market.close())

describe('an order’s page', () => {
  test('says what each side may do, and what happens by itself', async () => {
    const placed = await market.place()
    const see = async (viewer: (typeof viewers)[keyof typeof viewers]) =>
      OrderView.parse(await getOrder(ctx(viewer), { id: placed.orderId }))
    const unpaid = await see(viewers.customer)
    expect(unpaid.actions).toEqual(['pay', 'cancel_payment', 'message'])
    expect(unpaid.redirectUrl).toBe(placed.redirectUrl)
    expect(unpaid.nextTimer?.transition).toBe('expire')
    expect((await see(viewers.seller)).redirectUrl).toBeNull()

    const paid = await market.placePaid()
    await acceptOrder(ctx(viewers.seller), paid)
    const working = await getOrder(ctx(viewers.customer), { id: paid.orderId })
    const graceMs = Date.parse(working.overdueFrom ?? '') - Date.parse(working.dueAt ?? '')
    expect([graceMs, working.isOverdue]).toEqual([24 * 3_600_000, false])
    await deliverOrder(ctx(viewers.seller), { ...paid, message: 'Voici.', fileIds: [] })
    const delivered = OrderView.parse(await getOrder(ctx(viewers.customer), { id: paid.orderId }))
    expect(delivered.actions).toEqual([
      'accept_delivery',
      'request_revision',
      'extend_review_window',
      'propose_cancellation',
      'open_dispute',
      'message',
    ])
    expect(delivered.deliveries).toMatchObject([
      { number: 1, message: 'Voici.', status: 'submitted' },
    ])
    expect(delivered.timeline.map(({ transition }) => transition)).toEqual([
      'place',
      'confirm_payment',
      'accept',
      'deliver',
    ])
    expect(delivered.overdueFrom).toBeNull()
    const staff = OrderView.parse(await getOrder(ctx(viewers.staff), { id: paid.orderId }))
    expect(staff).toMatchObject({ side: 'staff', actions: [], packageName: 'Essentiel' })
  })

  test('tells the seller alone when a finished order’s earning is theirs to take', async () => {
    const paid = await market.placePaid()
    await acceptOrder(ctx(viewers.seller), paid)
    await deliverOrder(ctx(viewers.seller), { ...paid, message: 'Voici.', fileIds: [] })
    await acceptDelivery(ctx(viewers.customer), paid)
    const seen = await getOrder(ctx(viewers.seller), { id: paid.orderId })
    expect(Date.parse(seen.clearsAt ?? '')).toBeGreaterThan(Date.now())
    expect((await getOrder(ctx(viewers.customer), { id: paid.orderId })).clearsAt).toBeNull()
  })

  test('strangers, other sellers and wrong ids get the same answer', async () => {
    const { orderId } = await market.placePaid()
    const answers = await Promise.allSettled([
      getOrder(ctx(viewers.stranger), { id: orderId }),
      getOrder(ctx(viewers.otherSeller), { id: orderId }),
      getOrder(ctx(viewers.stranger), { id: cast.service.id }),
      getOrder(ctx(viewers.stranger), { id: "x' or 1=1" }),
    ])
    const codes = refusals(answers)
    expect(codes).toEqual(Array(4).fill('order/not-found'))
    await expect(getOrder(ctx(viewers.anonymous), { id: orderId })).rejects.toMatchObject({
      code: 'account/sign-in-required',
    })
  })
})

describe('lists and sums', () => {
  test('pages through the orders of a side without losing or repeating one', async () => {
    for (let index = 0; index < 3; index += 1) await market.placePaid()
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await listOrders(
        ctx(viewers.customer),
        query({ side: 'customer', limit: 2, cursor }),
      )
      seen.push(...page.items.map((row) => OrderRow.parse(row).id))
      cursor = page.nextCursor ?? undefined
    } while (cursor !== undefined)
    const stored = await market.rows<{ id: string }>(
      'select id from orders where customer_id = $1 order by placed_at desc, id desc',
      [cast.awa.id],
    )
    expect(seen).toEqual(stored.map(({ id }) => id))
  })

  test('a seller sees paid orders only; a stranger sees nothing; a forged cursor is refused', async () => {
    await market.place()
    const seller = await listOrders(ctx(viewers.seller), query({ side: 'seller' }))
    expect(seller.items.map(({ status }) => status)).not.toContain('awaiting_payment')
    expect(seller.items[0]).toMatchObject({ otherName: cast.awa.name, needsAction: true })
    const stranger = await listOrders(ctx(viewers.stranger), query({ side: 'customer' }))
    expect(stranger).toEqual({ items: [], nextCursor: null })
    await expect(
      listOrders(ctx(viewers.stranger), query({ side: 'customer', cursor: 'e30' })),
    ).rejects.toMatchObject({ code: 'request/invalid' })
    await expect(
      listOrders(ctx(viewers.stranger), query({ side: 'seller' })),
    ).rejects.toMatchObject({ code: 'seller/profile-required' })
  })

  test('counts agree with the lists they count', async () => {
    const counts = OrderCounts.parse(await orderCounts(ctx(viewers.seller), { side: 'seller' }))
    for (const filter of ['all', 'needs_action', 'open', 'completed', 'cancelled'] as const) {
      const { items } = await listOrders(
        ctx(viewers.seller),
        query({ side: 'seller', filter, limit: 50 }),
      )
      expect(counts[filter]).toBe(items.length)
    }
  })

  test('earnings come from the ledger and the held orders', async () => {
    const before = EarningsSummary.parse(await earningsSummary(ctx(viewers.seller)))
    const paid = await market.placePaid()
    await acceptOrder(ctx(viewers.seller), paid)
    await deliverOrder(ctx(viewers.seller), { ...paid, message: 'Voici.', fileIds: [] })
    await acceptDelivery(ctx(viewers.customer), paid)
    await market.placePaid()
    const after = EarningsSummary.parse(await earningsSummary(ctx(viewers.seller)))
    expect((after[0]?.heldMinor ?? 0) - (before[0]?.heldMinor ?? 0)).toBe(21_250)
    expect((after[0]?.clearingMinor ?? 0) - (before[0]?.clearingMinor ?? 0)).toBe(21_250)
    const none = await earningsSummary(ctx(viewers.otherSeller))
    expect(none).toEqual([
      { currency: 'XOF', heldMinor: 0, clearingMinor: 0, availableMinor: 0, paidOutMinor: 0 },
    ])
  })

  test('the quote is the price that is charged', async () => {
    const input: Parameters<typeof getQuote>[1] = {
      serviceId: cast.service.id,
      package: 'basic',
      extraIds: [],
      quantity: 1,
      locale: 'fr',
    }
    const quoted = await getQuote(ctx(viewers.customer), input)
    expect(quoted).toMatchObject({ isSellerOpen: true, isOwnService: false })
    expect(quoted.quote.totalMinor).toBe(basicTotalMinor)
    expect((await getQuote(ctx(viewers.seller), input)).isOwnService).toBe(true)
    await expect(
      getQuote(ctx(viewers.customer), { ...input, extraIds: ['nothing'] }),
    ).rejects.toMatchObject({ code: 'request/invalid', fields: { extraIds: 'choice' } })
  })
})
