import { sql } from '@payloadcms/db-postgres'
import type { Pool } from 'pg'
import { raiseChargeback } from '../../plugins/payments-sandbox/chargebacks'
import { arrangeFault } from '../../plugins/payments-sandbox/faults'
import { checkDestination } from '../../src/domain/payouts/check-destination'
import { mobileMarkets } from '../../src/domain/payouts/mobile-operators'
import { inTransaction } from '../../src/store/in-transaction'
import { insertPayoutMethod } from '../../src/store/payouts/payout-methods'
import { followChargeback } from '../../src/workflows/chargebacks/follow-chargeback'
import { writeEvidence } from '../../src/workflows/chargebacks/write-evidence'
import { cancelPayout } from '../../src/workflows/payouts/cancel-payout'
import { requestPayout } from '../../src/workflows/payouts/request-payout'
import { sendPayout } from '../../src/workflows/payouts/send-payout'
import type { DemoClock } from './demo-clock'
import { sellerViewer, staffViewer, systemViewer, type Scene } from './scene'

type Earner = { handle: string; sellerId: string; name: string; country: string; available: number }
type Story = { scene: Scene; clock: DemoClock; pool: Pool }

/** What became of the payouts of the sellers who earned most, in this order. */
const ends = ['waiting', 'partly_paid', 'failed', 'on_its_way', 'paid', 'cancelled'] as const

/** One number of each country's plan that nobody is called at. */
const numbers: Readonly<Record<string, string>> = {
  BF: '70123456',
  BJ: '0197123456',
  CI: '0707123456',
  ML: '70123456',
  NE: '90123456',
  SN: '771234567',
  TG: '90123456',
}

/** Destinations, payouts in every state and one chargeback, through the market's own workflows. */
export const seedPayouts = async (story: Story): Promise<void> => {
  const earners = await findEarners(story.pool)
  for (const [index, end] of ends.entries()) {
    const earner = earners[index]
    if (earner === undefined) continue
    if (await addMethod(story, earner)) await play(story, { earner, end })
  }
  await seedChargeback(story)
}

const findEarners = async (pool: Pool): Promise<Earner[]> => {
  const { rows } = await pool.query<Earner>(
    `select s.handle, s.id as "sellerId", s.display_name as name, s.country,
       a.balance_minor::float8 as available
     from sellers s
     join ledger.accounts a on a.kind = 'seller_available' and a.owner = s.id::text
       and a.currency = 'XOF' and a.balance_minor >= 20000
     where s.is_identity_verified and s.status = 'active' and s.country = any ($1)
     order by a.balance_minor desc`,
    [Object.keys(numbers)],
  )
  return rows
}

const addMethod = async ({ scene, clock }: Story, earner: Earner): Promise<boolean> => {
  const { country, name, sellerId } = earner
  const checked = checkDestination({
    rail: 'mobile_money',
    country,
    operator: mobileMarkets[country]?.operators[0] ?? null,
    account: numbers[country] ?? '',
    currency: 'XOF',
  })
  if (!checked.isValid) return false
  const now = clock.ago(20)
  const { destination } = checked
  await inTransaction(scene.as(systemViewer, now).db, (tx) =>
    insertPayoutMethod(tx, {
      ...destination,
      sellerId,
      holder: name,
      usableAt: clock.ago(19),
      now,
    }),
  )
  return true
}

type Playing = { earner: Earner; end: (typeof ends)[number] }

const play = async ({ scene, clock }: Story, { earner, end }: Playing): Promise<void> => {
  const seller = sellerViewer(earner.handle)
  const ask = (daysAgo: number, amountMinor?: number) =>
    requestPayout(scene.as(seller, clock.ago(daysAgo)), { currency: 'XOF', amountMinor })
  const system = (daysAgo: number) => scene.as(systemViewer, clock.ago(daysAgo))
  const part = Math.min(Math.floor(earner.available / 3_000) * 1_000, 400_000)
  switch (end) {
    case 'waiting':
      // Above the limit of the settings it waits for the second pair of eyes.
      await ask(0.1)
      return
    case 'partly_paid':
      await sendPayout(system(6), await ask(6, part))
      await sendPayout(system(1), await ask(1, part))
      return
    case 'failed':
      await arrangeFault(system(2).db, { operation: 'payout', fault: 'fail' })
      await sendPayout(system(2), await ask(2, part))
      return
    case 'on_its_way':
      await arrangeFault(system(0).db, { operation: 'payout', fault: 'slow' })
      await sendPayout(system(0), await ask(0.01, part))
      return
    case 'paid':
      await sendPayout(system(3), await ask(3, part))
      return
    case 'cancelled':
      await cancelPayout(scene.as(seller, clock.ago(4)), await ask(4.1, part))
      return
  }
}

/** A customer's bank took back the payment of an order that was delivered long ago. */
const seedChargeback = async ({ scene, clock, pool }: Story): Promise<void> => {
  const { rows } = await pool.query<{ payment_id: string; provider_reference: string }>(
    `select p.id as payment_id, p.provider_reference
     from payments p join core.payment_allocations a on a.payment_id = p.id
     join orders o on o.id = a.order_id
     where p.status = 'succeeded' and p.method = 'card' and o.status = 'completed'
       and o.earning_status = 'available'
     order by o.completed_at desc limit 1`,
  )
  const [payment] = rows
  if (payment === undefined) return
  const ctx = scene.as(systemViewer, clock.ago(1.5))
  await raiseChargeback(ctx.db, { reference: payment.provider_reference })
  await followChargeback(ctx, { paymentId: payment.payment_id })
  const found = await ctx.db.execute<{ id: string }>(
    sql`select id from chargebacks where payment_id = ${payment.payment_id}`,
  )
  const [chargeback] = found.rows
  if (chargeback === undefined) return
  await writeEvidence(scene.as(staffViewer('support'), clock.ago(1)), {
    chargebackId: chargeback.id,
    note: 'Livraison acceptée par le client, échanges et fichiers joints au dossier.',
  })
}
