import { afterAll, afterEach, describe, expect } from 'vitest'
import type { Viewer } from '../../src/context'
import { acceptDecision } from '../../src/workflows/disputes/accept-decision'
import { answerDispute } from '../../src/workflows/disputes/answer-dispute'
import { appealDecision } from '../../src/workflows/disputes/appeal-decision'
import { approveDecision } from '../../src/workflows/disputes/approve-decision'
import { decideDispute } from '../../src/workflows/disputes/decide-dispute'
import { openDispute } from '../../src/workflows/disputes/open-dispute'
import { refuseDecision } from '../../src/workflows/disputes/refuse-decision'
import { acceptCancellation } from '../../src/workflows/orders/accept-cancellation'
import { acceptDelivery } from '../../src/workflows/orders/accept-delivery'
import { acceptOrder } from '../../src/workflows/orders/accept-order'
import { declineCancellation } from '../../src/workflows/orders/decline-cancellation'
import { deliverOrder } from '../../src/workflows/orders/deliver-order'
import { makeEarningAvailable } from '../../src/workflows/orders/make-earning-available'
import { proposeCancellation } from '../../src/workflows/orders/propose-cancellation'
import { runOrderTimer } from '../../src/workflows/orders/run-order-timer'
import { sweepOrders } from '../../src/workflows/orders/sweep-orders'
import { withdrawCancellation } from '../../src/workflows/orders/withdraw-cancellation'
import { cast } from '../helpers/cast'
import { coreMarket, refusals, viewers } from '../helpers/core-market'
import { testRace } from '../helpers/rounds'

const market = coreMarket()
const { ctx, rows } = market
const customer = ctx(viewers.customer)
const seller = ctx(viewers.seller)
const system = ctx(viewers.system)
const staffAs = (
  person: { id: string; name: string; email: string },
  role: 'support' | 'moderator' | 'finance',
) => ctx({ kind: 'staff', ...person, role, locale: 'fr' } satisfies Viewer)
const support = staffAs(cast.support, 'support')
const moderator = staffAs(cast.moderator, 'moderator')
const finance = staffAs(cast.finance, 'finance')

/** So many starts of each race, unless RACE_ROUNDS says more. */
const few = 12
const text = 'Nous ne nous sommes pas compris sur ce qui était convenu.'
const opening = { category: 'other' as const, reason: text, fileIds: [] }
const statement = { body: text, fileIds: [] }

afterEach(() => market.expectCleanLedger())
afterAll(() => market.close())

type Placed = { orderId: string; paymentId: string }
const inProgress = async (): Promise<Placed> => {
  const placed = await market.placePaid()
  await acceptOrder(seller, placed)
  return placed
}
const delivered = async (): Promise<Placed> => {
  const placed = await inProgress()
  await deliverOrder(seller, { ...placed, message: 'Voici.', fileIds: [] })
  return placed
}
const disputed = async (): Promise<Placed> => {
  const placed = await delivered()
  await openDispute(customer, { ...placed, ...opening })
  await answerDispute(seller, { ...placed, ...statement })
  return placed
}
/** Everybody stands ready; how many of the acts happened, and which codes the others got. */
const race = async (acts: Promise<unknown>[]) => {
  const outcomes = await Promise.allSettled(acts)
  const won = outcomes.filter(
    (outcome) => outcome.status === 'fulfilled' && outcome.value !== false,
  )
  return { won: won.length, codes: [...new Set(refusals(outcomes))] }
}
const closings = (orderId: string) =>
  market.countOf(`ledger.headers where order_id = $1 and kind in ('release', 'refund', 'split')`, [
    orderId,
  ])
const openDisputes = (orderId: string) =>
  market.countOf(`disputes where order_id = $1 and status <> 'closed'`, [orderId])
const decision = (placed: Placed, outcome: 'refund' | 'release') => ({
  ...placed,
  outcome,
  reason: text,
  note: '',
})
const setLimit = async (francs: number) => {
  await rows(`insert into settings (id) select gen_random_uuid()
    where not exists (select from settings)`)
  await rows('update settings set disputes_four_eyes_above_xof = $1', [francs])
}

