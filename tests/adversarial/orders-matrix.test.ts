import { afterAll, describe, expect, test } from 'vitest'
import type { Viewer } from '../../src/context'
import { orderStatuses, type OrderStatus } from '../../src/contracts/orders'
import { AppError } from '../../src/domain/errors'
import { defaultDurations } from '../../src/domain/orders/timer-settings'
import { transition } from '../../src/domain/orders/transition'
import { actors } from '../../src/domain/orders/transition-rule'
import { rules } from '../../src/domain/orders/transitions'
import { applyTransition } from '../../src/store/orders/apply-transition'
import { orderFacts } from '../../src/store/orders/order-facts'
import { readOrder } from '../../src/store/orders/order-record'
import { answerDispute } from '../../src/workflows/disputes/answer-dispute'
import { decideDispute } from '../../src/workflows/disputes/decide-dispute'
import { openDispute } from '../../src/workflows/disputes/open-dispute'
import { acceptDelivery } from '../../src/workflows/orders/accept-delivery'
import { acceptOrder } from '../../src/workflows/orders/accept-order'
import { cancelPayment } from '../../src/workflows/orders/cancel-payment'
import { declineOrder } from '../../src/workflows/orders/decline-order'
import { deliverOrder } from '../../src/workflows/orders/deliver-order'
import { refuseRevision } from '../../src/workflows/orders/refuse-revision'
import { requestRevision } from '../../src/workflows/orders/request-revision'
import { runOrderTimer } from '../../src/workflows/orders/run-order-timer'
import { cast } from '../helpers/cast'
import { coreMarket, viewers } from '../helpers/core-market'

const market = coreMarket()
const { ctx } = market
const customer = ctx(viewers.customer)
const seller = ctx(viewers.seller)
const system = ctx(viewers.system)
const support = ctx({
  kind: 'staff',
  ...cast.support,
  role: 'support',
  locale: 'fr',
} satisfies Viewer)
const text = 'Nous ne nous sommes pas compris sur ce qui était convenu.'

afterAll(async () => {
  await market.expectCleanLedger()
  await market.close()
})

type Placed = { orderId: string }
const after = async (start: Promise<Placed>, ...acts: ((placed: Placed) => Promise<unknown>)[]) => {
  const placed = await start
  for (const act of acts) await act(placed)
  return placed
}
const accept = (placed: Placed) => acceptOrder(seller, placed)
const deliver = (placed: Placed) => deliverOrder(seller, { ...placed, message: text, fileIds: [] })
const revise = (placed: Placed) => requestRevision(customer, { ...placed, note: text })
const refuse = (placed: Placed) => refuseRevision(seller, { ...placed, reason: text })
const dispute = (placed: Placed) =>
  openDispute(customer, { ...placed, category: 'other', reason: text, fileIds: [] })
const answer = (placed: Placed) => answerDispute(seller, { ...placed, body: text, fileIds: [] })
const resolve =
  (outcome: 'refund' | 'split' | 'release') =>
  async (placed: Placed): Promise<void> => {
    const refundMinor = outcome === 'split' ? { refundMinor: 5_000 } : {}
    await decideDispute(support, { ...placed, outcome, ...refundMinor, reason: text, note: '' })
    market.waitHours(73)
    await runOrderTimer(system, { ...placed, transition: `resolve_${outcome}` })
  }
const asking = () =>
  market.rows(`update services set requirements = $1 where id = $2`, [
    JSON.stringify([
      { id: 'q', blockType: 'requirement', question: 'Quoi ?', kind: 'text', isRequired: true },
    ]),
    cast.service.id,
  ])
const askingNothing = () =>
  market.rows(`update services set requirements = '[]' where id = $1`, [cast.service.id])

/** An order in each status, made by the market's own workflows. */
const orderIn: Record<OrderStatus, () => Promise<Placed>> = {
  awaiting_payment: () => market.place(),
  expired: () => after(market.place(), (placed) => cancelPayment(customer, placed)),
  awaiting_requirements: async () => {
    await asking()
    const placed = await market.placePaid()
    await askingNothing()
    return placed
  },
  awaiting_acceptance: () => market.placePaid(),
  in_progress: () => after(market.placePaid(), accept),
  delivered: () => after(market.placePaid(), accept, deliver),
  revision_requested: () => after(market.placePaid(), accept, deliver, revise),
  revision_refused: () => after(market.placePaid(), accept, deliver, revise, refuse),
  completed: () =>
    after(market.placePaid(), accept, deliver, (placed) => acceptDelivery(customer, placed)),
  cancelled: () => after(market.placePaid(), (placed) => declineOrder(seller, placed)),
  disputed: () => after(market.placePaid(), accept, deliver, dispute, answer),
  resolved_refund: () =>
    after(market.placePaid(), accept, deliver, dispute, answer, resolve('refund')),
  resolved_split: () =>
    after(market.placePaid(), accept, deliver, dispute, answer, resolve('split')),
  resolved_release: () =>
    after(market.placePaid(), accept, deliver, dispute, answer, resolve('release')),
  charged_back: () =>
    after(market.placePaid(), accept, (placed) =>
      market.db.transaction((tx) =>
        applyTransition(tx, {
          ...placed,
          transition: 'charge_back',
          actor: { kind: 'provider', id: 'sandbox' },
          now: system.clock(),
          durations: defaultDurations,
        }),
      ),
    ),
}

/** A revision that is paid for begins with a payment of its own. */
const names = [...new Set(rules.map(({ name }) => name))].filter((name) => name !== 'pay_revision')
const everything = { hasContent: true, hasReason: true, outcome: 'release' } as const
const opening = { category: 'other', reason: text, fileIds: [] } as const
class Undone extends Error {}

/** What the store makes of an act; whatever it is, nothing of it is kept. */
const tried = async (
  orderId: string,
  name: (typeof names)[number],
  actor: (typeof actors)[number],
) => {
  let result = 'nothing'
  const now = system.clock()
  await market.db
    .transaction(async (tx) => {
      const input = { orderId, transition: name, actor: { kind: actor, id: null }, now }
      result = await applyTransition(tx, {
        ...input,
        durations: defaultDurations,
        act: everything,
        opening,
      }).then(
        ({ to }) => to,
        (error: unknown) => {
          if (error instanceof AppError) return error.code
          throw error
        },
      )
      throw new Undone()
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undone)) throw error
    })
  return result
}

describe('every status × transition × actor, in the database', () => {
  test.each(orderStatuses)(
    '%s',
    async (status) => {
      const { orderId } = await orderIn[status]()
      const order = await readOrder(market.db, orderId)
      if (order === null) throw new Error('no order')
      expect(order.status).toBe(status)
      const cells = names.flatMap((name) => actors.map((actor) => ({ name, actor })))
      const wrong: string[] = []
      for (const { name, actor } of cells) {
        const decision = transition({
          order: orderFacts(order),
          transition: name,
          actor,
          now: system.clock(),
          durations: defaultDurations,
          act: everything,
        })
        const refusal = !decision.isAllowed && decision.because === 'actor'
        const expected = decision.isAllowed
          ? decision.to
          : refusal
            ? 'request/forbidden'
            : 'order/illegal-transition'
        const result = await tried(orderId, name, actor)
        if (result !== expected) wrong.push(`${actor} ${name}: ${result}, not ${expected}`)
      }
      expect(wrong).toEqual([])
      expect(await market.statusOf(orderId)).toBe(status)
    },
    60_000,
  )
})
