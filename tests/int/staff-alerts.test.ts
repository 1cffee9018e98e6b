import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { arrangeFault } from '../../plugins/payments-sandbox/faults'
import { alertTopics, StaffAlert } from '../../src/contracts/staff-alerts'
import { inTransaction } from '../../src/store/in-transaction'
import { readUndeliveredEvent } from '../../src/store/event-delivery'
import { appendEvent } from '../../src/store/events'
import { queueEventMails } from '../../src/jobs/deliver/queue-event-mails'
import { declineOrder } from '../../src/workflows/orders/decline-order'
import { settleRefund } from '../../src/workflows/payments/settle-refund'
import { mailStaffAlert } from '../../src/workflows/mails/mail-staff-alert'
import { processProviderEvent } from '../../src/workflows/payments/process-provider-event'
import { cast } from '../helpers/cast'
import { coreMarket, viewers } from '../helpers/core-market'

const market = coreMarket()
const { db, rows } = market
const system = market.ctx(viewers.system)

beforeAll(() =>
  rows(
    `insert into settings (id, support_email)
     select gen_random_uuid(), 'equipe@market.example' where not exists (select from settings)`,
  ),
)
beforeAll(() => rows(`update settings set support_email = 'equipe@market.example'`))
afterAll(() => market.close())

const mails = (alert: StaffAlert) =>
  rows<{ to_address: string; subject: string; text: string; locale: string }>(
    `select to_address, subject, text, locale from core.emails where template = $1
      order by created_at, to_address`,
    [`alert-${alert}`],
  )
const mailsTo = async (alert: StaffAlert, { email }: { email: string }) =>
  (await mails(alert)).filter(({ to_address }) => to_address === email)
const jobsOf = async (alert: StaffAlert) =>
  (await market.jobs('mail_staff_alert')).filter(({ payload }) => payload.alert === alert)
/** Finance answers for the books; support looks after payments and failed work as well. */
const readers = (alert: StaffAlert) =>
  (alert === 'difference'
    ? [cast.finance, cast.admin]
    : [cast.support, cast.finance, cast.admin]
  ).toSorted((one, other) => (one.email < other.email ? -1 : 1))
let number = 0
/** Something happens, and the worker delivers it. */
const happens = async (alert: StaffAlert) => {
  number += 1
  const dedupeKey = `alert-test-${number}`
  const [topic] = alertTopics[alert]
  if (topic === undefined) throw new Error(`no topic of ${alert}`)
  await inTransaction(db, (tx) =>
    appendEvent(tx, {
      topic,
      subject: { kind: 'reconciliation', id: dedupeKey },
      actor: { kind: 'system', id: null },
      dedupeKey,
      occurredAt: system.clock(),
      payload: {},
    }),
  )
  const [row] = await rows<{ id: string }>('select id from events where dedupe_key = $1', [
    dedupeKey,
  ])
  const event = await readUndeliveredEvent(db, row?.id ?? '')
  if (event === null) throw new Error('nothing happened')
  await inTransaction(db, (tx) => queueEventMails(system, tx, event))
}

describe('what needs people is mailed to them', () => {
  test.each(StaffAlert.options)('%s: in words, with a way into the admin', async (alert) => {
    await happens(alert)
    expect(await jobsOf(alert)).toHaveLength(1)
    expect(await mailStaffAlert(system, { alert })).toBe(true)
    const written = await mails(alert)
    expect(written.map(({ to_address }) => to_address)).toEqual(
      readers(alert).map(({ email }) => email),
    )
    for (const mail of written) {
      expect(mail.text).toMatch(/\/admin\/collections\//u)
      expect(`${mail.subject} ${mail.text}`).not.toMatch(/[{}]/u)
    }
  })

  test('each member reads it in their own language', async () => {
    await rows(`update staff set locale = 'en' where id = $1`, [cast.finance.id])
    market.waitHours(2)
    await happens('refund')
    await mailStaffAlert(system, { alert: 'refund' })
    const inEnglish = (await mailsTo('refund', cast.finance)).at(-1)
    expect(inEnglish).toMatchObject({ locale: 'en', subject: 'A refund failed' })
    expect(inEnglish?.text).toContain(`Hello ${cast.finance.name},`)
    expect(inEnglish?.text).toContain('See the payments')
    const inFrench = (await mailsTo('refund', cast.support)).at(-1)
    expect(inFrench).toMatchObject({ locale: 'fr', subject: 'Un remboursement a échoué' })
    expect(inFrench?.text).toContain('Voir les paiements')
  })

  test('a market whose staff has nobody for it writes to its support address', async () => {
    market.waitHours(2)
    await happens('quarantine')
    const others = `id <> '${cast.moderator.id}'`
    await rows(`update staff set role = 'moderator' where ${others}`)
    await mailStaffAlert(system, { alert: 'quarantine' })
    await rows(
      `update staff set role = (case id when $1 then 'support'
         when $2 then 'finance' else 'admin' end)::enum_staff_role where ${others}`,
      [cast.support.id, cast.finance.id],
    )
    expect((await mails('quarantine')).at(-1)).toMatchObject({
      to_address: 'equipe@market.example',
      locale: 'fr',
    })
  })

  test('once an hour and kind, with everything that came meanwhile', async () => {
    market.waitHours(2)
    for (let time = 0; time < 3; time += 1) await happens('chargeback')
    expect(await mailStaffAlert(system, { alert: 'chargeback' })).toBe(true)
    expect((await mailsTo('chargeback', cast.support)).at(-1)?.subject).toMatch(/^3 /u)
    market.waitHours(0.25)
    await happens('chargeback')
    await happens('chargeback')
    // One job waits for the end of the hour; one that runs earlier writes nothing.
    const [job] = await jobsOf('chargeback')
    expect(job?.run_at.getTime()).toBeGreaterThan(system.clock().getTime() + 40 * 60_000)
    const before = (await mailsTo('chargeback', cast.support)).length
    expect(await mailStaffAlert(system, { alert: 'chargeback' })).toBe(false)
    market.waitHours(1)
    expect(await mailStaffAlert(system, { alert: 'chargeback' })).toBe(true)
    const after = await mailsTo('chargeback', cast.support)
    expect(after).toHaveLength(before + 1)
    expect(after.at(-1)?.subject).toMatch(/^2 /u)
  })

  test('an announcement about nothing of ours is told, once', async () => {
    await rows(
      `insert into core.inbox_events (provider, event_id, kind, raw, occurred_at)
       values ('sandbox', 'stranger', 'refund.changed', '', now())`,
    )
    const key = { provider: 'sandbox', eventId: 'stranger' }
    await processProviderEvent(system, key)
    await processProviderEvent(system, key)
    expect(await market.countOf(`events where topic = 'payment.announcement_quarantined'`)).toBe(1)
  })
  test('a refund that its provider refuses is told, once per reason', async () => {
    const placed = await market.placePaid()
    await declineOrder(market.ctx(viewers.seller), { ...placed, reason: 'Je suis absent.' })
    const [refund] = await rows<{ id: string }>(
      'select id from core.refunds where payment_id = $1',
      [placed.paymentId],
    )
    const refundId = refund?.id ?? ''
    await arrangeFault(db, { operation: 'refund', fault: 'fail' })
    expect(await settleRefund(system, { refundId })).toBe('failed')
    expect(await settleRefund(system, { refundId })).toBe('failed')
    expect(
      await market.countOf(
        `events where topic = 'payment.refund_failed' and payload->>'refundId' = $1`,
        [refundId],
      ),
    ).toBe(1)
  })
})
