import { randomUUID } from 'node:crypto'
import { drizzle } from '@payloadcms/db-postgres/drizzle/node-postgres'
import pino from 'pino'
import { actOnPayment } from '../../../plugins/payments-sandbox/payments'
import { buildProviders } from '../../../plugins/providers'
import type { Ctx, Viewer } from '../../../src/context'
import { getQuote } from '../../../src/workflows/orders/get-quote'
import { placeOrder } from '../../../src/workflows/orders/place-order'
import { confirmPayment } from '../../../src/workflows/payments/confirm-payment'
import { notingPool } from '../load/noting-pool.ts'
import type { Statement } from '../load/pgbench.ts'
import type { Shopping } from './people.ts'

/**
 * The workflows without HTTP around them: place an order, pay at the sandbox, confirm. `record`
 * writes down every statement of one order.
 */
export const ordersInProcess = (url: string, { customers, services }: Shopping) => {
  const { pool, record: recordStatements } = notingPool(url)
  const db = drizzle(pool)
  const log = pino({ level: 'silent' })
  const providers = buildProviders({ db, log })
  const ctx = (viewer: Viewer): Ctx => ({
    db,
    payload: {} as Ctx['payload'],
    providers,
    clock: () => new Date(),
    viewer,
    log,
  })
  const totals = new Map<string, number>()
  const totalOf = async (serviceId: string): Promise<number> => {
    const known = totals.get(serviceId)
    if (known !== undefined) return known
    const request = { serviceId, package: 'basic' as const, extraIds: [], quantity: 1 }
    const { quote } = await getQuote(ctx({ kind: 'anonymous' }), { ...request, locale: 'fr' })
    totals.set(serviceId, quote.totalMinor)
    return quote.totalMinor
  }
  let turn = 0
  const order = async (client: number, serviceIndex = (turn += 1)): Promise<void> => {
    const serviceId = services[serviceIndex % services.length]?.id ?? ''
    const placed = await placeOrder(ctx(viewerOf(customers[client % customers.length])), {
      serviceId,
      package: 'basic',
      extraIds: [],
      quantity: 1,
      expectedTotalMinor: await totalOf(serviceId),
      method: 'mobile_money',
      locale: 'fr',
      idempotencyKey: randomUUID(),
    })
    const reference = placed.redirectUrl?.split('/').at(-1) ?? ''
    await actOnPayment(db, { reference, outcome: 'pay', payer: null })
    const outcome = await confirmPayment(ctx({ kind: 'system' }), { paymentId: placed.paymentId })
    if (outcome !== 'captured') throw new Error(`the payment is ${outcome}`)
  }
  const prepareTotals = async () => {
    for (const { id } of services) await totalOf(id)
  }
  const record = async (): Promise<Statement[]> => {
    await totalOf(services[0]?.id ?? '')
    return recordStatements(() => order(0, 0))
  }
  return { order, record, prepareTotals, end: () => pool.end() }
}

const viewerOf = (person: Shopping['customers'][number] | undefined): Viewer => {
  if (person === undefined) throw new Error('no customer')
  const { id, email } = person
  return {
    kind: 'user',
    id,
    email,
    sellerId: null,
    name: email,
    locale: 'fr',
    emailVerified: true,
  }
}
