import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { actOnPayment } from '../../plugins/payments-sandbox/payments'
import { FramedQuery } from '../../src/store/framed-query'
import { placeCheckout } from '../../src/workflows/orders/place-checkout'
import { confirmPayment } from '../../src/workflows/payments/confirm-payment'
import { cast } from '../helpers/cast'
import { coreMarket, viewers } from '../helpers/core-market'
import { checkoutOf, makeCoupon, publishService } from '../helpers/pricing-market'

const market = coreMarket()
afterAll(() => market.close())

type Submitted = { text: string }
type Protocol = {
  submit: (this: Submitted, ...values: unknown[]) => unknown
  handleReadyForQuery: (this: Submitted, ...values: unknown[]) => unknown
  handleError: (this: Submitted, ...values: unknown[]) => unknown
}

/**
 * What some work asks of the database: its statements, and which of them went out alone. The others
 * travelled behind one that was not answered yet, so nobody waited for them in particular.
 */
const askedBy = async (work: () => Promise<unknown>) => {
  const statements: string[] = []
  const waits: string[] = []
  const open = new Set<Submitted>()
  const prototype = pg.Query.prototype as unknown as Protocol
  const { submit, handleReadyForQuery, handleError } = prototype
  prototype.submit = function (...values) {
    const commits = this instanceof FramedQuery && this.frame.isLast
    const text = this.text.replaceAll(/\s+/gu, ' ').trim() + (commits ? '; commit' : '')
    statements.push(text)
    if (open.size === 0) waits.push(text)
    open.add(this)
    return submit.apply(this, values)
  }
  prototype.handleReadyForQuery = function (...values) {
    open.delete(this)
    return handleReadyForQuery.apply(this, values)
  }
  prototype.handleError = function (...values) {
    open.delete(this)
    return handleError.apply(this, values)
  }
  try {
    await work()
  } finally {
    Object.assign(prototype, { submit, handleReadyForQuery, handleError })
  }
  return { statements, waits }
}

/** Statements and waits up to the one that commits. */
const placing = async (work: () => Promise<unknown>): Promise<[number, number]> => {
  const { statements, waits } = await askedBy(work)
  const last = statements.findIndex((text) => text.endsWith('commit'))
  return [last + 1, waits.filter((text) => statements.indexOf(text) <= last).length]
}

test('an order is stored with four waits for the database; a coupon adds one, another line none', async () => {
  for (let times = 0; times < 3; times += 1) await market.place()
  const plain = await placing(() => market.place())
  const { code } = await makeCoupon(market)
  const coupon = await placing(() => market.place({ couponCode: code, expectedTotalMinor: 23_625 }))
  const poster = await publishService(market)
  const two = await placing(() =>
    placeCheckout(market.ctx(viewers.customer), checkoutOf([cast.service.id, poster], 36_750)),
  )
  expect({ plain, coupon, two }).toEqual({ plain: [6, 4], coupon: [8, 5], two: [6, 4] })
})

test('an order waits three times more to be opened, twice to be paid, eight times to be confirmed', async () => {
  for (let times = 0; times < 3; times += 1) await market.placePaid()
  let placed = await market.place()
  const opened = await askedBy(async () => {
    placed = await market.place()
  })
  const [payment] = await market.rows<{ reference: string }>(
    'select provider_reference as reference from payments where id = $1',
    [placed.paymentId],
  )
  const reference = payment?.reference ?? ''
  const paid = await askedBy(() =>
    actOnPayment(market.db, { reference, outcome: 'pay', payer: null }),
  )
  const { paymentId } = placed
  const confirmed = await askedBy(() => confirmPayment(market.ctx(viewers.system), { paymentId }))
  expect([opened, paid, confirmed].map(({ waits }) => waits.length)).toEqual([7, 2, 8])
})
