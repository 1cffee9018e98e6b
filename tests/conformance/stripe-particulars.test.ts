import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import paymentsStripe from '../../plugins/payments-stripe/index.ts'
import type { CreatePayment, PaymentProvider } from '../../src/domain/ports/payment-provider.ts'
import { openStripeStandIn, stripeKeys, type StripeStandIn } from '../helpers/stand-ins/stripe.ts'
import { hour, outcomeOf } from './provider-under-test.ts'

/** What only Stripe does, and where an ordinary integration goes wrong. */
let standIn: StripeStandIn
let provider: PaymentProvider
beforeAll(async () => {
  standIn = await openStripeStandIn()
  provider = paymentsStripe({
    secretKey: stripeKeys.secretKey,
    webhookSecrets: [stripeKeys.webhookSecret],
    apiBase: standIn.url,
    timeoutMs: 1_000,
    retries: 2,
  })
})
afterAll(() => {
  standIn.close()
})

const newPayment = (): CreatePayment => ({
  paymentId: uuidv7(),
  amountMinor: 26_250,
  currency: 'XOF',
  method: 'card',
  description: 'Logo complet',
  returnUrl: 'http://localhost:3000/fr/orders',
  locale: 'fr',
  expiresAt: new Date(Date.now() + hour),
  customer: { email: 'awa@example.com', name: 'Awa', phone: null },
})
const paid = async () => {
  const payment = newPayment()
  const { providerReference } = await provider.create(payment)
  standIn.customer(providerReference, 'pay')
  return { ...payment, providerReference }
}
const isCreation = ({ method, path }: { method: string; path: string }) =>
  method === 'POST' && path === '/v1/checkout/sessions'

it('asks again after a server error, with the same key, a bounded number of times', async () => {
  standIn.arrange('server_error', isCreation)
  const before = standIn.requests.length
  const payment = newPayment()
  expect(await outcomeOf(provider.create(payment))).toBe('answered')
  const keys = standIn.requests.slice(before).map(({ headers }) => headers['idempotency-key'])
  expect(keys).toEqual([`payment:${payment.paymentId}`, `payment:${payment.paymentId}`])
  for (let attempt = 0; attempt < 3; attempt += 1) standIn.arrange('server_error', isCreation)
  expect(await outcomeOf(provider.create(newPayment()))).toBe('unknown')
  expect(standIn.requests.slice(before).filter(isCreation)).toHaveLength(5)
})

it('finds what is paid by our id alone, without the search that lags behind', async () => {
  const { paymentId, providerReference } = await paid()
  expect(await provider.poll({ paymentId })).toMatchObject({
    state: 'succeeded',
    providerReference,
  })
  expect(standIn.requests.some(({ path }) => path.includes('search'))).toBe(false)
})

it('keeps a payment whose card was refused: the customer may take another', async () => {
  const payment = newPayment()
  const { providerReference } = await provider.create(payment)
  standIn.refuseCard(providerReference)
  expect(await provider.poll(payment)).toMatchObject({
    state: 'pending',
    failureCode: 'insufficient_funds',
  })
  standIn.customer(providerReference, 'pay')
  expect(await provider.poll(payment)).toMatchObject({ state: 'succeeded', failureCode: null })
})

it('opens the same payment when the customer has changed their address meanwhile', async () => {
  const payment = newPayment()
  const first = await provider.create(payment)
  const customer = { ...payment.customer, email: 'awa.diop@example.com' }
  expect(await provider.create({ ...payment, customer })).toEqual(first)
})

it('gives back once under one id even after Stripe has forgotten the key', async () => {
  const { paymentId, currency } = await paid()
  const refund = { refundId: uuidv7(), paymentId, amountMinor: 5_000, currency, reason: 'test' }
  await provider.refund(refund)
  standIn.forgetKeys()
  await provider.refund(refund)
  expect(await provider.poll({ paymentId })).toMatchObject({ refundedMinor: 5_000 })
})

it('tells what Stripe keeps', async () => {
  const payment = await paid()
  expect(await provider.poll(payment)).toMatchObject({ fee: { amountMinor: 788, currency: 'XOF' } })
})

