import { randomBytes } from 'node:crypto'
import { afterAll, afterEach, describe, expect } from 'vitest'
import { raiseChargeback } from '../../plugins/payments-sandbox/chargebacks'
import { arrangeFault } from '../../plugins/payments-sandbox/faults'
import { readPayment } from '../../src/store/payments/payment-record'
import { followChargeback } from '../../src/workflows/chargebacks/follow-chargeback'
import { acceptCancellation } from '../../src/workflows/orders/accept-cancellation'
import { acceptDelivery } from '../../src/workflows/orders/accept-delivery'
import { acceptOrder } from '../../src/workflows/orders/accept-order'
import { declineOrder } from '../../src/workflows/orders/decline-order'
import { deliverOrder } from '../../src/workflows/orders/deliver-order'
import { placeCheckout } from '../../src/workflows/orders/place-checkout'
import { placeOrder } from '../../src/workflows/orders/place-order'
import { proposeCancellation } from '../../src/workflows/orders/propose-cancellation'
import { confirmPayment } from '../../src/workflows/payments/confirm-payment'
import { processProviderEvent } from '../../src/workflows/payments/process-provider-event'
import { settleRefund } from '../../src/workflows/payments/settle-refund'
import { cast } from '../helpers/cast'
import { basicOrder, basicTotalMinor, coreMarket, refusals, viewers } from '../helpers/core-market'
import { checkoutOf } from '../helpers/pricing-market'
import { testRace } from '../helpers/rounds'

const market = coreMarket()
const { ctx, rows, countOf } = market
const customer = ctx(viewers.customer)
const seller = ctx(viewers.seller)
const system = ctx(viewers.system)

afterEach(() => market.expectCleanLedger())
afterAll(() => market.close())

const untilDone = async (work: () => Promise<unknown>): Promise<void> => {
  for (let attempt = 0; attempt < 8; attempt += 1) {
    const isDone = await work().then(
      () => true,
      () => false,
    )
    if (isDone) return
  }
  throw new Error('never done')
}
const delivered = async () => {
  const placed = await market.placePaid()
  await acceptOrder(seller, placed)
  await deliverOrder(seller, { ...placed, message: 'Voici.', fileIds: [] })
  return placed
}
const refundsOf = (paymentId: string) =>
  rows<{ id: string; amount: number }>(
    'select id, amount_minor::int as amount from core.refunds where payment_id = $1 order by id',
    [paymentId],
  )
const contest = async (paymentId: string) => {
  const reference = (await readPayment(market.db, paymentId))?.providerReference ?? ''
  return raiseChargeback(market.db, { reference })
}

describe('the same money', () => {
  testRace('released ∥ given back, all or a part: exactly one', 15, async (round) => {
    const placed = await delivered()
    const part = round % 2 === 0 ? {} : { refundMinor: 9_001 }
    await proposeCancellation(seller, { ...placed, reason: 'Je ne peux pas finir.', ...part })
    const outcomes = await Promise.allSettled([
      acceptDelivery(customer, placed),
      acceptCancellation(customer, placed),
    ])
    expect(refusals(outcomes)).toEqual(['order/illegal-transition'])
    const isCancelled = (await market.statusOf(placed.orderId)) === 'cancelled'
    const given = (await refundsOf(placed.paymentId)).map(({ amount }) => amount)
    expect(given).toEqual(isCancelled ? [part.refundMinor ?? basicTotalMinor] : [])
    expect(
      await countOf(
        `ledger.headers where order_id = $1 and kind in ('release', 'refund', 'split')`,
        [placed.orderId],
      ),
    ).toBe(1)
  })

  testRace('given back ∥ taken back by the bank: the customer has it once', 15, async () => {
    const placed = await market.placePaid()
    await declineOrder(seller, placed)
    const [refund] = await refundsOf(placed.paymentId)
    const refundId = refund?.id ?? ''
    await Promise.allSettled([
      settleRefund(system, { refundId }),
      contest(placed.paymentId).then(() => followChargeback(system, placed)),
      settleRefund(system, { refundId }),
    ])
    await untilDone(() => followChargeback(system, placed))
    await settleRefund(system, { refundId }).catch(() => undefined)
    const [books] = await rows(
      `select s.refunded_minor::int + coalesce(c.amount_minor, 0)::int as given from sandbox.payments s
       left join sandbox.chargebacks c on c.payment_id = s.payment_id where s.payment_id = $1`,
      [placed.paymentId],
    )
    expect(books).toEqual({ given: basicTotalMinor })
    expect(
      await countOf(`core.refunds where payment_id = $1 and status = 'succeeded'`, [
        placed.paymentId,
      ]),
    ).toBe(1)
  })
})

