import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { accountKinds } from '../../src/domain/ledger/accounts'
import { closingKinds, postingRules } from '../../src/domain/ledger/posting-rules'
import { orderEdges, orderStates } from '../../src/domain/orders/edges'
import { paymentEdges } from '../../src/domain/orders/money-edges'
import { postTransfers } from '../../src/store/ledger/post-transfers'
import { acceptOrder } from '../../src/workflows/orders/accept-order'
import { deliverOrder } from '../../src/workflows/orders/deliver-order'
import { acceptDelivery } from '../../src/workflows/orders/accept-delivery'
import { cast } from '../helpers/cast'
import { basicTotalMinor, coreMarket, viewers } from '../helpers/core-market'

const market = coreMarket()
const { rows, ctx } = market

afterEach(() => market.expectCleanLedger())
afterAll(() => market.close())

/** One transaction of an attacker with full rights on the tables. */
const attack = async (work: (client: pg.PoolClient) => Promise<unknown>): Promise<void> => {
  const client = await market.pool.connect()
  try {
    await client.query('begin')
    await work(client)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}
const sql = (text: string, values: unknown[] = []) => attack((client) => client.query(text, values))

const account = async (client: pg.PoolClient, kind: string, owner: string, currency = 'XOF') => {
  await client.query(
    `insert into ledger.accounts (kind, owner, currency) values ($1, $2, $3)
     on conflict do nothing`,
    [kind, owner, currency],
  )
  const { rows: found } = await client.query<{ id: string }>(
    'select id from ledger.accounts where kind = $1 and owner = $2 and currency = $3',
    [kind, owner, currency],
  )
  return found[0]?.id
}
type Forged = {
  kind: string
  orderId?: string | null
  debit: [string, string]
  credit: [string, string]
  amount?: number | string
  currency?: string
}
/** A complete posting, written by hand past every function of ours. */
const forge = (posting: Forged) => async (client: pg.PoolClient) => {
  const currency = posting.currency ?? 'XOF'
  const id = randomUUID()
  await client.query(
    `insert into ledger.headers (id, key, request_hash, kind, order_id, currency, posted_at)
     values ($1, $2, 'x', $3, $4, $5, now())`,
    [id, id, posting.kind, posting.orderId ?? null, currency],
  )
  await client.query(
    `insert into ledger.transfers
       (header_id, debit_account_id, credit_account_id, currency, amount_minor)
     values ($1, $2, $3, $4, $5)`,
    [
      id,
      await account(client, ...posting.debit, currency),
      await account(client, ...posting.credit, currency),
      currency,
      posting.amount ?? basicTotalMinor,
    ],
  )
}

let heldOrder = ''
let unpaidOrder = ''
let completedOrder = ''
beforeAll(async () => {
  heldOrder = (await market.placePaid()).orderId
  unpaidOrder = (await market.place()).orderId
  const completed = await market.placePaid()
  await acceptOrder(ctx(viewers.seller), completed)
  await deliverOrder(ctx(viewers.seller), { ...completed, message: 'Voici.', fileIds: [] })
  await acceptDelivery(ctx(viewers.customer), completed)
  completedOrder = completed.orderId
})

describe('1. sum zero: a transfer has two sides of one currency', () => {
  test('debit and credit of the same account', async () => {
    const forged = forge({
      kind: 'payout',
      debit: ['seller_available', 's'],
      credit: ['seller_available', 's'],
    })
    await expect(attack(forged)).rejects.toThrow(/transfers_two_sides/)
  })

  test.each(['0', '-5', '9007199254740992'])('an amount of %s', async (amount) => {
    const forged = forge({
      kind: 'late_capture',
      debit: ['external', 'x'],
      credit: ['refund_clearing', 'x'],
      amount,
    })
    await expect(attack(forged)).rejects.toThrow(/transfers_positive/)
  })

  test('francs on one side and euros on the other', async () => {
    const work = async (client: pg.PoolClient) => {
      const id = randomUUID()
      await client.query(
        `insert into ledger.headers (id, key, request_hash, kind, currency, posted_at)
         values ($1, $2, 'x', 'late_capture', 'XOF', now())`,
        [id, id],
      )
      await client.query(
        `insert into ledger.transfers
           (header_id, debit_account_id, credit_account_id, currency, amount_minor)
         values ($1, $2, $3, 'XOF', 5)`,
        [
          id,
          await account(client, 'external', 'x', 'EUR'),
          await account(client, 'refund_clearing', 'x'),
        ],
      )
    }
    await expect(attack(work)).rejects.toThrow(/transfers_debit/)
  })

  test('an order in francs captured in euros', async () => {
    const forged = forge({
      kind: 'capture',
      orderId: unpaidOrder,
      debit: ['external', 'sandbox'],
      credit: ['held', unpaidOrder],
      currency: 'EUR',
    })
    await expect(attack(forged)).rejects.toThrow(/not allowed/)
  })
})

describe('2. no negative held or seller balance', () => {
  test('releasing an order that holds nothing', async () => {
    const forged = forge({
      kind: 'release',
      orderId: unpaidOrder,
      debit: ['held', unpaidOrder],
      credit: ['seller_pending', cast.kofiSeller.id],
    })
    await expect(attack(forged)).rejects.toThrow(/accounts_never_negative/)
  })

  test('paying out more than a seller has', async () => {
    const forged = forge({
      kind: 'payout',
      debit: ['seller_available', cast.fatouSeller.id],
      credit: ['payout_clearing', 'platform'],
      amount: 1,
    })
    await expect(attack(forged)).rejects.toThrow(/accounts_never_negative/)
  })
})

describe('3. balances are derived: only a transfer moves them', () => {
  test('writing a balance', async () => {
    await expect(
      sql(
        'update ledger.accounts set balance_minor = balance_minor + 1 where balance_minor is not null',
      ),
    ).rejects.toThrow(/only transfers/)
  })
  test('opening an account that is not empty', async () => {
    await expect(
      sql(
        `insert into ledger.accounts (kind, owner, currency, balance_minor) values ('seller_available', 'x', 'XOF', 5)`,
      ),
    ).rejects.toThrow(/starts empty/)
  })
  test('turning a guarded account into one without a balance', async () => {
    await expect(
      sql(`update ledger.accounts set balance_minor = null where kind = 'held'`),
    ).rejects.toThrow(/only transfers/)
  })
  test('renaming an account', async () => {
    await expect(
      sql(`update ledger.accounts set owner = 'me' where kind = 'held'`),
    ).rejects.toThrow(/only transfers/)
  })
  test('a system account stores no balance', async () => {
    const stored = await rows(
      `select distinct a.kind from ledger.accounts a join ledger.account_kinds k using (kind) where k.has_stored_balance <> (a.balance_minor is not null)`,
    )
    expect(stored).toEqual([])
  })
})

describe('4. append-only', () => {
  const statements = ['transfers', 'headers', 'accounts'].flatMap((table) => [
    [`delete from ledger.${table}`],
    [`truncate ledger.${table} cascade`],
  ])
  test.each(statements)('%s', async (statement) => {
    await expect(sql(statement)).rejects.toThrow(/is refused/)
  })
  test.each([
    ['update ledger.transfers set amount_minor = 1'],
    [`update ledger.headers set kind = 'refund'`],
    ['delete from core.order_history'],
    ['update core.order_history set actor_id = null'],
    ['truncate core.order_history'],
    ['delete from events'],
    ['truncate events cascade'],
    ['delete from orders'],
    ['truncate orders cascade'],
    ['delete from payments'],
    ['update core.payment_allocations set amount_minor = 1'],
  ])('%s', async (statement) => {
    await expect(sql(statement)).rejects.toThrow(/is refused/)
  })
  test('changing what an event said', async () => {
    await expect(sql(`update events set payload = '{}'`)).rejects.toThrow(/cannot change/)
  })
  test('delivering an event is the one change it allows, once', async () => {
    await sql(
      'update events set delivered_at = now() where subject_id = $1 and delivered_at is null',
      [heldOrder],
    )
    await expect(
      sql('update events set delivered_at = null where subject_id = $1', [heldOrder]),
    ).rejects.toThrow(/cannot change/)
  })
  test('slipping a transfer into a posting that was committed', async () => {
    const work = async (client: pg.PoolClient) => {
      await client.query(
        `insert into ledger.transfers (header_id, debit_account_id, credit_account_id, currency, amount_minor)
         select header_id, debit_account_id, credit_account_id, currency, 1 from ledger.transfers limit 1`,
      )
    }
    await expect(attack(work)).rejects.toThrow(/not allowed/)
  })
  test('a header without any transfer', async () => {
    await expect(
      sql(
        `insert into ledger.headers (id, key, request_hash, kind, currency, posted_at) values (gen_random_uuid(), 'empty', 'x', 'late_capture', 'XOF', now())`,
      ),
    ).rejects.toThrow(/without transfers/)
  })
})

describe('5. idempotent', () => {
  const posting = (amountMinor: number) => ({
    kind: 'late_capture' as const,
    orderId: null,
    currency: 'XOF' as const,
    transfers: [
      {
        debit: { kind: 'external' as const, owner: 'sandbox' },
        credit: { kind: 'refund_clearing' as const, owner: 'nobody' },
        amountMinor,
      },
    ],
  })
  const post = (key: string, amountMinor: number) =>
    market.db.transaction(async (tx) => {
      const isNew = await postTransfers(tx, { key, posting: posting(amountMinor), now: new Date() })
      // Money that nobody is owed may not stay: the test undoes what it proved.
      await postTransfers(tx, {
        key: `${key}:back`,
        posting: {
          ...posting(amountMinor),
          kind: 'refund_settled',
          transfers: posting(amountMinor).transfers.map(({ debit, credit }) => ({
            debit: credit,
            credit: debit,
            amountMinor,
          })),
        },
        now: new Date(),
      })
      return isNew
    })

  test('the same key with the same request posts once', async () => {
    expect([await post('k1', 10), await post('k1', 10)]).toEqual([true, false])
  })
  test('fifty at once post once', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => post('k2', 10)))
    expect(answers.filter(Boolean)).toHaveLength(1)
  })
  test('the same key with another request is refused', async () => {
    await post('k3', 10)
    await expect(post('k3', 11)).rejects.toMatchObject({ code: 'request/idempotency-key-reused' })
  })
})

