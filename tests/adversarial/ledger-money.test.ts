import type pg from 'pg'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { cast } from '../helpers/cast'
import { basicTotalMinor, coreMarket } from '../helpers/core-market'
import { forge, ledgerAttacker, targetOrders } from '../helpers/ledger-attacker'

const market = coreMarket()
const { attack } = ledgerAttacker(market)
const orders = await targetOrders(market)

afterEach(() => market.expectCleanLedger())
afterAll(() => market.close())

describe('6. one capture, one closing', () => {
  test('a second capture of an order', async () => {
    const forged = forge({
      kind: 'capture',
      orderId: orders.held,
      debit: ['external', 'sandbox'],
      credit: ['held', orders.held],
    })
    await expect(attack(forged)).rejects.toThrow(/headers_one_capture/)
  })
  test('a refund after the release', async () => {
    const forged = forge({
      kind: 'refund',
      orderId: orders.completed,
      debit: ['held', orders.completed],
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
      orderId: orders.completed,
      debit: ['platform_fees', 'platform'],
      credit: ['refund_clearing', 'sandbox'],
      amount: basicTotalMinor + 1,
    })
    await expect(attack(forged)).rejects.toThrow(/refunded .* captured/)
  })
  test('capturing less than the order costs', async () => {
    const forged = forge({
      kind: 'capture',
      orderId: orders.unpaid,
      debit: ['external', 'sandbox'],
      credit: ['held', orders.unpaid],
      amount: 1,
    })
    await expect(attack(forged)).rejects.toThrow(/captured 1 of/)
  })
  test('capturing without moving the order', async () => {
    const forged = forge({
      kind: 'capture',
      orderId: orders.unpaid,
      debit: ['external', 'sandbox'],
      credit: ['held', orders.unpaid],
    })
    await expect(attack(forged)).rejects.toThrow(/still held/)
  })
  test('emptying an active order', async () => {
    const forged = forge({
      kind: 'refund',
      orderId: orders.held,
      debit: ['held', orders.held],
      credit: ['refund_clearing', 'sandbox'],
    })
    await expect(attack(forged)).rejects.toThrow(/nothing held/)
  })
  test('releasing everything to the seller, the platform’s share included', async () => {
    const work = async (client: pg.PoolClient) => {
      await forge({
        kind: 'release',
        orderId: orders.held,
        debit: ['held', orders.held],
        credit: ['seller_pending', cast.kofiSeller.id],
      })(client)
      for (const [from, to, transition] of [
        ['awaiting_acceptance', 'in_progress', 'accept'],
        ['in_progress', 'delivered', 'deliver'],
        ['delivered', 'completed', 'accept_delivery'],
      ]) {
        const change = {
          orderId: orders.held,
          transition,
          actorKind: 'system',
          at: new Date().toISOString(),
        }
        await client.query(`select set_config('core.transition', $1, true)`, [
          JSON.stringify(change),
        ])
        await client.query('update orders set status = $1 where id = $2 and status = $3', [
          to,
          orders.held,
          from,
        ])
      }
    }
    await expect(attack(work)).rejects.toThrow(/other shares/)
  })
  test('releasing to another seller', async () => {
    const forged = forge({
      kind: 'release',
      orderId: orders.held,
      debit: ['held', orders.held],
      credit: ['seller_pending', cast.fatouSeller.id],
    })
    await expect(attack(forged)).rejects.toThrow(/not allowed/)
  })
  test('moving one order’s money under another order’s name', async () => {
    const forged = forge({
      kind: 'refund',
      orderId: orders.completed,
      debit: ['held', orders.held],
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
