import { v7 as uuidv7 } from 'uuid'
import type { CouponBearer } from '../../src/contracts/orders'
import { withMilestones } from '../../src/domain/orders/milestones'
import { acceptOrder } from '../../src/workflows/orders/accept-order'
import { agreeOnLines } from '../../src/workflows/orders/agree-on-lines'
import { deliverOrder } from '../../src/workflows/orders/deliver-order'
import { startCheckout } from '../../src/workflows/orders/start-checkout'
import { confirmPayment } from '../../src/workflows/payments/confirm-payment'
import { basicOrder, viewers, type CoreMarket } from './core-market'

/** Prices of the milestones that the helpers order: they add up to the basic package. */
export const milestonePrices = [10_000, 8_000, 7_000] as const

/** Orders in three milestones on a market of the core, and services that sell revisions. */
export const milestoneOrders = (market: CoreMarket) => {
  const { ctx, rows } = market
  const customer = ctx(viewers.customer)
  const seller = ctx(viewers.seller)

  /** Places the basic package in three milestones; with `subsidised`, a coupon of that amount. */
  const place = async (
    discount: { minor: number; bearer: CouponBearer } = { minor: 0, bearer: 'platform' },
  ) => {
    const { serviceId, quantity } = basicOrder()
    const line = { serviceId, package: 'basic' as const, extraIds: [], quantity }
    const { minor: discountMinor, bearer } = discount
    const subsidyMinor = bearer === 'platform' ? discountMinor : 0
    const placed = await startCheckout(customer, {
      workflow: 'test-milestones',
      idempotencyKey: uuidv7(),
      request: {},
      method: 'mobile_money',
      locale: 'fr',
      expectedTotalMinor: 26_250 - discountMinor,
      agree: async (tx, now) => {
        const agreed = await agreeOnLines(customer, tx, {
          lines: [line],
          couponCodes: [],
          country: null,
          locale: 'fr',
          now,
        })
        const orders = agreed.orders.map((order) => ({
          ...order,
          quote: withMilestones(
            {
              ...order.quote,
              discountMinor,
              subsidyMinor,
              totalMinor: order.quote.totalMinor - discountMinor,
            },
            milestonePrices.map((priceMinor, index) => ({
              id: uuidv7(),
              title: `Étape ${index + 1}`,
              description: '',
              priceMinor,
              dueDays: index + 2,
            })),
          ),
        }))
        return { ...agreed, orders }
      },
    })
    const [order] = placed.orders
    if (order === undefined) throw new Error('nothing was placed')
    return { orderId: order.orderId, paymentId: placed.paymentId }
  }

  const pay = async (placed: { paymentId: string }) => {
    await market.payAt(placed.paymentId)
    await confirmPayment(ctx(viewers.system), placed)
  }

  const deliver = (placed: { orderId: string }) =>
    deliverOrder(seller, { ...placed, message: 'Voici cette étape.', fileIds: [] })

  /** Paid and accepted; the first milestone is being worked on. */
  const started = async (discount?: Parameters<typeof place>[0]) => {
    const placed = await place(discount)
    await pay(placed)
    await acceptOrder(seller, placed)
    return placed
  }

  const milestones = (orderId: string) =>
    rows<{ id: string; status: string; due_at: Date | null; amount_minor: string }>(
      `select id, status, due_at, amount_minor from core.order_milestones
       where order_id = $1 order by position`,
      [orderId],
    )
  const statuses = async (orderId: string) =>
    (await milestones(orderId)).map(({ status }) => status)

  const held = async (orderId: string) => {
    const [row] = await rows<{ held: string }>(
      `select balance_minor as held from ledger.accounts where kind = 'held' and owner = $1`,
      [orderId],
    )
    return Number(row?.held ?? 0)
  }
  const refunds = async (orderId: string) =>
    (
      await rows<{ amount_minor: string }>(
        'select amount_minor from core.refunds where order_id = $1 order by created_at, id',
        [orderId],
      )
    ).map(({ amount_minor }) => Number(amount_minor))
  const earnings = (orderId: string) =>
    rows<{ slice: string; amount_minor: string; cleared_at: Date | null }>(
      `select slice, amount_minor, cleared_at from core.earnings
       where order_id = $1 order by released_at, slice`,
      [orderId],
    )

  return { place, pay, started, deliver, milestones, statuses, held, refunds, earnings }
}
