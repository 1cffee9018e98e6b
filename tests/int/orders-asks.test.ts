import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { OrderCounts, OrderListQuery, type OrderAsk } from '../../src/contracts/orders'
import { me } from '../../src/queries/accounts/me'
import { listOrders } from '../../src/queries/orders/list-orders'
import { orderCounts } from '../../src/queries/orders/order-counts'
import { acceptDecision } from '../../src/workflows/disputes/accept-decision'
import { answerDispute } from '../../src/workflows/disputes/answer-dispute'
import { decideDispute } from '../../src/workflows/disputes/decide-dispute'
import { openDispute } from '../../src/workflows/disputes/open-dispute'
import { acceptExtension } from '../../src/workflows/orders/accept-extension'
import { proposeCancellation } from '../../src/workflows/orders/propose-cancellation'
import { proposeExtension } from '../../src/workflows/orders/propose-extension'
import { withdrawCancellation } from '../../src/workflows/orders/withdraw-cancellation'
import { disputeMarket } from '../helpers/dispute-market'

const { market, customer, seller, support, opening, statement, verdict, inProgress } =
  disputeMarket()
type Side = 'customer' | 'seller'

afterEach(() => market.expectCleanLedger())
afterAll(() => market.close())

const viewer = { customer, seller }
const waitingOf = async (side: Side) => {
  const query = OrderListQuery.parse({ side, filter: 'needs_action', limit: 50 })
  return (await listOrders(viewer[side], query)).items
}
/** What the order asks of each side beyond its status; undefined when it does not wait for it. */
const asks = async (
  orderId: string,
): Promise<Record<Side, OrderAsk['kind'] | null | undefined>> => {
  const [ofCustomer, ofSeller] = await Promise.all([waitingOf('customer'), waitingOf('seller')])
  const kindIn = (rows: typeof ofCustomer) => {
    const row = rows.find(({ id }) => id === orderId)
    return row === undefined ? undefined : (row.ask?.kind ?? null)
  }
  return { customer: kindIn(ofCustomer), seller: kindIn(ofSeller) }
}
const countsAgree = async () => {
  for (const side of ['customer', 'seller'] as const) {
    const counts = OrderCounts.parse(await orderCounts(viewer[side], { side }))
    expect(counts.needs_action).toBe((await waitingOf(side)).length)
  }
  const asCustomer = (await waitingOf('customer')).length
  expect((await me(customer))?.ordersNeedingAction).toBe(asCustomer)
}
const reason = 'Nous ne nous sommes pas compris sur le travail.'

describe('an order waits for whoever has something to answer', () => {
  test('a proposal to cancel, until it is withdrawn', async () => {
    const placed = await inProgress()
    expect(await asks(placed.orderId)).toEqual({ customer: undefined, seller: null })
    await proposeCancellation(seller, { ...placed, reason })
    expect(await asks(placed.orderId)).toEqual({ customer: 'answer_cancellation', seller: null })
    await countsAgree()
    await withdrawCancellation(seller, placed)
    expect(await asks(placed.orderId)).toEqual({ customer: undefined, seller: null })
  })

  test('a request for time, until it is answered', async () => {
    const placed = await inProgress()
    const dueAt = new Date(Date.now() + 30 * 86_400_000).toISOString()
    await proposeExtension(seller, { ...placed, dueAt, reason })
    expect(await asks(placed.orderId)).toEqual({ customer: 'answer_extension', seller: null })
    await acceptExtension(customer, placed)
    expect(await asks(placed.orderId)).toEqual({ customer: undefined, seller: null })
  })

  test('a dispute and its decision, each side until it has answered', async () => {
    const placed = await inProgress()
    await openDispute(customer, { ...placed, ...opening })
    expect(await asks(placed.orderId)).toEqual({ customer: undefined, seller: 'answer_dispute' })
    await answerDispute(seller, { ...placed, ...statement })
    expect(await asks(placed.orderId)).toEqual({ customer: undefined, seller: undefined })
    await decideDispute(support, { ...placed, ...verdict, outcome: 'release' })
    expect(await asks(placed.orderId)).toEqual({
      customer: 'answer_decision',
      seller: 'answer_decision',
    })
    await countsAgree()
    await acceptDecision(customer, placed)
    expect(await asks(placed.orderId)).toEqual({ customer: undefined, seller: 'answer_decision' })
  })
})
