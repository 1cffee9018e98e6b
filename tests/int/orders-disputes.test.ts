import { afterAll, afterEach, describe, expect, test } from 'vitest'
import type { Viewer } from '../../src/context'
import type { OpenDispute } from '../../src/contracts/disputes'
import { getOrder } from '../../src/queries/orders/get-order'
import { acceptDecision } from '../../src/workflows/disputes/accept-decision'
import { addStatement } from '../../src/workflows/disputes/add-statement'
import { answerDispute } from '../../src/workflows/disputes/answer-dispute'
import { appealDecision } from '../../src/workflows/disputes/appeal-decision'
import { approveDecision } from '../../src/workflows/disputes/approve-decision'
import { decideDispute } from '../../src/workflows/disputes/decide-dispute'
import { openDispute } from '../../src/workflows/disputes/open-dispute'
import { refuseDecision } from '../../src/workflows/disputes/refuse-decision'
import { acceptDelivery } from '../../src/workflows/orders/accept-delivery'
import { acceptOrder } from '../../src/workflows/orders/accept-order'
import { deliverOrder } from '../../src/workflows/orders/deliver-order'
import { makeEarningAvailable } from '../../src/workflows/orders/make-earning-available'
import { proposeCancellation } from '../../src/workflows/orders/propose-cancellation'
import { runOrderTimer } from '../../src/workflows/orders/run-order-timer'
import { sweepOrders } from '../../src/workflows/orders/sweep-orders'
import { settleRefund } from '../../src/workflows/payments/settle-refund'
import { cast } from '../helpers/cast'
import { basicTotalMinor, coreMarket, viewers } from '../helpers/core-market'

const market = coreMarket()
const { ctx, rows } = market
const customer = ctx(viewers.customer)
const seller = ctx(viewers.seller)
const system = ctx(viewers.system)
const staffAs = (
  person: { id: string; name: string; email: string },
  role: 'support' | 'moderator' | 'finance' | 'admin',
) => ctx({ kind: 'staff', ...person, role, locale: 'fr' } satisfies Viewer)
const support = staffAs(cast.support, 'support')
const moderator = staffAs(cast.moderator, 'moderator')
const finance = staffAs(cast.finance, 'finance')

const text = 'Le travail livré ne correspond pas à ce qui était convenu.'
const opening: OpenDispute = { category: 'not_as_described', reason: text, fileIds: [] }
const statement = { body: text, fileIds: [] }
const verdict = {
  reason: 'Les échanges montrent que le cahier des charges est suivi.',
  note: 'Vu.',
}

afterEach(() => market.expectCleanLedger())
afterAll(() => market.close())

const inProgress = async () => {
  const placed = await market.placePaid()
  await acceptOrder(seller, placed)
  return placed
}
const delivered = async () => {
  const placed = await inProgress()
  await deliverOrder(seller, { ...placed, message: 'Voici.', fileIds: [] })
  return placed
}
const disputed = async () => {
  const placed = await delivered()
  await openDispute(customer, { ...placed, ...opening })
  await answerDispute(seller, { ...placed, ...statement })
  return placed
}
const resolve = async (orderId: string) => {
  const { timer_transition: transition } = await market.order(orderId)
  if (transition === null || !transition?.startsWith('resolve_')) return false
  return runOrderTimer(system, {
    orderId,
    transition: transition as 'resolve_refund' | 'resolve_split' | 'resolve_release',
  })
}
const refunded = async (orderId: string) => {
  const refunds = await rows<{ id: string; amount_minor: string }>(
    'select id, amount_minor from core.refunds where order_id = $1',
    [orderId],
  )
  for (const { id } of refunds) await settleRefund(system, { refundId: id })
  return refunds.map(({ amount_minor: amount }) => Number(amount))
}
const view = (orderId: string) => getOrder(customer, { id: orderId })
const limit = (francs: number) =>
  rows(
    `insert into settings (id, disputes_four_eyes_above_xof) values (gen_random_uuid(), $1)
     on conflict do nothing`,
    [francs],
  ).then(() => rows('update settings set disputes_four_eyes_above_xof = $1', [francs]))

