import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { coreMarket } from '../helpers/core-market'

const market = coreMarket()

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
  ])('%s', async (_name, statement, rule) => {
    expect(await auditAfter(statement)).toContain(rule)
  })
})
