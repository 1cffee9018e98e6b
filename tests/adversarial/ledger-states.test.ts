import type pg from 'pg'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { accountKinds } from '../../src/domain/ledger/accounts'
import { closingKinds, postingRules } from '../../src/domain/ledger/posting-rules'
import { orderEdges, orderStates } from '../../src/domain/orders/edges'
import { earningEdges, paymentEdges } from '../../src/domain/orders/money-edges'
import { markInboxProcessed } from '../../src/store/inbox'
import { coreMarket } from '../helpers/core-market'
import { ledgerAttacker, targetOrders } from '../helpers/ledger-attacker'

const market = coreMarket()
const { rows } = market
const { attack, sql } = ledgerAttacker(market)
const orders = await targetOrders(market)

afterEach(() => market.expectCleanLedger())
afterAll(() => market.close())

describe('8. legal edges only', () => {
  const jump =
    (id: string, to: string, transition: string | null) => async (client: pg.PoolClient) => {
      const change = { orderId: id, transition, actorKind: 'system', at: new Date().toISOString() }
      if (transition !== null) {
        await client.query(`select set_config('core.transition', $1, true)`, [
          JSON.stringify(change),
        ])
      }
      await client.query('update orders set status = $1 where id = $2', [to, id])
    }
  test('a status typed by hand', async () => {
    await expect(attack(jump(orders.held, 'completed', null))).rejects.toThrow(
      /only through a transition/,
    )
  })
  test('an edge that is not in the table', async () => {
    await expect(attack(jump(orders.held, 'completed', 'accept_delivery'))).rejects.toThrow(
      /no edge/,
    )
  })
  test('a legal edge without its money', async () => {
    await expect(
      attack(jump(orders.unpaid, 'awaiting_acceptance', 'confirm_payment')),
    ).rejects.toThrow(/nothing held/)
    await expect(attack(jump(orders.held, 'cancelled', 'decline'))).rejects.toThrow(/still held/)
  })
  test('an unknown status', async () => {
    await expect(attack(jump(orders.held, 'free', 'accept'))).rejects.toThrow(
      /no edge|orders_status_known/,
    )
  })
  test('a payment that succeeds by hand twice', async () => {
    await expect(
      sql(`update payments set status = 'created' where status = 'succeeded'`),
    ).rejects.toThrow(/no edge/)
  })
  test.each([
    ['total_minor = total_minor - 1'],
    ['seller_id = (select id from sellers where id <> seller_id limit 1)'],
    [`quote = '{}'`],
    [`currency = 'EUR'`],
  ])('changing what was agreed: %s', async (change) => {
    await expect(sql(`update orders set ${change} where id = $1`, [orders.held])).rejects.toThrow(
      /cannot change/,
    )
  })
  test('changing the amount of a payment', async () => {
    await expect(sql('update payments set amount_minor = 1')).rejects.toThrow(/cannot change/)
  })
  test('an order born paid', async () => {
    const copy = `insert into orders select (jsonb_populate_record(o, jsonb_build_object('id', gen_random_uuid(), 'number', 'FAKE'))).* from orders o where id = $1`
    await expect(sql(copy, [orders.held])).rejects.toThrow(/starts awaiting payment/)
  })
  test.each([
    ['available', /nothing was released/],
    ['pending', /nothing was released/],
  ])('an earning made %s by hand', async (status, refusal) => {
    await expect(
      sql('update orders set earning_status = $1 where id = $2', [status, orders.held]),
    ).rejects.toThrow(refusal)
  })
  test('an earning of an order that was never paid', async () => {
    await expect(
      sql(`update orders set earning_status = 'pending' where id = $1`, [orders.unpaid]),
    ).rejects.toThrow(/no edge of its earning/)
  })
  test('a pending earning made available without the ledger', async () => {
    await expect(
      sql(`update orders set earning_status = 'available' where id = $1`, [orders.completed]),
    ).rejects.toThrow(/was not cleared/)
  })
  test('two histories with one number', async () => {
    await expect(
      sql(
        `insert into core.order_history select * from core.order_history where order_id = $1 limit 1`,
        [orders.held],
      ),
    ).rejects.toThrow(/order_history_pkey/)
  })
})

