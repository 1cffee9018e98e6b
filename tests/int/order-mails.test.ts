import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { queueEventMails } from '../../src/jobs/deliver/queue-event-mails'
import type { StoredEvent } from '../../src/store/event-delivery'
import { inTransaction } from '../../src/store/in-transaction'
import { acceptCancellation } from '../../src/workflows/orders/accept-cancellation'
import { acceptOrder } from '../../src/workflows/orders/accept-order'
import { declineExtension } from '../../src/workflows/orders/decline-extension'
import { deliverOrder } from '../../src/workflows/orders/deliver-order'
import { proposeCancellation } from '../../src/workflows/orders/propose-cancellation'
import { proposeExtension } from '../../src/workflows/orders/propose-extension'
import { answerDispute } from '../../src/workflows/disputes/answer-dispute'
import { appealDecision } from '../../src/workflows/disputes/appeal-decision'
import { decideDispute } from '../../src/workflows/disputes/decide-dispute'
import { openDispute } from '../../src/workflows/disputes/open-dispute'
import { cast } from '../helpers/cast'
import { coreMarket, viewers } from '../helpers/core-market'

const market = coreMarket()
const { ctx, rows } = market
const customer = ctx(viewers.customer)
const seller = ctx(viewers.seller)
const support = ctx(viewers.staff)
const text = 'Le travail livré ne correspond pas à ce qui était convenu.'

afterEach(() => market.expectCleanLedger())
afterAll(() => market.close())

const inProgress = async () => {
  const placed = await market.placePaid()
  await acceptOrder(seller, placed)
  return placed
}

/** Who gets which mails for the newest event of this topic, with their whole text. */
const mailsOf = async (orderId: string, topic: string) => {
  const [event] = await rows<StoredEvent & { subject_kind: string }>(
    `select id, topic, subject_kind as "subjectKind", subject_id as "subjectId",
       actor_id as "actorId", actor_kind as "actorKind", payload, occurred_at as "occurredAt"
     from events where subject_id = $1 and topic = $2 order by occurred_at desc limit 1`,
    [orderId, topic],
  )
  if (event === undefined) throw new Error(`no ${topic}`)
  await inTransaction(market.db, (tx) => queueEventMails(customer, tx, event))
  return rows<{ template: string; to_address: string; text: string; subject: string }>(
    'select template, to_address, text, subject from core.emails where dedupe_key like $1 order by template, to_address',
    [`${event.id}:%`],
  )
}
const who = (mails: { template: string; to_address: string }[]) =>
  mails.map(({ template, to_address: to }) => `${template} ${to}`)

describe('mails about what two people could not simply do', () => {
  test('a proposal tells the other side what it would bring, and by when to answer', async () => {
    const placed = await inProgress()
    await proposeCancellation(customer, { ...placed, reason: text, refundMinor: 12_000 })
    const mails = await mailsOf(placed.orderId, 'order.cancellation_proposed')
    expect(who(mails)).toEqual([`cancellation-proposed ${cast.kofi.email}`])
    expect(mails[0]?.text).toMatch(/12.000/u)
    expect(mails[0]?.text).toContain(text)
    await acceptCancellation(seller, placed)
    const ended = await mailsOf(placed.orderId, 'order.cancelled')
    expect(who(ended)).toEqual([
      `order-parted-customer ${cast.awa.email}`,
      `order-parted-seller ${cast.kofi.email}`,
    ])
  })

  test('a later date is asked of the customer and answered to the seller', async () => {
    const placed = await inProgress()
    const dueAt = new Date(Date.now() + 9 * 86_400_000).toISOString()
    await proposeExtension(seller, { ...placed, dueAt, reason: text })
    expect(who(await mailsOf(placed.orderId, 'order.extension_proposed'))).toEqual([
      `extension-proposed ${cast.awa.email}`,
    ])
    await declineExtension(customer, placed)
    expect(who(await mailsOf(placed.orderId, 'order.extension_declined'))).toEqual([
      `extension-declined ${cast.kofi.email}`,
    ])
  })

  test('a dispute asks one side, thanks the other, and tells both what was decided', async () => {
    const placed = await inProgress()
    await deliverOrder(seller, { ...placed, message: 'Voici.', fileIds: [] })
    await openDispute(customer, { ...placed, category: 'scope', reason: text, fileIds: [] })
    expect(who(await mailsOf(placed.orderId, 'order.disputed'))).toEqual([
      `dispute-opened ${cast.kofi.email}`,
      `dispute-received ${cast.awa.email}`,
    ])
    await answerDispute(seller, { ...placed, body: text, fileIds: [] })
    expect(who(await mailsOf(placed.orderId, 'order.dispute_answered'))).toEqual([
      `dispute-answered ${cast.awa.email}`,
    ])
    await decideDispute(support, {
      ...placed,
      outcome: 'split',
      refundMinor: 9_000,
      reason: 'La moitié du travail est là.',
      note: 'Note entre nous.',
    })
    const decided = await mailsOf(placed.orderId, 'order.dispute_decided')
    expect(who(decided)).toEqual([
      `dispute-decided ${cast.awa.email}`,
      `dispute-decided ${cast.kofi.email}`,
    ])
    expect(decided[0]?.text).toContain('La moitié du travail est là.')
    expect(decided[0]?.text).toMatch(/9.000/u)
    expect(decided[0]?.text).not.toContain('Note entre nous.')
    await appealDecision(seller, { ...placed, reason: text, fileIds: [] })
    expect(who(await mailsOf(placed.orderId, 'order.decision_appealed'))).toEqual([
      `dispute-appealed ${cast.awa.email}`,
    ])
  })
})