describe('a checkout', () => {
  testRace('two bodies under one key at once: one of them, the other is told', 10, async () => {
    const input = basicOrder()
    const before = await countOf('orders')
    const twice = { ...input, quantity: 2, expectedTotalMinor: basicTotalMinor * 2 }
    const outcomes = await Promise.allSettled(
      Array.from({ length: 10 }, (_, index) =>
        placeOrder(customer, index % 2 === 0 ? input : twice),
      ),
    )
    expect(refusals(outcomes)).toEqual(
      Array.from({ length: 5 }, () => 'request/idempotency-key-reused'),
    )
    expect((await countOf('orders')) - before).toBe(1)
  })

  testRace('a price edited meanwhile: the price shown, or asked again', 10, async (round) => {
    const isRaised = round % 2 === 0
    const raise = (to: number) =>
      rows(
        `update services set packages = jsonb_set(packages::jsonb, '{0,priceMinor}', $2::text::jsonb)
         where id = $1`,
        [cast.service.id, String(to)],
      )
    await raise(isRaised ? 25_000 : 30_000)
    const shown = isRaised ? basicTotalMinor : 31_500
    const work = Array.from({ length: 4 }, () => market.place({ expectedTotalMinor: shown }))
    const outcomes = await Promise.allSettled([...work, raise(isRaised ? 30_000 : 25_000)])
    await raise(25_000)
    expect(refusals(outcomes).filter((code) => code !== 'order/price-changed')).toEqual([])
    const [charged] = await rows(
      'select count(*)::int as others from orders where id = any($1::uuid[]) and total_minor <> $2',
      [
        (await Promise.allSettled(work)).flatMap((one) =>
          one.status === 'fulfilled' ? [one.value.orderId] : [],
        ),
        shown,
      ],
    )
    expect(charged).toEqual({ others: 0 })
  })
})

type Told = 'created' | 'succeeded' | 'refunded' | 'disputed'
const permutations = <Item>(items: readonly Item[]): Item[][] =>
  items.length < 2
    ? [[...items]]
    : items.flatMap((item) =>
        permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]),
      )
const sequences = permutations<Told>(['created', 'succeeded', 'refunded', 'disputed'])

describe('what a provider tells', () => {
  /** Two orders, one declined and given back without our hearing of it; then the bank takes the rest. */
  const happened = async () => {
    const twice = [cast.service.id, cast.service.id]
    const placed = await placeCheckout(customer, checkoutOf(twice, 2 * basicTotalMinor))
    await market.payAt(placed.paymentId)
    await confirmPayment(system, placed)
    await declineOrder(seller, { orderId: placed.orders[0]?.orderId ?? '' })
    const [refund] = await refundsOf(placed.paymentId)
    await arrangeFault(market.db, { operation: 'refund', fault: 'timeout_after_success' })
    await settleRefund(system, { refundId: refund?.id ?? '' }).catch(() => undefined)
    await contest(placed.paymentId)
    return { ...placed, refundId: refund?.id ?? '' }
  }
  const announced = async (placed: { paymentId: string; refundId: string }, told: Told) => {
    const eventId = `evt_${randomBytes(12).toString('hex')}`
    const kinds = { created: 'payment', succeeded: 'payment', refunded: 'refund', disputed: '' }
    const kind = told === 'disputed' ? 'payment.disputed' : `${kinds[told]}.changed`
    await rows(
      `insert into core.inbox_events (provider, event_id, kind, subject_id, raw, occurred_at)
       values ('sandbox', $1, $2, $3, '\\x00', now())`,
      [eventId, kind, told === 'refunded' ? placed.refundId : placed.paymentId],
    )
    return () => untilDone(() => processProviderEvent(system, { provider: 'sandbox', eventId }))
  }
  const endOf = async ({ paymentId, checkoutId }: { paymentId: string; checkoutId: string }) =>
    rows(
      `select p.status, p.refunded_minor::int as refunded,
         (select array_agg(o.status::text order by o.status::text) from orders o
           where o.checkout_group = $2) as orders,
         (select array_agg(r.status || ' ' || r.amount_minor) from core.refunds r
           where r.payment_id = p.id) as refunds,
         (select array_agg(c.amount_minor::int) from chargebacks c where c.payment_id = p.id) as taken
       from payments p where p.id = $1`,
      [paymentId, checkoutId],
    )
  const end = [
    {
      status: 'charged_back',
      refunded: basicTotalMinor,
      orders: ['cancelled', 'charged_back'],
      refunds: [`succeeded ${basicTotalMinor}`],
      taken: [basicTotalMinor],
    },
  ]

  testRace('in every sequence: the same end', sequences.length, async (round) => {
    const placed = await happened()
    for (const told of sequences[round % sequences.length] ?? []) {
      const process = await announced(placed, told)
      await process()
    }
    expect(await endOf(placed)).toEqual(end)
  })

  testRace('all at once, twice: the same end', 10, async (round) => {
    const placed = await happened()
    const sequence = sequences[round % sequences.length] ?? []
    const tellings: (() => Promise<void>)[] = []
    for (const told of [...sequence, ...sequence]) tellings.push(await announced(placed, told))
    await Promise.all(tellings.map((process) => process()))
    expect(await endOf(placed)).toEqual(end)
  })
})
