import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { answerDispute } from '../../src/workflows/disputes/answer-dispute'
import { approveDecision } from '../../src/workflows/disputes/approve-decision'
import { decideDispute } from '../../src/workflows/disputes/decide-dispute'
import { openDispute } from '../../src/workflows/disputes/open-dispute'
import { refuseDecision } from '../../src/workflows/disputes/refuse-decision'
import { acceptDelivery } from '../../src/workflows/orders/accept-delivery'
import { makeEarningAvailable } from '../../src/workflows/orders/make-earning-available'
import { cast } from '../helpers/cast'
import { basicTotalMinor } from '../helpers/core-market'
import { disputeMarket } from '../helpers/dispute-market'

const {
  market,
  rows,
  customer,
  seller,
  system,
  support,
  moderator,
  finance,
  opening,
  statement,
  verdict,
  delivered,
  disputed,
  resolve,
  refunded,
  view,
  limit,
} = disputeMarket()

afterEach(() => market.expectCleanLedger())
afterAll(() => market.close())

describe('four eyes', () => {
  test('a decision above the limit waits for somebody else, and nobody is told before', async () => {
    await limit(10_000)
    const placed = await disputed()
    await decideDispute(support, { ...placed, ...verdict, outcome: 'refund' })
    expect((await view(placed.orderId)).dispute).toMatchObject({ status: 'open', decisions: [] })
    market.waitHours(80)
    expect(await resolve(placed.orderId)).toBe(false)
    await expect(approveDecision(support, placed)).rejects.toMatchObject({
      code: 'dispute/own-decision',
    })
    await approveDecision(finance, placed)
    expect((await view(placed.orderId)).dispute).toMatchObject({ status: 'decided' })
    expect(await resolve(placed.orderId)).toBe(false)
    market.waitHours(72)
    expect(await resolve(placed.orderId)).toBe(true)
    expect(await refunded(placed.orderId)).toEqual([basicTotalMinor])
  })

  test('what the second person refuses stays in the record and is decided anew', async () => {
    await limit(10_000)
    const placed = await disputed()
    await decideDispute(support, { ...placed, ...verdict, outcome: 'refund' })
    await refuseDecision(moderator, { ...placed, note: 'La livraison est conforme.' })
    await decideDispute(support, { ...placed, ...verdict, outcome: 'release' })
    await approveDecision(moderator, placed)
    const decisions = await rows(
      `select c.outcome, c.refused_by is not null as refused from core.dispute_decisions c
       join disputes d on d.id = c.dispute_id where d.order_id = $1 order by c.decided_at`,
      [placed.orderId],
    )
    expect(decisions).toEqual([
      { outcome: 'refund', refused: true },
      { outcome: 'release', refused: false },
    ])
    await limit(200_000)
  })

  test('the database refuses one’s own approval, a rewritten decision and an early resolution', async () => {
    await limit(10_000)
    const placed = await disputed()
    await decideDispute(support, { ...placed, ...verdict, outcome: 'refund' })
    const [decision] = await rows<{ id: string }>(
      `select c.id from core.dispute_decisions c join disputes d on d.id = c.dispute_id
       where d.order_id = $1`,
      [placed.orderId],
    )
    const id = decision?.id
    await expect(
      rows('update core.dispute_decisions set approved_by = decided_by where id = $1', [id]),
    ).rejects.toThrow(/dispute_decisions_four_eyes/)
    await expect(
      rows(
        `update core.dispute_decisions set announced_at = now(), appeal_ends_at = now()
         where id = $1`,
        [id],
      ),
    ).rejects.toThrow(/announced_when_approved/)
    await expect(
      rows(`update core.dispute_decisions set reason = 'Autre chose.' where id = $1`, [id]),
    ).rejects.toThrow(/cannot change/)
    await expect(rows('delete from core.dispute_decisions where id = $1', [id])).rejects.toThrow(
      /only appended/,
    )
    await expect(
      rows(`update orders set earning_status = 'held' where id = $1`, [placed.orderId]),
    ).rejects.toThrow(/orders_frozen_while_disputed/)
    await expect(
      rows(`update disputes set status = 'closed', closed_at = now() where order_id = $1`, [
        placed.orderId,
      ]),
    ).rejects.toThrow(/disputed exactly while a dispute is open/)
    await expect(
      rows(
        `insert into disputes (id, title, order_id, status, category, opened_by, currency,
           stake_minor, order_status, updated_at, created_at)
         values (gen_random_uuid(), 'x', $1, 'open', 'other', 'staff', 'XOF', 1, 'delivered',
           now(), now())`,
        [placed.orderId],
      ),
    ).rejects.toThrow(/disputes_one_open/)
    await limit(200_000)
  })
})

describe('a dispute while the earning clears', () => {
  const clearing = async () => {
    await rows('update sellers set is_identity_verified = true where id = $1', [cast.kofiSeller.id])
    const placed = await delivered()
    await acceptDelivery(customer, placed)
    return placed
  }
  const dispute = async (placed: { orderId: string }) => {
    await openDispute(customer, { ...placed, ...opening })
    await answerDispute(seller, { ...placed, ...statement })
  }

  test('stops the waiting time; released, it goes on with what was left', async () => {
    const placed = await clearing()
    market.waitHours(24 * 10)
    await dispute(placed)
    expect(
      await market.countOf('graphile_worker._private_jobs where key = $1', [
        `order:${placed.orderId}:clearing`,
      ]),
    ).toBe(0)
    market.waitHours(24 * 10)
    expect(await makeEarningAvailable(system, placed)).toBe('not_pending')
    await decideDispute(support, { ...placed, ...verdict, outcome: 'release' })
    market.waitHours(72)
    expect(await resolve(placed.orderId)).toBe(true)
    expect(await market.order(placed.orderId)).toMatchObject({ earning_status: 'pending' })
    market.waitHours(24 * 4 - 1)
    expect(await makeEarningAvailable(system, placed)).toBe('too_early')
    market.waitHours(2)
    expect(await makeEarningAvailable(system, placed)).toBe('cleared')
  })

  test('given back in part or whole, the seller returns exactly that', async () => {
    const parted = await clearing()
    await dispute(parted)
    await decideDispute(support, { ...parted, ...verdict, outcome: 'split', refundMinor: 5_000 })
    market.waitHours(72)
    expect(await resolve(parted.orderId)).toBe(true)
    expect(await market.order(parted.orderId)).toMatchObject({ status: 'resolved_split' })
    expect(await refunded(parted.orderId)).toEqual([5_000])
    market.waitHours(24 * 15)
    expect(await makeEarningAvailable(system, parted)).toBe('cleared')

    const whole = await clearing()
    await dispute(whole)
    await decideDispute(support, { ...whole, ...verdict, outcome: 'refund' })
    market.waitHours(72)
    expect(await resolve(whole.orderId)).toBe(true)
    expect(await market.order(whole.orderId)).toMatchObject({
      status: 'resolved_refund',
      earning_status: 'reversed',
    })
    expect(await refunded(whole.orderId)).toEqual([basicTotalMinor])
  })

  test('cannot be reopened, and cannot be opened once the earning is available', async () => {
    const placed = await clearing()
    await dispute(placed)
    await expect(
      decideDispute(support, { ...placed, ...verdict, outcome: 'reopen' }),
    ).rejects.toMatchObject({ code: 'order/illegal-transition' })
    const late = await clearing()
    market.waitHours(24 * 15)
    await makeEarningAvailable(system, late)
    await expect(openDispute(customer, { ...late, ...opening })).rejects.toMatchObject({
      code: 'order/illegal-transition',
    })
  })
})
