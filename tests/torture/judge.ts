import pg from 'pg'
import { inParallel } from '../../scripts/seed/in-parallel'
import { announce, announcements, type Announcement } from './announce'
import { people, type World } from './world'
import { processProviderEvent } from '../../src/workflows/payments/process-provider-event'
import { pollPayment } from '../../src/workflows/payments/poll-payment'
import { settleRefund } from '../../src/workflows/payments/settle-refund'
import { cancelOpenPayment } from '../../src/workflows/payments/cancel-open-payment'
import { followChargeback } from '../../src/workflows/chargebacks/follow-chargeback'
import { sendPayout } from '../../src/workflows/payouts/send-payout'
import { sweepOrders } from '../../src/workflows/orders/sweep-orders'

/**
 * Lets time pass until nothing happens any more: what jobs and timers would do over two months,
 * without new acts of people.
 */
export const settleEverything = async (world: World, skip: (ms: number) => void): Promise<void> => {
  const ctx = world.ctx(people.system)
  const ignore = () => undefined
  const { rows } = await world.pool.query<Announcement>(announcements)
  await inParallel(rows, hands, (told) => announce(world, told).catch(ignore))
  for (let day = 0; day < 12; day += 1) {
    await eachRow(
      world,
      'select provider, event_id as id from core.inbox_events where processed_at is null',
      (row) => processProviderEvent(ctx, { provider: row.provider ?? '', eventId: row.id }),
    )
    await eachRow(
      world,
      `select id, 1 as attempt from payments where status in ('created', 'pending', 'unknown')`,
      (row) => pollPayment(ctx, { paymentId: row.id, attempt: 1 }).catch(ignore),
    )
    await eachRow(
      world,
      `select p.id from payments p where p.status in ('created', 'pending', 'unknown') and not exists (
         select from core.payment_allocations a join orders o on o.id = a.order_id
         where a.payment_id = p.id and o.status = 'awaiting_payment')`,
      (row) => cancelOpenPayment(ctx, { paymentId: row.id }).catch(ignore),
    )
    await eachRow(world, `select id from core.refunds where status <> 'succeeded'`, (row) =>
      settleRefund(ctx, { refundId: row.id }).catch(ignore),
    )
    await eachRow(world, `select distinct payment_id as id from sandbox.chargebacks`, (row) =>
      followChargeback(ctx, { paymentId: row.id }),
    )
    await eachRow(
      world,
      `select id from payouts where status in ('requested', 'in_transit')`,
      (row) => sendPayout(ctx, { payoutId: row.id }),
    )
    for (;;) {
      const { timers, earnings } = await sweepOrders(ctx)
      if (timers + earnings === 0) break
    }
    skip(5 * 86_400_000)
  }
}

/** So many rows are worked on at once, as workers do. */
const hands = 6

type Row = { id: string; provider?: string }

const eachRow = async (
  world: World,
  query: string,
  act: (row: Row) => Promise<unknown>,
): Promise<void> => {
  const { rows } = await world.pool.query<Row>(query)
  await inParallel(rows, hands, async (row) => {
    await act(row)
  })
}

/** Everything that is wrong in a settled market; empty when nothing was lost. */
export const judge = async (url: string, promises: ReadonlySet<string>): Promise<string[]> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const rows = async (text: string, values: unknown[] = []): Promise<string[]> =>
    (await client.query<{ wrong: string }>(text, values)).rows.map(({ wrong }) => wrong)
  try {
    // The tables are minutes old: without statistics the audit is planned for empty ones.
    await client.query('analyze')
    return [
      ...(await rows(
        `select concat_ws(' ', rule, subject, detail) as wrong from ledger.audit() limit 50`,
      )),
      ...(await rows(
        `select 'promised but not in the history: ' || promise as wrong
         from unnest($1::text[]) as promise
         where not exists (select from core.order_history h
           where h.order_id = split_part(promise, ' ', 1)::uuid
             and h.transition = split_part(promise, ' ', 2))
         limit 50`,
        [[...promises]],
      )),
      ...(await rows(
        `select format('the provider has %s of payment %s, our books say %s', p.theirs, p.id, p.ours)
           as wrong
         from (
           select payments.id,
             case when s.state = 'succeeded'
               then coalesce(s.paid_minor, s.amount_minor) - s.refunded_minor else 0 end as theirs,
             case when payments.status in
               ('succeeded', 'refund_pending', 'partially_refunded', 'refunded', 'charged_back')
               then payments.amount_minor - payments.refunded_minor
                 -- What a bank gave back by a chargeback is no refund to its provider.
                 + (select coalesce(sum(r.amount_minor), 0) from core.refunds r
                    join chargebacks c on c.reference || ':' || r.id = r.provider_reference
                    where r.payment_id = payments.id) else 0 end as ours
           from payments left join sandbox.payments s on s.payment_id = payments.id) p
         where coalesce(p.theirs, 0) <> p.ours limit 50`,
      )),
      ...(await rows(
        `select format('order %s is still %s', id, status) as wrong from orders
         where status in ('awaiting_payment', 'awaiting_requirements', 'awaiting_acceptance')
         limit 50`,
      )),
      ...(await rows(
        `select format('refund %s is still %s', id, status) as wrong from core.refunds
         where status <> 'succeeded' limit 50`,
      )),
    ]
  } finally {
    await client.end()
  }
}