describe('exactly one of two', () => {
  testRace(
    'completing by itself ∥ opening a dispute: paid out and disputable, or frozen',
    few,
    async () => {
      const placed = await delivered()
      await rows(`update orders set timer_at = now() - interval '1 minute' where id = $1`, [
        placed.orderId,
      ])
      await race([
        runOrderTimer(system, { orderId: placed.orderId, transition: 'complete_automatically' }),
        openDispute(customer, { ...placed, ...opening }),
      ])
      // Completed first, it was still clearing: the dispute finds it either way.
      expect(await market.order(placed.orderId)).toMatchObject({
        status: 'disputed',
        earning_status: 'frozen',
      })
      expect(await openDisputes(placed.orderId)).toBe(1)
      expect(await closings(placed.orderId)).toBeLessThanOrEqual(1)
    },
  )

  testRace('both sides and staff open a dispute at once: there is one', few, async () => {
    const placed = await delivered()
    const { won, codes } = await race([
      openDispute(customer, { ...placed, ...opening }),
      openDispute(seller, { ...placed, ...opening }),
      openDispute(support, { ...placed, ...opening }),
    ])
    expect(won).toBe(1)
    expect(codes).toEqual(['order/illegal-transition'])
    expect(await openDisputes(placed.orderId)).toBe(1)
  })

  testRace('two of the staff decide: one wins, the other is told so', few, async () => {
    const placed = await disputed()
    const { won, codes } = await race([
      decideDispute(support, decision(placed, 'refund')),
      decideDispute(moderator, decision(placed, 'release')),
    ])
    expect(won).toBe(1)
    expect(codes).toEqual(['order/illegal-transition'])
    expect(
      await market.countOf(
        `core.dispute_decisions c join disputes d on d.id = c.dispute_id where d.order_id = $1`,
        [placed.orderId],
      ),
    ).toBe(1)
  })

  testRace(
    'approving ∥ refusing ∥ approving one’s own: one answer, by somebody else',
    few,
    async () => {
      await setLimit(10_000)
      const placed = await disputed()
      await decideDispute(support, decision(placed, 'refund'))
      const { won } = await race([
        approveDecision(finance, placed),
        refuseDecision(moderator, { ...placed, note: text }),
        approveDecision(support, placed),
      ])
      expect(won).toBe(1)
      expect(
        await market.countOf(
          `core.dispute_decisions c join disputes d on d.id = c.dispute_id
           where d.order_id = $1 and c.approved_by = c.decided_by`,
          [placed.orderId],
        ),
      ).toBe(0)
      await setLimit(200_000)
    },
  )

  testRace(
    'accepting ∥ withdrawing ∥ declining a proposal: one of them, and money at most once',
    few,
    async () => {
      const placed = await delivered()
      await proposeCancellation(seller, { ...placed, reason: text, refundMinor: 9_000 })
      const { won } = await race([
        acceptCancellation(customer, placed),
        withdrawCancellation(seller, placed),
        declineCancellation(customer, placed),
      ])
      expect(won).toBe(1)
      const { status } = await market.order(placed.orderId)
      expect(await closings(placed.orderId)).toBe(status === 'cancelled' ? 1 : 0)
    },
  )

  testRace('two proposals at once: one is open', few, async () => {
    const placed = await inProgress()
    const { won } = await race([
      proposeCancellation(seller, { ...placed, reason: text }),
      proposeCancellation(customer, { ...placed, reason: text }),
    ])
    expect(won).toBe(1)
  })

  testRace(
    'the lapse of a proposal ∥ the delivery that changes what silence means',
    few,
    async () => {
      const placed = await inProgress()
      await proposeCancellation(seller, { ...placed, reason: text })
      market.waitHours(49)
      await race([
        runOrderTimer(system, { orderId: placed.orderId, transition: 'lapse_cancellation' }),
        deliverOrder(seller, { ...placed, message: 'Voici.', fileIds: [] }),
        sweepOrders(system).then(() => false),
      ])
      await runOrderTimer(system, { orderId: placed.orderId, transition: 'lapse_cancellation' })
      const { status } = await market.order(placed.orderId)
      expect(['cancelled', 'disputed']).toContain(status)
      expect(await closings(placed.orderId)).toBe(status === 'cancelled' ? 1 : 0)
      expect(await openDisputes(placed.orderId)).toBe(status === 'disputed' ? 1 : 0)
    },
  )

  testRace('the lapse of a proposal ∥ its late acceptance: the lapse, once', few, async () => {
    const placed = await inProgress()
    await proposeCancellation(seller, { ...placed, reason: text })
    market.waitHours(49)
    const { won, codes } = await race([
      runOrderTimer(system, { orderId: placed.orderId, transition: 'lapse_cancellation' }),
      runOrderTimer(system, { orderId: placed.orderId, transition: 'lapse_cancellation' }),
      acceptCancellation(customer, placed),
    ])
    expect(won).toBe(1)
    expect(codes).toEqual(['order/illegal-transition'])
    expect(await closings(placed.orderId)).toBe(1)
  })

  testRace(
    'carrying out a decision ∥ an appeal ∥ accepting: at the last second, one meaning',
    few,
    async () => {
      const placed = await disputed()
      await decideDispute(support, decision(placed, 'refund'))
      await acceptDecision(customer, placed)
      await race([
        acceptDecision(seller, placed),
        appealDecision(seller, { ...placed, reason: text, fileIds: [] }),
      ])
      await race([
        runOrderTimer(system, { orderId: placed.orderId, transition: 'resolve_refund' }),
        runOrderTimer(system, { orderId: placed.orderId, transition: 'resolve_refund' }),
        appealDecision(seller, { ...placed, reason: text, fileIds: [] }),
      ])
      const { status } = await market.order(placed.orderId)
      const [row] = await rows<{ appealed: boolean }>(
        'select appealed_at is not null as appealed from disputes where order_id = $1',
        [placed.orderId],
      )
      expect(status).toBe(row?.appealed ? 'disputed' : 'resolved_refund')
      expect(await closings(placed.orderId)).toBe(row?.appealed ? 0 : 1)
    },
  )

  testRace(
    'clearing an earning ∥ disputing it: available, or frozen and not a franc moved',
    few,
    async () => {
      await rows('update sellers set is_identity_verified = true where id = $1', [
        cast.kofiSeller.id,
      ])
      const placed = await delivered()
      await acceptDelivery(customer, placed)
      market.waitHours(24 * 14 + 1)
      const { won } = await race([
        makeEarningAvailable(system, placed).then((outcome) => outcome === 'cleared'),
        openDispute(customer, { ...placed, ...opening }),
      ])
      expect(won).toBe(1)
      const { status, earning_status: earning } = await market.order(placed.orderId)
      expect(`${status} ${earning}`).toMatch(/^(completed available|disputed frozen)$/u)
    },
  )
})
