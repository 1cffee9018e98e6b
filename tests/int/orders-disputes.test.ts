import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { getOrder } from '../../src/queries/orders/get-order'
import { acceptDecision } from '../../src/workflows/disputes/accept-decision'
import { addStatement } from '../../src/workflows/disputes/add-statement'
import { answerDispute } from '../../src/workflows/disputes/answer-dispute'
import { appealDecision } from '../../src/workflows/disputes/appeal-decision'
import { decideDispute } from '../../src/workflows/disputes/decide-dispute'
import { openDispute } from '../../src/workflows/disputes/open-dispute'
import { deliverOrder } from '../../src/workflows/orders/deliver-order'
import { makeEarningAvailable } from '../../src/workflows/orders/make-earning-available'
import { proposeCancellation } from '../../src/workflows/orders/propose-cancellation'
import { sweepOrders } from '../../src/workflows/orders/sweep-orders'
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
  text,
  opening,
  statement,
  verdict,
  inProgress,
  delivered,
  disputed,
  resolve,
  refunded,
  view,
} = disputeMarket()

afterEach(() => market.expectCleanLedger())
afterAll(() => market.close())

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
