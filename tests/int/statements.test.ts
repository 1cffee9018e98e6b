import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { arrangeFault } from '../../plugins/payments-sandbox/faults'
import { statementCsv } from '../../src/api/statement-csv'
import { sellerStatement } from '../../src/queries/payouts/seller-statement'
import { requestPayout } from '../../src/workflows/payouts/request-payout'
import { sendPayout } from '../../src/workflows/payouts/send-payout'
import { viewers } from '../helpers/core-market'
import { payoutMarket } from '../helpers/payout-market'

const market = payoutMarket()
const { db, seller, system, as } = market
const day = (offset: number) =>
  new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10)
const period = { currency: 'XOF', from: day(-1), to: day(1) } as const
const netMinor = 21_250

beforeAll(async () => {
  await market.verify()
  await market.setLimits({})
  await market.addMethod()
})
afterEach(() => market.expectCleanLedger())
afterAll(() => market.close())

const payOut = async () => {
  const { payoutId } = await requestPayout(seller, { currency: 'XOF' })
  return sendPayout(system, { payoutId })
}

test('a statement tells every movement with its order, and adds up', async () => {
  const first = await market.earned()
  await arrangeFault(db, { operation: 'payout', fault: 'fail' })
  await payOut()
  await payOut()
  await market.chargeBack(first.paymentId)
  await market.earned()
  const statement = await sellerStatement(seller, period)
  expect(statement.movements.map(({ kind, amountMinor }) => [kind, amountMinor])).toEqual([
    ['earned', netMinor],
    ['paid_out', -netMinor],
    ['payout_returned', netMinor],
    ['paid_out', -netMinor],
    ['charged_back', -netMinor],
    ['earned', netMinor],
  ])
  expect(statement.movements.filter(({ orderNumber }) => orderNumber !== null)).toHaveLength(3)
  expect([statement.openingMinor, statement.closingMinor]).toEqual([0, 0])
  const moved = statement.movements.reduce((sum, { amountMinor }) => sum + amountMinor, 0)
  expect(statement.openingMinor + moved).toBe(statement.closingMinor)
})

test('the next period opens where the last one closed', async () => {
  await market.earned()
  const { closingMinor } = await sellerStatement(seller, period)
  const next = await sellerStatement(seller, { ...period, from: day(2), to: day(9) })
  expect(next).toMatchObject({ openingMinor: closingMinor, movements: [], closingMinor })
})

test('nobody reads another’s, and the file holds no formula', async () => {
  const other = await sellerStatement(as(viewers.otherSeller), period)
  expect(other).toMatchObject({ openingMinor: 0, movements: [], closingMinor: 0 })
  await expect(sellerStatement(as(viewers.customer), period)).rejects.toThrow(/profile-required/u)
  const statement = await sellerStatement(seller, period)
  const evil = statement.movements.map((one) => ({ ...one, orderNumber: '=1+1' }))
  const csv = await statementCsv({ ...statement, movements: evil }, 'fr').text()
  expect(csv).toContain("'=1+1")
  expect(csv).not.toMatch(/(^|,)=1/mu)
})