it('tells every case of a payment, earliest first', async () => {
  const payment = await paid()
  standIn.dispute(payment.providerReference, 4_000)
  standIn.dispute(payment.providerReference, 6_000)
  expect(await provider.poll(payment)).toMatchObject({
    chargebacks: [{ amountMinor: 4_000 }, { amountMinor: 6_000 }],
  })
})

it('takes an inquiry for what it is: nobody has taken money back', async () => {
  const payment = await paid()
  standIn.dispute(payment.providerReference)
  const dispute = standIn.state.all('dispute').at(-1)
  if (dispute === undefined) throw new Error('no dispute')
  dispute.status = 'warning_needs_response'
  expect(await provider.poll(payment)).toMatchObject({ chargebacks: [] })
})

const destination = { rail: 'bank', account: 'acct_seller', holder: 'Kofi Mensah' } as const
const newPayout = () => ({
  payoutId: uuidv7(),
  amountMinor: 21_250,
  currency: 'XOF' as const,
  destination,
})

it('takes the transfer back when the bank returns a payout', async () => {
  const payout = newPayout()
  await provider.payout(payout)
  expect(await provider.pollPayout(payout)).toMatchObject({ state: 'succeeded' })
  standIn.returnPayout(payout.payoutId)
  const failed = { state: 'failed', failureCode: 'account_closed' }
  expect(await provider.pollPayout(payout)).toMatchObject(failed)
  expect(await provider.pollPayout(payout)).toMatchObject(failed)
  const transfers = standIn.state.all('transfer')
  expect(transfers.find((one) => one.transfer_group === payout.payoutId)).toMatchObject({
    reversed: true,
  })
})

it('waits while a transfer is not at the disposal of the account yet, then sends it once', async () => {
  const payout = newPayout()
  const { balance } = standIn.state.get('acct_seller', 'account')
  const held = balance as Record<string, number>
  const before = held.xof ?? 0
  held.xof = -21_250
  expect(await provider.payout(payout)).toMatchObject({ state: 'pending' })
  expect(await provider.pollPayout(payout)).toMatchObject({ state: 'pending' })
  held.xof = before + 21_250
  expect(await provider.pollPayout(payout)).toMatchObject({ state: 'pending' })
  expect(await provider.pollPayout(payout)).toMatchObject({ state: 'succeeded' })
  const ofPayout = ({ metadata }: Record<string, unknown>) =>
    (metadata as Record<string, string>).payout_id === payout.payoutId
  expect(standIn.state.all('transfer').filter(ofPayout)).toHaveLength(1)
  expect(standIn.state.all('payout').filter(ofPayout)).toHaveLength(1)
})

it('sends a payout once though the connection was cut', async () => {
  const payout = newPayout()
  standIn.arrange(
    'cut_after_success',
    ({ method, path }) => method === 'POST' && path === '/v1/payouts',
  )
  await outcomeOf(provider.payout(payout))
  expect(await provider.pollPayout(payout)).toMatchObject({ state: 'succeeded' })
  const bank = standIn.state.all('payout')
  expect(
    bank.filter(
      ({ metadata }) => (metadata as Record<string, string>).payout_id === payout.payoutId,
    ),
  ).toHaveLength(1)
})

it.each([
  { rail: 'mobile_money', account: '+221770009876', holder: 'Kofi' },
  { rail: 'bank', account: 'SN08SN0100152000048500003035', holder: 'Kofi' },
] as const)('pays nobody without a connected account: $account', async (elsewhere) => {
  expect(await outcomeOf(provider.payout({ ...newPayout(), destination: elsewhere }))).toBe(
    'rejected',
  )
})

it('is refused, not unknown, with a wrong key, and shows the key to nobody', async () => {
  const wrong = paymentsStripe({
    secretKey: 'sk_test_wrong_secret',
    webhookSecrets: [],
    apiBase: standIn.url,
  })
  const failure = await wrong.create(newPayment()).catch((error: unknown) => error)
  expect(failure).toMatchObject({ outcome: 'rejected' })
  const told = JSON.stringify(failure, Object.getOwnPropertyNames(failure))
  expect(told).not.toContain('sk_test_wrong_secret')
})
