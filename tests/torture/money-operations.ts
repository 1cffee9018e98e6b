import { randomUUID } from 'node:crypto'
import { sql } from '@payloadcms/db-postgres'
import { raiseChargeback, settleChargeback } from '../../plugins/payments-sandbox/chargebacks'
import { actOnPayment } from '../../plugins/payments-sandbox/payments'
import { followChargeback } from '../../src/workflows/chargebacks/follow-chargeback'
import { placeCheckout } from '../../src/workflows/orders/place-checkout'
import { placeOrder } from '../../src/workflows/orders/place-order'
import { sweepOrders } from '../../src/workflows/orders/sweep-orders'
import { confirmPayment } from '../../src/workflows/payments/confirm-payment'
import { receiveProviderEvent } from '../../src/workflows/payments/receive-provider-event'
import { settleRefund } from '../../src/workflows/payments/settle-refund'
import { approvePayout } from '../../src/workflows/payouts/approve-payout'
import { cancelPayout } from '../../src/workflows/payouts/cancel-payout'
import { rejectPayout } from '../../src/workflows/payouts/reject-payout'
import { requestPayout } from '../../src/workflows/payouts/request-payout'
import { retryPayout } from '../../src/workflows/payouts/retry-payout'
import { sendPayout } from '../../src/workflows/payouts/send-payout'
import { cast } from '../helpers/cast'
import type { Operation } from './act'
import { announce, announcements, type Announcement } from './announce'
import { people } from './world'

const { customer, seller, finance, admin, system } = people
const totalMinor = 26_250

const line = () => ({
  serviceId: cast.service.id,
  package: 'basic' as const,
  extraIds: [],
  quantity: 1,
})
const checkout = { method: 'mobile_money', locale: 'fr' } as const

const place: Operation = async ({ world }) => {
  const { orderId } = await placeOrder(world.ctx(customer), {
    ...line(),
    ...checkout,
    expectedTotalMinor: totalMinor,
    idempotencyKey: randomUUID(),
  })
  return { orderId, transition: 'place' }
}

/** The same checkout three times at once: every answer names the same orders. */
const placeThrice: Operation = async ({ world, dice }) => {
  const lines = Array.from({ length: 1 + dice(3) }, line)
  const input = {
    ...checkout,
    lines,
    couponCodes: [],
    expectedTotalMinor: totalMinor * lines.length,
    idempotencyKey: randomUUID(),
  }
  const answers = await Promise.all([1, 2, 3].map(() => placeCheckout(world.ctx(customer), input)))
  const groups = new Set(answers.map(({ checkoutId }) => checkoutId))
  if (groups.size !== 1) throw new Error('one checkout became several')
  return { orderId: answers[0]?.orders[0]?.orderId ?? '', transition: 'place' }
}

const pay =
  (outcome: 'pay' | 'decline' | 'close'): Operation =>
  async ({ world, order }) => {
    if (order.reference === null) return null
    await actOnPayment(world.db, { reference: order.reference, outcome, payer: null })
    return null
  }

const confirm: Operation = async ({ world, order }) => {
  const ctx = world.ctx(system)
  await Promise.all([1, 2].map(() => confirmPayment(ctx, { paymentId: order.paymentId })))
  return null
}

const payAndConfirm: Operation = async (act) => {
  await pay('pay')(act)
  return confirm(act)
}

/** The provider's announcements, in any sequence, some of them again. */
const hearProvider: Operation = async ({ world, dice }) => {
  const { rows } = await world.pool.query<Announcement>(
    `${announcements} order by occurred_at desc limit 30`,
  )
  const told = rows[dice(Math.max(rows.length, 1))]
  if (told !== undefined) await announce(world, told)
  return null
}

const forge: Operation = async ({ world, order }) => {
  const body = {
    events: [{ id: randomUUID(), kind: 'payment.changed', subjectId: order.paymentId }],
  }
  await receiveProviderEvent(world.ctx(system), {
    provider: 'sandbox',
    rawBody: new TextEncoder().encode(JSON.stringify(body)),
    headers: { 'sandbox-signature': 't=1,v1=00' },
  })
  throw new Error('a forged event was taken in')
}

const giveBack: Operation = async ({ world }) => {
  const { rows } = await world.db.execute<{ id: string }>(sql`
    select id from core.refunds where status <> 'succeeded' order by created_at desc limit 3`)
  for (const { id } of rows) await settleRefund(world.ctx(system), { refundId: id })
  return null
}

const contest: Operation = async ({ world, order, dice }) => {
  const { reference } = order
  if (reference === null) return null
  if (dice(2) === 0) await raiseChargeback(world.db, { reference })
  else await settleChargeback(world.db, { reference, outcome: dice(2) === 0 ? 'won' : 'lost' })
  await followChargeback(world.ctx(system), { paymentId: order.paymentId })
  return null
}

/** The seller asks for their money, two staff agree or not, the provider pays, fails, or is slow. */
const payOut: Operation = async ({ world, dice }) => {
  const wish = dice(2) === 0 ? undefined : 5_000 + dice(40_000)
  await requestPayout(world.ctx(seller), { currency: 'XOF', amountMinor: wish })
  return null
}

const workOnPayouts: Operation = async ({ world, dice }) => {
  const { rows } = await world.db.execute<{ id: string; status: string }>(sql`
    select id, status from payouts order by created_at desc limit 6`)
  const payout = rows[dice(Math.max(rows.length, 1))]
  if (payout === undefined) return null
  const payoutId = payout.id
  const staff = world.ctx(dice(2) === 0 ? finance : admin)
  const acts = [
    () => approvePayout(staff, { payoutId }),
    () => sendPayout(world.ctx(system), { payoutId }),
    () => sendPayout(world.ctx(system), { payoutId }),
    () => cancelPayout(world.ctx(seller), { payoutId }),
    () => rejectPayout(staff, { payoutId, reason: 'Le titulaire ne correspond pas au vendeur.' }),
    () => retryPayout(staff, { payoutId }),
  ]
  await acts[dice(acts.length)]?.()
  return null
}

const sweep: Operation = async ({ world }) => {
  await sweepOrders(world.ctx(system))
  return null
}

/** What nobody may type into the database, whoever they are. */
const forbidden = [
  `update orders set status = 'completed' where id = $1 and status <> 'completed'`,
  `update orders set total_minor = total_minor - 1 where id = $1`,
  `delete from orders where id = $1`,
  `update ledger.transfers set amount_minor = amount_minor + 1 where id = (
     select max(id) from ledger.transfers)`,
  `delete from ledger.headers where order_id = $1`,
  `update ledger.accounts set balance_minor = balance_minor + 1 where owner = $1::text`,
  `delete from core.order_history where order_id = $1`,
  `update payments set status = 'succeeded', amount_minor = amount_minor + 1`,
  'truncate ledger.transfers',
]

const attack: Operation = async ({ world, order, dice }) => {
  const statement = forbidden[dice(forbidden.length)] ?? ''
  const values = statement.includes('$1') ? [order.id] : []
  const { rowCount } = await world.pool.query(statement, values)
  if ((rowCount ?? 0) > 0 || statement.startsWith('truncate')) {
    throw new Error(`the database let somebody ${statement}`)
  }
  return null
}

/** What happens to money beside the order's own moves. */
export const moneyOperations = {
  place,
  placeThrice,
  payAndConfirm,
  pay: pay('pay'),
  decline_payment: pay('decline'),
  close_payment: pay('close'),
  confirm,
  hearProvider,
  forge,
  giveBack,
  contest,
  payOut,
  workOnPayouts,
  sweep,
  attack,
} satisfies Record<string, Operation>
