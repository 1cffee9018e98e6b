import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { acceptDelivery } from '../../src/workflows/orders/accept-delivery'
import { coreMarket, viewers } from '../helpers/core-market'
import { milestoneOrders } from '../helpers/milestone-orders'

const market = coreMarket()
const orders = milestoneOrders(market)

afterAll(() => market.close())

/** The audit inside a transaction that broke something behind the triggers' back; rolled back. */
const auditAfter = async (statement: string): Promise<string[]> => {
  const client = await market.pool.connect()
  try {
    await client.query('begin')
    // As a restored backup or a superuser would: no trigger and no foreign key watches.
    await client.query(`set local session_replication_role = replica`)
    await client.query(statement)
    const { rows } = await client.query<{ rule: string }>('select rule from ledger.audit()')
    return [...new Set(rows.map(({ rule }) => rule))].sort()
  } finally {
    await client.query('rollback')
    client.release()
  }
}

beforeEach(async () => {
  await market.placePaid()
  const sliced = await orders.started({ minor: 2_500, bearer: 'platform' })
  await orders.deliver(sliced)
  await acceptDelivery(market.ctx(viewers.customer), sliced)
  await market.expectCleanLedger()
})

describe('the audit finds what no trigger saw', () => {
  test.each([
    [
      'a balance that was written',
      'update ledger.accounts set balance_minor = balance_minor + 1',
      'balance_is_derived',
    ],
    [
      'a transfer that was changed',
      'update ledger.transfers set amount_minor = amount_minor - 1',
      'order_money',
    ],
    ['a transfer that was lost', 'delete from ledger.transfers', 'header_has_transfers'],
    [
      'a posting that was lost',
      'delete from ledger.transfers; delete from ledger.headers',
      'payment_is_captured',
    ],
    [
      'a status without its history',
      `update orders set status = 'completed'`,
      'history_tells_status',
    ],
    [
      'a history with a hole',
      'delete from core.order_history where sequence = 1',
      'history_unbroken',
    ],
    ['an event that was lost', 'delete from events', 'history_is_told'],
    [
      'a payment that nobody captured',
      `update payments set amount_minor = amount_minor + 1`,
      'payment_is_captured',
    ],
    [
      'a capture whose payment says unpaid',
      `update payments set status = 'pending'`,
      'unpaid_is_not_captured',
    ],
    ['a refund booked twice', 'update payments set refunded_minor = 5', 'refunded_adds_up'],
    [
      'an earning that was made up',
      `update orders set earning_status = 'available'`,
      'clearing_makes_available',
    ],
    [
      'a held balance below zero',
      `update ledger.transfers set amount_minor = amount_minor + 1000000 where debit_account_id in (
        select id from ledger.accounts where kind = 'held')`,
      'never_negative',
    ],
    [
      'an account in another currency',
      `update ledger.accounts set currency = 'EUR' where kind = 'held'`,
      'one_currency',
    ],
    [
      'a currency that lost a side',
      `update ledger.accounts set currency = 'EUR' where kind = 'held'`,
      'sum_zero',
    ],
    [
      'a posting under another name',
      `update ledger.headers set kind = 'payout' where kind = 'capture'`,
      'allowed_pair',
    ],
    [
      'an order captured twice',
      `drop index ledger.headers_one_capture;
       insert into ledger.headers (id, key, request_hash, kind, order_id, slice, currency, posted_at)
       select gen_random_uuid(), key || ':again', '', kind, order_id, slice, currency, posted_at
       from ledger.headers where kind = 'capture'`,
      'captured_once',
    ],
    [
      'a milestone closed twice',
      `drop index ledger.headers_one_closing;
       insert into ledger.headers (id, key, request_hash, kind, order_id, slice, currency, posted_at)
       select gen_random_uuid(), key || ':again', '', 'refund', order_id, slice, currency, posted_at
       from ledger.headers where kind = 'release'`,
      'closed_once',
    ],
    [
      'money of one order under another’s name',
      `update ledger.headers h set order_id = (select o.id from orders o where o.id <> h.order_id
        limit 1) where h.kind = 'release'`,
      'held_is_conserved',
    ],
    [
      'an earning that the ledger does not know',
      'update core.earnings set amount_minor = amount_minor + 1',
      'earnings_are_pending',
    ],
    [
      'an earning cleared without a posting',
      'update core.earnings set cleared_at = now()',
      'cleared_as_earned',
    ],
    [
      'a pending earning that was lost',
      `delete from core.earnings; update orders set earning_status = 'pending'`,
      'earning_matches_ledger',
    ],
    [
      'an earning that still clears for an order that was reversed',
      `update orders set earning_status = 'reversed'`,
      'reversed_earns_nothing',
    ],
    [
      'a milestone that changed its price',
      'update core.order_milestones set amount_minor = amount_minor + 1, tax_minor = tax_minor + 1',
      'milestones_add_up',
    ],
    [
      'a milestone that says it was released',
      `update core.order_milestones set status = 'released'`,
      'order_money',
    ],
    [
      'a subsidy that nobody agreed to',
      `update orders set subsidy_minor = subsidy_minor - 1, commission_minor = commission_minor - 1
       where subsidy_minor > 0`,
      'order_money',
    ],
    [
      'an allocation of another amount',
      'update core.payment_allocations set amount_minor = amount_minor - 1',
      'allocations_add_up',
    ],
    [
      'a refund that nobody owes',
      `insert into core.refunds (id, payment_id, amount_minor, currency, reason, provider, requested_by)
       select gen_random_uuid(), id, 1, 'XOF', 'x', provider, 'x' from payments limit 1;
       insert into ledger.accounts (kind, owner, currency) values ('refund_clearing', 'sandbox', 'XOF')
       on conflict do nothing`,
      'refund_clearing_is_owed',
    ],
    [
      'a quarantined event that was never finished',
      `insert into core.inbox_events (provider, event_id, kind, raw, occurred_at, quarantined_reason)
       values ('sandbox', 'open', 'other', '', now(), 'unknown_subject')`,
      'inbox_is_finished',
    ],
  ])('%s', async (_name, statement, rule) => {
    expect(await auditAfter(statement)).toContain(rule)
  })
})
