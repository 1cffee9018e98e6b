import { sql } from '@payloadcms/db-postgres'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { sellerAvailable } from '../../src/domain/ledger/accounts'
import { inTransaction } from '../../src/store/in-transaction'
import { postTransfers } from '../../src/store/ledger/post-transfers'
import { cast } from '../helpers/cast'
import { coreMarket } from '../helpers/core-market'

const market = coreMarket()

afterEach(() => market.expectCleanLedger())
afterAll(() => market.close())

describe('11. no deadlock: accounts are locked in the order of their ids', () => {
  test('a hundred postings in both directions at once: all of them, none twice', async () => {
    // Two sellers' accounts, crossed: without one order of locks these wait for each other.
    const available = sellerAvailable(cast.fatouSeller.id)
    const other = sellerAvailable(cast.kofiSeller.id)
    const clearing = { kind: 'payout_clearing' as const, owner: 'platform' }
    const post = (key: string, kind: 'payout' | 'payout_failed', accounts: (typeof available)[]) =>
      // Without the retries of a workflow: one deadlock fails the test.
      market.db.transaction((tx) =>
        postTransfers(tx, {
          key,
          now: new Date(),
          posting: {
            kind,
            orderId: null,
            currency: 'XOF',
            transfers: accounts.map((account) =>
              kind === 'payout'
                ? { debit: account, credit: clearing, amountMinor: 1 }
                : { debit: clearing, credit: account, amountMinor: 1 },
            ),
          },
        }),
      )
    const rounds = Array.from({ length: 50 }, (_, round) => round)
    const credited = await Promise.all(
      rounds.map((round) =>
        post(
          `in:${round}`,
          'payout_failed',
          round % 2 === 0 ? [available, other] : [other, available],
        ),
      ),
    )
    const debited = await Promise.all(
      rounds.map((round) =>
        post(`out:${round}`, 'payout', round % 2 === 0 ? [other, available] : [available, other]),
      ),
    )
    expect([...credited, ...debited].every(Boolean)).toBe(true)
  })

  test('a deadlock that somebody else makes is tried again with the same key, and posts once', async () => {
    const placed = await market.placePaid()
    let attempts = 0
    const posted = await inTransaction(market.db, async (tx) => {
      attempts += 1
      const isNew = await postTransfers(tx, {
        key: 'deadlocked',
        now: new Date(),
        posting: {
          kind: 'provider_fee',
          orderId: placed.orderId,
          currency: 'XOF',
          transfers: [
            {
              debit: { kind: 'provider_fees', owner: 'platform' },
              credit: { kind: 'external', owner: 'sandbox' },
              amountMinor: 7,
            },
          ],
        },
      })
      // What Postgres answers the one it chose to end.
      if (attempts < 3) {
        await tx.execute(sql`do $$ begin raise exception 'chosen' using errcode = '40P01'; end $$`)
      }
      return isNew
    })
    expect([attempts, posted]).toEqual([3, true])
    expect(await market.countOf(`ledger.headers where key = 'deadlocked'`)).toBe(1)
  })

  test('a serialization failure is tried again, any other failure is not', async () => {
    const failing = (code: string) => {
      let attempts = 0
      return {
        attempts: () => attempts,
        run: () =>
          inTransaction(market.db, async (tx) => {
            attempts += 1
            if (attempts === 1) {
              await tx.execute(
                sql.raw(`do $$ begin raise exception 'x' using errcode = '${code}'; end $$`),
              )
            }
          }),
      }
    }
    const serialization = failing('40001')
    await serialization.run()
    expect(serialization.attempts()).toBe(2)
    const other = failing('23514')
    await expect(other.run()).rejects.toThrow()
    expect(other.attempts()).toBe(1)
  })
})