describe('a dispute', () => {
  test('freezes every timer and the earning, and asks the other side to answer', async () => {
    const placed = await delivered()
    await proposeCancellation(seller, { ...placed, reason: 'Arrêtons là, merci beaucoup.' })
    await openDispute(customer, { ...placed, ...opening })
    expect(await market.order(placed.orderId)).toMatchObject({
      status: 'disputed',
      earning_status: 'frozen',
      timer_transition: 'escalate_dispute',
      timer_paused_at: null,
    })
    expect(
      await rows('select status from core.cancellation_proposals where order_id = $1', [
        placed.orderId,
      ]),
    ).toEqual([{ status: 'superseded' }])
    const seen = await view(placed.orderId)
    expect(seen.dispute).toMatchObject({
      status: 'open',
      category: 'not_as_described',
      openedBy: 'customer',
      awaitsAnswerOf: ['seller'],
      entries: [{ kind: 'opening', by: 'customer', body: text }],
    })
    expect(seen.actions).toEqual(['add_statement', 'message'])
    expect((await getOrder(seller, { id: placed.orderId })).actions).toEqual([
      'answer_dispute',
      'message',
    ])
    await answerDispute(seller, { ...placed, ...statement })
    await addStatement(support, {
      ...placed,
      body: 'Pouvez-vous joindre le cahier des charges ?',
      fileIds: [],
    })
    const { dispute } = await view(placed.orderId)
    expect(dispute?.awaitsAnswerOf).toEqual([])
    expect(dispute?.entries.map(({ kind, by }) => `${by} ${kind}`)).toEqual([
      'customer opening',
      'seller answer',
      'staff statement',
    ])
  })

  test('is not decided before the other side could speak', async () => {
    const placed = await delivered()
    await openDispute(customer, { ...placed, ...opening })
    const decision = { ...placed, ...verdict, outcome: 'refund' } as const
    await expect(decideDispute(support, decision)).rejects.toMatchObject({
      code: 'order/illegal-transition',
    })
    market.waitHours(72)
    await decideDispute(support, decision)
  })

  test('given back: decided now, the money moves when the appeal window closes', async () => {
    const placed = await disputed()
    await decideDispute(support, { ...placed, ...verdict, outcome: 'refund' })
    const { dispute, nextTimer, actions } = await view(placed.orderId)
    expect(dispute).toMatchObject({
      status: 'decided',
      decision: { outcome: 'refund', refundMinor: basicTotalMinor, reason: verdict.reason },
    })
    expect(JSON.stringify(dispute)).not.toContain('Vu.')
    expect(nextTimer).toMatchObject({ transition: 'resolve_refund' })
    expect(actions).toEqual(['accept_decision', 'appeal_decision', 'message'])
    expect(await resolve(placed.orderId)).toBe(false)
    expect(await refunded(placed.orderId)).toEqual([])
    market.waitHours(72)
    expect(await resolve(placed.orderId)).toBe(true)
    expect(await market.order(placed.orderId)).toMatchObject({
      status: 'resolved_refund',
      earning_status: 'reversed',
    })
    expect(await refunded(placed.orderId)).toEqual([basicTotalMinor])
  })

  test('divided: the customer gets the exact part, the rest clears for the seller', async () => {
    await rows('update sellers set is_identity_verified = true where id = $1', [cast.kofiSeller.id])
    const placed = await disputed()
    await expect(
      decideDispute(support, {
        ...placed,
        ...verdict,
        outcome: 'split',
        refundMinor: basicTotalMinor,
      }),
    ).rejects.toMatchObject({ code: 'request/invalid' })
    await decideDispute(support, { ...placed, ...verdict, outcome: 'split', refundMinor: 7_777 })
    await acceptDecision(customer, placed)
    expect(await resolve(placed.orderId)).toBe(false)
    await acceptDecision(seller, placed)
    expect(await resolve(placed.orderId)).toBe(true)
    expect(await market.order(placed.orderId)).toMatchObject({
      status: 'resolved_split',
      earning_status: 'pending',
    })
    expect(await refunded(placed.orderId)).toEqual([7_777])
    market.waitHours(24 * 15)
    expect(await makeEarningAvailable(system, placed)).toBe('cleared')
  })

  test('released: the seller gets what was agreed; a lost job is found by the sweep', async () => {
    const placed = await disputed()
    await decideDispute(support, { ...placed, ...verdict, outcome: 'release' })
    await rows('delete from graphile_worker._private_jobs where key = $1', [
      `order:${placed.orderId}:timer`,
    ])
    market.waitHours(73)
    await sweepOrders(system)
    expect(await market.order(placed.orderId)).toMatchObject({
      status: 'resolved_release',
      earning_status: 'pending',
    })
    expect((await view(placed.orderId)).dispute).toMatchObject({ status: 'closed' })
  })

  test('reopened: the work goes on with the time that was left', async () => {
    const placed = await inProgress()
    const dueBefore = Date.parse((await view(placed.orderId)).dueAt ?? '')
    await openDispute(seller, { ...placed, ...opening, category: 'unresponsive' })
    market.waitHours(100)
    await decideDispute(support, { ...placed, ...verdict, outcome: 'reopen' })
    const seen = await view(placed.orderId)
    expect(seen).toMatchObject({
      status: 'in_progress',
      earningStatus: 'held',
      dispute: { status: 'closed', decision: { outcome: 'reopen', refundMinor: null } },
    })
    expect(Math.round((Date.parse(seen.dueAt ?? '') - dueBefore) / 3_600_000)).toBe(100)
    await deliverOrder(seller, { ...placed, message: 'Voici.', fileIds: [] })
    await openDispute(customer, { ...placed, ...opening })
    expect((await view(placed.orderId)).dispute?.status).toBe('open')
  })

  test('opened by staff, both sides are asked', async () => {
    const placed = await inProgress()
    await openDispute(support, { ...placed, ...opening, category: 'other' })
    expect((await view(placed.orderId)).dispute?.awaitsAnswerOf).toEqual(['customer', 'seller'])
    await expect(openDispute(finance, { ...placed, ...opening })).rejects.toMatchObject({
      code: 'request/forbidden',
    })
  })

  test('goes up after fourteen days, and no timer ever decides it', async () => {
    const placed = await disputed()
    market.waitHours(14 * 24)
    await sweepOrders(system)
    market.waitHours(1)
    await sweepOrders(system)
    expect(await market.order(placed.orderId)).toMatchObject({
      status: 'disputed',
      timer_transition: null,
    })
    expect((await view(placed.orderId)).dispute).toMatchObject({
      status: 'open',
      isEscalated: true,
    })
  })
})