describe('6. one capture, one closing', () => {
  test('a second capture of an order', async () => {
    const forged = forge({
      kind: 'capture',
      orderId: heldOrder,
      debit: ['external', 'sandbox'],
      credit: ['held', heldOrder],
    })
    await expect(attack(forged)).rejects.toThrow(/headers_one_capture/)
  })
  test('a refund after the release', async () => {
    const forged = forge({
      kind: 'refund',
      orderId: completedOrder,
      debit: ['held', completedOrder],
      credit: ['refund_clearing', 'sandbox'],
      amount: 1,
    })
    await expect(attack(forged)).rejects.toThrow(/headers_one_closing/)
  })
})

describe('7. refunds ≤ captured, and a finished order holds nothing', () => {
  test('giving back more than was captured', async () => {
    const forged = forge({
      kind: 'reversal',
      orderId: completedOrder,
      debit: ['platform_fees', 'platform'],
      credit: ['refund_clearing', 'sandbox'],
      amount: basicTotalMinor + 1,
    })
    await expect(attack(forged)).rejects.toThrow(/refunded .* captured/)
  })
  test('capturing less than the order costs', async () => {
    const forged = forge({
      kind: 'capture',
      orderId: unpaidOrder,
      debit: ['external', 'sandbox'],
      credit: ['held', unpaidOrder],
      amount: 1,
    })
    await expect(attack(forged)).rejects.toThrow(/captured 1 of/)
  })
  test('capturing without moving the order', async () => {
    const forged = forge({
      kind: 'capture',
      orderId: unpaidOrder,
      debit: ['external', 'sandbox'],
      credit: ['held', unpaidOrder],
    })
    await expect(attack(forged)).rejects.toThrow(/still held/)
  })
  test('emptying an active order', async () => {
    const forged = forge({
      kind: 'refund',
      orderId: heldOrder,
      debit: ['held', heldOrder],
      credit: ['refund_clearing', 'sandbox'],
    })
    await expect(attack(forged)).rejects.toThrow(/nothing held/)
  })
  test('releasing everything to the seller, the platform’s share included', async () => {
    const work = async (client: pg.PoolClient) => {
      await forge({
        kind: 'release',
        orderId: heldOrder,
        debit: ['held', heldOrder],
        credit: ['seller_pending', cast.kofiSeller.id],
      })(client)
      for (const [from, to, transition] of [
        ['awaiting_acceptance', 'in_progress', 'accept'],
        ['in_progress', 'delivered', 'deliver'],
        ['delivered', 'completed', 'accept_delivery'],
      ]) {
        const change = {
          orderId: heldOrder,
          transition,
          actorKind: 'system',
          at: new Date().toISOString(),
        }
        await client.query(`select set_config('core.transition', $1, true)`, [
          JSON.stringify(change),
        ])
        await client.query('update orders set status = $1 where id = $2 and status = $3', [
          to,
          heldOrder,
          from,
        ])
      }
    }
    await expect(attack(work)).rejects.toThrow(/other shares/)
  })
  test('releasing to another seller', async () => {
    const forged = forge({
      kind: 'release',
      orderId: heldOrder,
      debit: ['held', heldOrder],
      credit: ['seller_pending', cast.fatouSeller.id],
    })
    await expect(attack(forged)).rejects.toThrow(/not allowed/)
  })
  test('moving one order’s money under another order’s name', async () => {
    const forged = forge({
      kind: 'refund',
      orderId: completedOrder,
      debit: ['held', heldOrder],
      credit: ['refund_clearing', 'sandbox'],
    })
    await expect(attack(forged)).rejects.toThrow(/headers_one_closing|not allowed/)
  })
  test('a pair of accounts that no posting uses', async () => {
    const forged = forge({
      kind: 'payout',
      debit: ['platform_commission', 'platform'],
      credit: ['seller_available', cast.fatouSeller.id],
    })
    await expect(attack(forged)).rejects.toThrow(/not allowed/)
  })
})

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
    await expect(attack(jump(heldOrder, 'completed', null))).rejects.toThrow(
      /only through a transition/,
    )
  })
  test('an edge that is not in the table', async () => {
    await expect(attack(jump(heldOrder, 'completed', 'accept_delivery'))).rejects.toThrow(/no edge/)
  })
  test('a legal edge without its money', async () => {
    await expect(
      attack(jump(unpaidOrder, 'awaiting_acceptance', 'confirm_payment')),
    ).rejects.toThrow(/nothing held/)
    await expect(attack(jump(heldOrder, 'cancelled', 'decline'))).rejects.toThrow(/still held/)
  })
  test('an unknown status', async () => {
    await expect(attack(jump(heldOrder, 'free', 'accept'))).rejects.toThrow(
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
    await expect(sql(`update orders set ${change} where id = $1`, [heldOrder])).rejects.toThrow(
      /cannot change/,
    )
  })
  test('changing the amount of a payment', async () => {
    await expect(sql('update payments set amount_minor = 1')).rejects.toThrow(/cannot change/)
  })
  test('an order born paid', async () => {
    const copy = `insert into orders select (jsonb_populate_record(o, jsonb_build_object('id', gen_random_uuid(), 'number', 'FAKE'))).* from orders o where id = $1`
    await expect(sql(copy, [heldOrder])).rejects.toThrow(/starts awaiting payment/)
  })
  test('two histories with one number', async () => {
    await expect(
      sql(
        `insert into core.order_history select * from core.order_history where order_id = $1 limit 1`,
        [heldOrder],
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
})

describe('the database’s tables are the code’s tables', () => {
  test('edges, states, kinds and rules are equal', async () => {
    const edges = await rows<{ from: string; to: string; transition: string }>(
      'select from_status as "from", to_status as "to", transition from core.order_edges',
    )
    const sorted = (list: object[]) =>
      list.map((one) => JSON.stringify(Object.entries(one).sort())).sort()
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
