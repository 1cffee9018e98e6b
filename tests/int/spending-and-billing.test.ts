import { afterAll, afterEach, describe, expect, test } from 'vitest'
import paymentsStripe from '../../plugins/payments-stripe'
import { BillingDetails } from '../../src/contracts/billing'
import { routePayments } from '../../src/domain/ports/payment-routes'
import { ownBilling } from '../../src/queries/accounts/own-billing'
import { customerDocuments } from '../../src/queries/documents/customer-documents'
import { payoutRails } from '../../src/queries/payouts/payout-rails'
import { ownSpending } from '../../src/queries/spending/own-spending'
import { saveBilling } from '../../src/workflows/accounts/save-billing'
import { issueDocuments } from '../../src/workflows/documents/issue-documents'
import { declineOrder } from '../../src/workflows/orders/decline-order'
import { settleRefund } from '../../src/workflows/payments/settle-refund'
import { addPayoutMethod } from '../../src/workflows/payouts/add-payout-method'
import { cast } from '../helpers/cast'
import { coreMarket, viewers } from '../helpers/core-market'

const market = coreMarket()
const { ctx, rows } = market
const customer = ctx(viewers.customer)
const system = ctx(viewers.system)

afterEach(() => market.expectCleanLedger())
afterAll(() => market.close())

describe('spending', () => {
  test('is what was paid and what came back, by month and currency; nobody else’s', async () => {
    expect(await ownSpending(customer)).toEqual({ totals: [], months: [] })
    const kept = await market.placePaid()
    const declined = await market.placePaid()
    await market.place()
    await declineOrder(ctx(viewers.seller), { orderId: declined.orderId })
    const month = `${new Date().toISOString().slice(0, 7)}-01`
    const spent = { currency: 'XOF', paidMinor: 52_500, returnedMinor: 26_250 }
    expect(await ownSpending(customer)).toEqual({
      totals: [spent],
      months: [{ month, payments: 2, ...spent }],
    })
    const [refund] = await rows<{ id: string }>('select id from core.refunds where order_id = $1', [
      declined.orderId,
    ])
    await settleRefund(system, { refundId: refund?.id ?? '' })
    expect((await ownSpending(customer)).totals).toEqual([spent])
    expect((await ownSpending(ctx(viewers.stranger))).months).toEqual([])

    await issueDocuments(system, { orderId: kept.orderId })
    const documents = await customerDocuments(customer, { limit: 10 })
    expect(documents.items).toMatchObject([{ kind: 'receipt', orderId: kept.orderId }])
    expect((await customerDocuments(ctx(viewers.stranger), { limit: 10 })).items).toEqual([])
  })
})

describe('billing details', () => {
  const billing = {
    companyName: 'Ateliers Wari SARL',
    address: 'Rue 12, Cocody\nAbidjan',
    country: 'CI',
    taxNumber: 'CC-2211048 K',
    registrationNumber: 'CI-ABJ-2026-B-12',
  }

  test('of a seller stand on both sides of their documents', async () => {
    const seller = ctx(viewers.seller)
    await saveBilling(seller, billing)
    expect(await ownBilling(seller)).toEqual(billing)
    const [sold] = await rows(
      `select billing_company_name as company, billing_registration_number as number
       from sellers where id = $1`,
      [cast.kofiSeller.id],
    )
    expect(sold).toEqual({ company: billing.companyName, number: billing.registrationNumber })
    await saveBilling(seller, BillingDetails.parse({}))
    expect(await ownBilling(seller)).toEqual(BillingDetails.parse({}))
  })

  test('of a customer keep no register, and refuse what is no number or country', async () => {
    await saveBilling(customer, billing)
    expect(await ownBilling(customer)).toEqual({ ...billing, registrationNumber: '' })
    const wrong = BillingDetails.safeParse({ ...billing, country: 'Togo', taxNumber: '<b>' })
    expect(wrong.error?.issues.map(({ path }) => path[0])).toEqual(['country', 'taxNumber'])
  })
})

describe('the ways to be paid out', () => {
  const stripe = paymentsStripe({ secretKey: 'sk_test_0', webhookSecrets: ['whsec_0'] })
  const overStripe = routePayments(
    { stripe },
    {
      payments: { card: 'stripe', mobile_money: null },
      payouts: { bank: 'stripe', mobile_money: null },
    },
  )
  const method = {
    rail: 'bank',
    country: 'FR',
    holder: 'Kofi Mensah',
    currency: 'EUR',
    password: 'x',
  } as const
  const iban = 'FR76 3000 6000 0112 3456 7890 189'

  test('are those that a provider declares', () => {
    expect(payoutRails(customer).map(({ rail, bankAccounts }) => [rail, bankAccounts])).toEqual([
      ['mobile_money', null],
      ['bank', 'iban'],
    ])
    const providers = { ...customer.providers, ...overStripe }
    expect(payoutRails({ providers })).toMatchObject([
      { rail: 'bank', bankAccounts: 'connected_account' },
    ])
  })

  test('an account in a form that the provider does not take is refused at its field', async () => {
    const seller = ctx(viewers.seller)
    const withStripe = { ...seller, providers: { ...seller.providers, ...overStripe } }
    await expect(addPayoutMethod(withStripe, { ...method, account: iban })).rejects.toMatchObject({
      code: 'request/invalid',
      fields: { account: 'invalid' },
    })
    const connected = { ...method, account: 'acct_1032D82eZvKYlo2C' }
    await expect(addPayoutMethod(seller, connected)).rejects.toMatchObject({
      fields: { account: 'invalid' },
    })
  })
})
