import pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { expect } from 'vitest'
import { actOnPayment } from '../../plugins/payments-sandbox/payments'
import type { Viewer } from '../../src/context'
import type { PlaceOrder } from '../../src/contracts/orders'
import { AppError } from '../../src/domain/errors'
import { auditLedger } from '../../src/store/ledger/audit'
import { readPayment } from '../../src/store/payments/payment-record'
import { placeOrder } from '../../src/workflows/orders/place-order'
import { confirmPayment } from '../../src/workflows/payments/confirm-payment'
import { cast } from './cast'
import { coreContext, viewers } from './core-context'
import { PreparingClient } from '../../src/store/prepared-statements'

export { viewers }

/**
 * The commerce core on the file's own database, without Payload running: workflows, the sandbox
 * provider, and a clock that tests move.
 */
export const coreMarket = () => {
  const pool = new pg.Pool({
    connectionString: process.env.DATABASE_URL,
    max: 30,
    Client: PreparingClient,
  })
  // Tests cut connections: whoever waits on one gets the error, and nobody else has to.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => {
    client.on('error', () => undefined)
  })
  let offsetMs = 0
  const { db, ctx } = coreContext(pool, () => offsetMs)
  /** Rows of one statement typed by hand, as an attacker with SQL would. */
  const rows = async <Row extends pg.QueryResultRow>(text: string, values?: unknown[]) =>
    (await pool.query<Row>(text, values)).rows
  const order = (id: string) =>
    rows<Record<string, string | null>>('select * from orders where id = $1', [id]).then(first)
  const waitHours = (hours: number) => {
    offsetMs += hours * 3_600_000
  }
  const place = (overrides: Partial<PlaceOrder> = {}, viewer: Viewer = viewers.customer) =>
    placeOrder(ctx(viewer), { ...basicOrder(), ...overrides })
  /** The customer pays on the provider's page; nobody has told us yet. */
  const payAt = async (paymentId: string, outcome: 'pay' | 'decline' = 'pay') => {
    const payment = await readPayment(db, paymentId)
    const reference = payment?.providerReference ?? ''
    await actOnPayment(db, { reference, outcome, payer: null })
  }
  const placePaid = async (overrides: Partial<PlaceOrder> = {}) => {
    const placed = await place(overrides)
    await payAt(placed.paymentId)
    await confirmPayment(ctx(viewers.system), { paymentId: placed.paymentId })
    return placed
  }
  const expectCleanLedger = async () => {
    expect(await auditLedger(db)).toEqual([])
  }
  const jobs = (task: string) =>
    rows<{ payload: Record<string, string>; run_at: Date; key: string | null }>(
      `select j.payload, j.run_at, j.key from graphile_worker._private_jobs j
       join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = $1
       order by j.id`,
      [task],
    )
  /** Counts the rows of `from …`, such as "orders where number = $1". */
  const countOf = async (from: string, values: unknown[] = []) => {
    const [row] = await rows<{ count: string }>(`select count(*) as count from ${from}`, values)
    return Number(row?.count ?? 0)
  }
  const captures = (orderId: string) =>
    countOf(`ledger.headers where order_id = $1 and kind = 'capture'`, [orderId])
  const statusOf = async (orderId: string) => (await order(orderId)).status
  const close = () => pool.end()
  return {
    db,
    pool,
    ctx,
    rows,
    order,
    waitHours,
    place,
    payAt,
    placePaid,
    expectCleanLedger,
    jobs,
    countOf,
    captures,
    statusOf,
    close,
  }
}

export type CoreMarket = ReturnType<typeof coreMarket>

/** Total of the cast's basic package under the default fees: 25,000 + 5 %. */
export const basicTotalMinor = 26_250

export const basicOrder = (): PlaceOrder => ({
  serviceId: cast.service.id,
  package: 'basic',
  extraIds: [],
  quantity: 1,
  expectedTotalMinor: basicTotalMinor,
  method: 'mobile_money',
  locale: 'fr',
  idempotencyKey: uuidv7(),
})

const first = <Row>(found: Row[]): Row => {
  const [row] = found
  if (row === undefined) throw new Error('no such row')
  return row
}

/** The codes with which acts were refused; those that were not refused are left out. */
export const refusals = (outcomes: PromiseSettledResult<unknown>[]): string[] =>
  outcomes.flatMap((outcome) => {
    if (outcome.status === 'fulfilled') return []
    const reason: unknown = outcome.reason
    return [reason instanceof AppError ? reason.code : String(reason)]
  })