describe('an appeal', () => {
  test('is decided anew by somebody else, for good', async () => {
    const placed = await disputed()
    await decideDispute(support, { ...placed, ...verdict, outcome: 'release' })
    await appealDecision(customer, { ...placed, reason: text, fileIds: [] })
    expect(await market.order(placed.orderId)).toMatchObject({
      timer_transition: 'escalate_dispute',
    })
    expect((await view(placed.orderId)).dispute).toMatchObject({
      status: 'open',
      decision: null,
      appealedBy: 'customer',
      decisions: [{ outcome: 'release' }],
    })
    await expect(
      decideDispute(support, { ...placed, ...verdict, outcome: 'refund' }),
    ).rejects.toMatchObject({ code: 'dispute/same-decider' })
    await decideDispute(moderator, { ...placed, ...verdict, outcome: 'refund' })
    const seen = await view(placed.orderId)
    expect(seen.actions).toEqual(['message'])
    expect(seen.dispute?.decision).toMatchObject({ round: 2, appealEndsAt: null })
    await expect(
      appealDecision(seller, { ...placed, reason: text, fileIds: [] }),
    ).rejects.toMatchObject({ code: 'order/illegal-transition' })
    expect(await resolve(placed.orderId)).toBe(true)
    expect(await refunded(placed.orderId)).toEqual([basicTotalMinor])
  })

  test('comes too late after the window, and not from who accepted', async () => {
    const placed = await disputed()
    await decideDispute(support, { ...placed, ...verdict, outcome: 'release' })
    await acceptDecision(customer, placed)
    const appeal = { ...placed, reason: text, fileIds: [] }
    await expect(appealDecision(customer, appeal)).rejects.toMatchObject({
      code: 'order/illegal-transition',
    })
    market.waitHours(72)
    await expect(appealDecision(seller, appeal)).rejects.toMatchObject({
      code: 'order/illegal-transition',
    })
  })
})

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