describe('9 and 10. unique references, four eyes', () => {
  test('one provider reference on two payments', async () => {
    await expect(
      sql(
        `update payments set provider_reference = (select provider_reference from payments where provider_reference is not null limit 1) where id = (select id from payments order by id desc limit 1)`,
      ),
    ).rejects.toThrow(/unique|duplicate/)
  })
  test('one event twice in the outbox', async () => {
    await expect(
      sql(
        `insert into events select (jsonb_populate_record(e, jsonb_build_object('id', gen_random_uuid()))).* from events e limit 1`,
      ),
    ).rejects.toThrow(/duplicate/)
  })
  test('one provider event twice in the inbox', async () => {
    const insert = `insert into core.inbox_events (provider, event_id, kind, raw, occurred_at, processed_at) values ('sandbox', 'twice', 'other', '', now(), now())`
    await sql(insert)
    await expect(sql(insert)).rejects.toThrow(/inbox_events_pkey/)
  })
  test('approving one’s own refund', async () => {
    await expect(
      sql(
        `insert into core.refunds (id, payment_id, amount_minor, currency, reason, provider, requested_by, approved_by)
         select gen_random_uuid(), id, 1, 'XOF', 'x', 'sandbox', 'me', 'me' from payments limit 1`,
      ),
    ).rejects.toThrow(/refunds_four_eyes/)
  })
  test('one provider reference on two refunds or two payouts', async () => {
    const refunds = `insert into core.refunds (id, payment_id, amount_minor, currency, reason,
        provider, requested_by, provider_reference)
      select gen_random_uuid(), p.id, 1, 'XOF', 'x', 'sandbox', 'me', 'same'
      from payments p, generate_series(1, 2) limit 2`
    await expect(sql(refunds)).rejects.toThrow(/refunds_provider_provider_reference_key/)
    const payouts = `insert into payouts (id, seller_id, amount_minor, currency, provider, status,
        provider_reference, requested_by)
      select gen_random_uuid(), s.id, 1, 'XOF', 'sandbox', 'requested', 'same', 'me'
      from sellers s limit 2`
    await expect(sql(payouts)).rejects.toThrow(/payouts_provider_reference/)
  })
  test('a payout approved by who asked for it', async () => {
    const payout = `insert into payouts (id, seller_id, amount_minor, currency, provider, status,
        requested_by, approved_by_id)
      select gen_random_uuid(), s.id, 1, 'XOF', 'sandbox', 'requested', f.id::text, f.id
      from sellers s, staff f limit 1`
    await expect(sql(payout)).rejects.toThrow(/payouts_four_eyes|a payout starts requested/)
  })
  test('a decision approved by who made it', async () => {
    const decision = `insert into core.dispute_decisions (id, dispute_id, round, outcome, reason,
        decided_by, decided_at, needs_approval, approved_by)
      select gen_random_uuid(), gen_random_uuid(), 1, 'reopen', 'x', f.id, now(), true, f.id
      from staff f limit 1`
    await expect(sql(decision)).rejects.toThrow(/dispute_decisions_four_eyes/)
  })
  test('an inbox event is finished by one of two at once', async () => {
    await sql(
      `insert into core.inbox_events (provider, event_id, kind, raw, occurred_at)
       values ('sandbox', 'raced', 'other', '', now())`,
    )
    const finish = () =>
      market.db.transaction((tx) =>
        markInboxProcessed(tx, { provider: 'sandbox', eventId: 'raced', now: new Date() }),
      )
    const answers = await Promise.all(Array.from({ length: 20 }, finish))
    expect(answers.filter(Boolean)).toHaveLength(1)
  })
})

describe('the database’s tables are the code’s tables', () => {
  test('edges, states, kinds and rules are equal', async () => {
    const edges = await rows<{ from: string; to: string; transition: string }>(
      'select from_status as "from", to_status as "to", transition from core.order_edges',
    )
    const sorted = (list: object[]) =>
      list
        .map((one) => JSON.stringify(Object.entries(one).toSorted(([a], [b]) => (a < b ? -1 : 1))))
        .toSorted()
    expect(sorted(edges)).toEqual(sorted(orderEdges()))
    expect(sorted(await rows('select status, money from core.order_states'))).toEqual(
      sorted(orderStates()),
    )
    const payments = Object.entries(paymentEdges).flatMap(([from, targets]) =>
      targets.map((to) => ({ from, to })),
    )
    expect(
      sorted(await rows('select from_status as "from", to_status as "to" from core.payment_edges')),
    ).toEqual(sorted(payments))
    const earnings = Object.entries(earningEdges).flatMap(([from, targets]) =>
      targets.map((to) => ({ from, to })),
    )
    expect(
      sorted(await rows('select from_status as "from", to_status as "to" from core.earning_edges')),
    ).toEqual(sorted(earnings))
    const kinds = Object.entries(accountKinds).map(([kind, { hasStoredBalance }]) => ({
      kind,
      stored: hasStoredBalance,
    }))
    expect(
      sorted(await rows('select kind, has_stored_balance as stored from ledger.account_kinds')),
    ).toEqual(sorted(kinds))
    const rules = Object.entries(postingRules).flatMap(([kind, pairs]) =>
      pairs.map(([debit, credit]) => ({ kind, debit, credit })),
    )
    expect(
      sorted(
        await rows(
          'select kind, debit_kind as debit, credit_kind as credit from ledger.posting_rules',
        ),
      ),
    ).toEqual(sorted(rules))
    const closing = await rows<{ kind: string }>(
      'select kind from ledger.posting_kinds where is_closing',
    )
    expect(closing.map(({ kind }) => kind).sort()).toEqual([...closingKinds].sort())
  })
})
