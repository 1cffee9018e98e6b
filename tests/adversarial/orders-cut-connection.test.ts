import { sql } from '@payloadcms/db-postgres'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import type { Ctx, Db, Tx } from '../../src/context'
import { acceptDelivery } from '../../src/workflows/orders/accept-delivery'
import { acceptOrder } from '../../src/workflows/orders/accept-order'
import { declineOrder } from '../../src/workflows/orders/decline-order'
import { deliverOrder } from '../../src/workflows/orders/deliver-order'
import { placeOrder } from '../../src/workflows/orders/place-order'
import { confirmPayment } from '../../src/workflows/payments/confirm-payment'
import { settleRefund } from '../../src/workflows/payments/settle-refund'
import { basicOrder, coreMarket, viewers } from '../helpers/core-market'

const market = coreMarket()
const customer = market.ctx(viewers.customer)
const seller = market.ctx(viewers.seller)
const system = market.ctx(viewers.system)

afterEach(() => market.expectCleanLedger())
afterAll(() => market.close())

/**
 * A context whose connection is cut by the server right before the n-th statement inside a
 * transaction; `statements` says how many there were.
 */
const cutting = (ctx: Ctx, before: number) => {
  let statements = 0
  const cut = (tx: Tx): Tx =>
    new Proxy(tx, {
      get: (target, property) => {
        if (property !== 'execute') return Reflect.get(target, property) as unknown
        return async (query: Parameters<Tx['execute']>[0]) => {
          statements += 1
          if (statements === before) {
            await target.execute(sql`select pg_terminate_backend(pg_backend_pid())`)
          }
          return target.execute(query)
        }
      },
    })
  const db: Db = {
    execute: ctx.db.execute.bind(ctx.db),
    transaction: ((work: (tx: Tx) => Promise<unknown>) =>
      ctx.db.transaction((tx) => work(cut(tx)))) as Db['transaction'],
  }
  return { ctx: { ...ctx, db }, count: () => statements }
}

/** Everything that money and state consist of, to compare before and after a failure. */
const everything = async () => {
  const [state] = await market.rows(`
    select (select jsonb_agg(jsonb_build_array(id, status, earning_status, timer_at) order by id)
        from orders) as orders,
      (select jsonb_agg(jsonb_build_array(id, status, refunded_minor) order by id)
        from payments) as payments,
      (select count(*) from ledger.transfers) as transfers,
      (select count(*) from core.order_history) as history,
      (select count(*) from core.refunds) as refunds,
      (select count(*) from deliveries) as deliveries,
      (select count(*) from events) as events,
      (select count(*) from graphile_worker._private_jobs j
        join graphile_worker._private_tasks t on t.id = j.task_id
        where t.identifier not like 'sandbox%') as jobs`)
  return state
}

/** Cuts the connection at every statement in turn: nothing may remain of any try but the last. */
const surviveEveryCut = async (ctx: Ctx, work: (ctx: Ctx) => Promise<unknown>) => {
  const before = await everything()
  for (let statement = 1; statement < 100; statement += 1) {
    const { ctx: cut, count } = cutting(ctx, statement)
    const outcome = await work(cut).then(
      () => 'done',
      () => 'cut',
    )
    if (outcome === 'done') return { statements: count() }
    expect(await everything()).toEqual(before)
    await market.expectCleanLedger()
  }
  throw new Error('it never got through')
}

describe('the connection is cut at statement k, for every k', () => {
  test('placing, paying, accepting, delivering, completing: all or nothing each time', async () => {
    const input = basicOrder()
    const placing = await surviveEveryCut(customer, (ctx) => placeOrder(ctx, input))
    const placed = await placeOrder(customer, input)
    await market.payAt(placed.paymentId)
    const counts = [
      placing,
      await surviveEveryCut(system, (ctx) => confirmPayment(ctx, placed)),
      await surviveEveryCut(seller, (ctx) => acceptOrder(ctx, placed)),
      await surviveEveryCut(seller, (ctx) =>
        deliverOrder(ctx, { ...placed, message: 'Voici.', fileIds: [] }),
      ),
      await surviveEveryCut(customer, (ctx) => acceptDelivery(ctx, placed)),
    ]
    expect(Math.min(...counts.map(({ statements }) => statements))).toBeGreaterThan(5)
    expect(await market.order(placed.orderId)).toMatchObject({ status: 'completed' })
  }, 120_000)

  test('giving everything back', async () => {
    const placed = await market.placePaid()
    await surviveEveryCut(seller, (ctx) => declineOrder(ctx, placed))
    const [refund] = await market.rows<{ id: string }>(
      'select id from core.refunds where order_id = $1',
      [placed.orderId],
    )
    const refundId = refund?.id ?? ''
    await surviveEveryCut(system, (ctx) => settleRefund(ctx, { refundId }))
    const [payment] = await market.rows('select status from payments where id = $1', [
      placed.paymentId,
    ])
    expect(payment).toEqual({ status: 'refunded' })
  }, 120_000)
})
