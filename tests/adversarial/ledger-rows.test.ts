import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { postTransfers } from '../../src/store/ledger/post-transfers'
import { cast } from '../helpers/cast'
import { coreMarket } from '../helpers/core-market'
import { forge, forgedAccount, ledgerAttacker, targetOrders } from '../helpers/ledger-attacker'

const market = coreMarket()
const { rows } = market
const { attack, sql } = ledgerAttacker(market)
const orders = await targetOrders(market)

afterEach(() => market.expectCleanLedger())
afterAll(() => market.close())

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
          await forgedAccount(client, { kind: 'external', owner: 'x', currency: 'EUR' }),
          await forgedAccount(client, { kind: 'refund_clearing', owner: 'x', currency: 'XOF' }),
        ],
      )
    }
    await expect(attack(work)).rejects.toThrow(/transfers_debit/)
  })

  test('an order in francs captured in euros', async () => {
    const forged = forge({
      kind: 'capture',
      orderId: orders.unpaid,
      debit: ['external', 'sandbox'],
      credit: ['held', orders.unpaid],
      currency: 'EUR',
    })
    await expect(attack(forged)).rejects.toThrow(/not allowed/)
  })
})

describe('2. no negative held or seller balance', () => {
  test('releasing an order that holds nothing', async () => {
    const forged = forge({
      kind: 'release',
      orderId: orders.unpaid,
      debit: ['held', orders.unpaid],
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
      [orders.held],
    )
    await expect(
      sql('update events set delivered_at = null where subject_id = $1', [orders.held]),
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
