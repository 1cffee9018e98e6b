import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import paymentsPawapay from '../../plugins/payments-pawapay/index.ts'
import { toPawapayId } from '../../plugins/payments-pawapay/ids.ts'
import {
  WebhookRejected,
  type CreatePayment,
  type PaymentProvider,
} from '../../src/domain/ports/payment-provider.ts'
import {
  openPawapayStandIn,
  pawapayToken,
  type PawapayStandIn,
} from '../helpers/stand-ins/pawapay.ts'
import { hour, outcomeOf, settled } from './provider-under-test.ts'
import { openReceiver } from './webhook-receiver.ts'

const callbackUrl = 'https://shop.example/api/webhooks/pawapay'

/** What only pawaPay does: prompts, pages with attempts, operators that do not answer. */
let standIn: PawapayStandIn
let provider: PaymentProvider
const open = () =>
  paymentsPawapay({
    apiToken: pawapayToken,
    apiBase: standIn.url,
    callbackUrl,
    prompts: true,
    timeoutMs: 1_000,
    retries: 1,
  })
beforeAll(async () => {
  standIn = await openPawapayStandIn({ callbackUrl, announceAttempts: true })
  provider = open()
})
afterAll(() => {
  standIn.close()
})

const newPayment = (phone: string | null, overrides: Partial<CreatePayment> = {}) => ({
  paymentId: uuidv7(),
  amountMinor: 26_250,
  currency: 'XOF' as const,
  method: 'mobile_money' as const,
  description: 'Création d’un logo complet',
  returnUrl: 'http://localhost:3000/fr/orders',
  locale: 'fr' as const,
  expiresAt: new Date(Date.now() + hour),
  customer: { email: 'awa@test.invalid', name: 'Awa', phone },
  ...overrides,
})
const mtnIvoryCoast = '+225 05 01 02 03 04'
const moovBenin = { phoneNumber: '22995001122', provider: 'MOOV_BEN' }

describe('how a payment is opened', () => {
  it.each([
    ['the phone asks where its operator prompts', mtnIvoryCoast, 'phone'],
    ['the page asks where it does not', '+221 77 000 12 34', 'page'],
    ['the page asks where the operator is unknown', '+33 6 12 34 56 78', 'page'],
    ['the page asks where there is no number', null, 'page'],
    ['the page asks where the number is of another currency', '+237 67 000 00 00', 'page'],
  ])('%s', async (_case, phone, asks) => {
    const { redirectUrl, state } = await provider.create(newPayment(phone))
    expect(state).toBe('pending')
    expect(redirectUrl === null ? 'phone' : 'page').toBe(asks)
    expect(redirectUrl ?? 'https://checkout.pawapay.io/').toMatch(
      /^https:\/\/checkout\.pawapay\.io/u,
    )
  })

  it('the page asks everybody unless prompts are switched on', async () => {
    const withPages = paymentsPawapay({ apiToken: pawapayToken, apiBase: standIn.url, callbackUrl })
    const { redirectUrl } = await withPages.create(newPayment(mtnIvoryCoast))
    expect(redirectUrl).toMatch(/checkout\.pawapay/u)
  })

  it('never opens a payment twice, though the customer’s number changed meanwhile', async () => {
    const payment = newPayment(mtnIvoryCoast)
    const first = await provider.create(payment)
    const again = { ...payment, customer: { ...payment.customer, phone: null } }
    expect((await provider.create(again)).providerReference).toBe(first.providerReference)
    expect(standIn.state.get('checkout', toPawapayId(payment.paymentId))).toBeUndefined()
  })

  it('opens nothing without an answer to the question for the operator', async () => {
    for (let attempt = 0; attempt < 2; attempt += 1) {
      standIn.arrange('server_error', ({ path }) => path === '/v2/predict-provider')
    }
    const payment = newPayment(mtnIvoryCoast)
    expect(await outcomeOf(provider.create(payment))).toBe('unknown')
    expect(await provider.poll(payment)).toBeNull()
  })
})

describe('an operator that does not answer', () => {
  it.each(['ACCEPTED', 'SUBMITTED', 'PROCESSING', 'IN_RECONCILIATION', 'A_WORD_OF_TOMORROW'])(
    'leaves a payment pending, for as long as it says %s',
    async (status) => {
      const payment = newPayment(mtnIvoryCoast)
      const { providerReference } = await provider.create(payment)
      const recover = standIn.stick(providerReference, status)
      expect(await provider.poll(payment)).toMatchObject({ state: 'pending', failureCode: null })
      expect(await provider.cancel(payment)).toMatchObject({ state: 'pending' })
      recover()
      expect(await provider.poll(payment)).toMatchObject({ state: 'succeeded' })
    },
  )

  it('counts for more than a page that has run out meanwhile', async () => {
    const payment = newPayment(null)
    const { providerReference } = await provider.create(payment)
    const recover = standIn.stick(providerReference, 'IN_RECONCILIATION')
    standIn.expirePage(providerReference)
    expect(await provider.poll(payment)).toMatchObject({ state: 'pending' })
    recover()
    expect(await provider.poll(payment)).toMatchObject({ state: 'succeeded', amountMinor: 26_250 })
  })

  it.each(['refund', 'payout'] as const)('leaves a %s pending', async (kind) => {
    standIn.moneyOutFails(kind, 'stuck')
    const payment = newPayment(mtnIvoryCoast)
    const { providerReference } = await provider.create(payment)
    standIn.customer(providerReference, 'pay')
    const { paymentId, currency } = payment
    const id = uuidv7()
    const money = { amountMinor: 5_000, currency }
    const destination = { rail: 'mobile_money', account: '+221770009876', holder: 'Kofi' } as const
    const ask = () =>
      kind === 'refund'
        ? provider.refund({ refundId: id, paymentId, ...money, reason: 'test' })
        : provider.payout({ payoutId: id, ...money, destination })
    for (let look = 0; look < 5; look += 1) expect(await ask()).toMatchObject({ state: 'pending' })
    standIn.end(standIn.recordOf(`${kind}/${toPawapayId(id)}`), 'COMPLETED')
    expect(await ask()).toMatchObject({ state: 'succeeded' })
  })
})

describe('a payment to an operator that gives nothing back', () => {
  it('is given back by a payout to the number that paid, once, and counted as a refund', async () => {
    await announcements()
    const payment = newPayment(null)
    const { providerReference } = await provider.create(payment)
    standIn.customer(providerReference, 'pay', moovBenin)
    const { paymentId, currency } = payment
    const refund = { refundId: uuidv7(), paymentId, amountMinor: 10_000, currency, reason: 'test' }
    await Promise.all([provider.refund(refund), provider.refund(refund)])
    const done = { id: refund.refundId, state: 'succeeded', amountMinor: 10_000 }
    expect(await settled(() => provider.pollRefund(refund))).toMatchObject(done)
    const sent = standIn.recordOf(`payout/${toPawapayId(refund.refundId)}`)
    expect(sent.fields.recipient).toEqual({ type: 'MMO', accountDetails: moovBenin })
    expect(await outcomeOf(provider.refund({ ...refund, amountMinor: 9_000 }))).toBe('rejected')
    const events = await announcements()
    expect(events).toContainEqual(
      expect.objectContaining({ kind: 'refund.changed', subjectId: refund.refundId }),
    )
    const from = new Date(Date.now() - 60_000)
    const to = new Date(Date.now() + 60_000)
    const lines = []
    for (let cursor: string | null = null, isFirst = true; isFirst || cursor !== null;) {
      isFirst = false
      const page = await provider.report({ from, to, cursor })
      lines.push(...page.lines)
      cursor = page.nextCursor
    }
    expect(lines).toContainEqual(
      expect.objectContaining({ kind: 'refund', id: refund.refundId, amountMinor: 10_000 }),
    )
    expect(lines.filter(({ kind }) => kind === 'fee').length).toBeGreaterThan(0)
  })
})

const announcements = async () => {
  const receiver = await openReceiver()
  await standIn.deliver(receiver.url)
  const events = await Promise.all(
    receiver.received.map((webhook) => provider.verifyWebhook({ ...webhook, now: new Date() })),
  )
  receiver.close()
  return events.flat()
}

describe('callbacks', () => {
  const body = (paymentId: string) =>
    new TextEncoder().encode(
      JSON.stringify({
        depositId: toPawapayId(paymentId),
        status: 'COMPLETED',
        created: new Date().toISOString(),
        metadata: { paymentId },
      }),
    )
  const rejection = (
    who: PaymentProvider,
    input: { rawBody: Uint8Array; headers: Record<string, string> },
  ) =>
    who.verifyWebhook({ ...input, now: new Date() }).then(
      () => 'believed',
      (error: unknown) => (error instanceof WebhookRejected ? error.reason : String(error)),
    )

  it('of an attempt on the page name our payment, and both mean the same', async () => {
    await announcements()
    const payment = newPayment(null)
    const { providerReference } = await provider.create(payment)
    standIn.customer(providerReference, 'pay')
    const about = { kind: 'payment.changed', subjectId: payment.paymentId }
    expect(await announcements()).toMatchObject([about, about])
  })

  it.each(['der', 'ieee-p1363'] as const)(
    'are believed in either form: %s',
    async (dsaEncoding) => {
      const rawBody = body(uuidv7())
      const sentAt = new Date()
      const headers = standIn.signing.signCallback({
        rawBody,
        sentAt,
        url: callbackUrl,
        dsaEncoding,
      })
      expect(await rejection(provider, { rawBody, headers })).toBe('believed')
    },
  )

  it('meant for another shop are not ours', async () => {
    const rawBody = body(uuidv7())
    const url = 'https://other.example/api/webhooks/pawapay'
    const headers = standIn.signing.signCallback({ rawBody, sentAt: new Date(), url })
    expect(await rejection(provider, { rawBody, headers })).toBe('signature')
  })

  it('that do not sign their body are not believed', async () => {
    const rawBody = body(uuidv7())
    const sentAt = new Date()
    const headers = standIn.signing.signCallback({ rawBody, sentAt, url: callbackUrl })
    const input = (headers['signature-input'] ?? '').replace(' "content-digest"', '')
    expect(
      await rejection(provider, { rawBody, headers: { ...headers, 'signature-input': input } }),
    ).toBe('signature')
  })

  it('make us fetch the keys once, whatever names they invent', async () => {
    const fresh = open()
    const before = standIn.requests.length
    const rawBody = body(uuidv7())
    const sentAt = new Date()
    const headers = standIn.signing.signCallback({ rawBody, sentAt, url: callbackUrl })
    expect(await rejection(fresh, { rawBody, headers })).toBe('believed')
    for (let count = 0; count < 20; count += 1) {
      const invented = (headers['signature-input'] ?? '').replace('HTTP_EC', `HTTP_${count}`)
      const forged = { ...headers, 'signature-input': invented }
      expect(await rejection(fresh, { rawBody, headers: forged })).toBe('signature')
    }
    const asked = standIn.requests.slice(before).filter(({ path }) => path.includes('public-key'))
    expect(asked).toHaveLength(1)
  })

  it('are asked for again when the keys cannot be read', async () => {
    const fresh = open()
    for (let attempt = 0; attempt < 2; attempt += 1) {
      standIn.arrange('server_error', ({ path }) => path.includes('public-key'))
    }
    const rawBody = body(uuidv7())
    const sentAt = new Date()
    const headers = standIn.signing.signCallback({ rawBody, sentAt, url: callbackUrl })
    expect(await rejection(fresh, { rawBody, headers })).toContain('unknown')
  })
})

describe('destinations', () => {
  it.each([
    { rail: 'bank', account: 'SN08SN0100152000048500003035', holder: 'Kofi' },
    { rail: 'mobile_money', account: '+33 6 12 34 56 78', holder: 'Kofi' },
    { rail: 'mobile_money', account: '+237 67 000 00 00', holder: 'Kofi' },
  ] as const)(
    'that no operator of this currency serves are refused: $account',
    async (destination) => {
      const payout = {
        payoutId: uuidv7(),
        amountMinor: 5_000,
        currency: 'XOF' as const,
        destination,
      }
      expect(await outcomeOf(provider.payout(payout))).toBe('rejected')
      expect(await provider.pollPayout(payout)).toBeNull()
    },
  )
})

it('shows its token to nobody', async () => {
  const wrong = paymentsPawapay({ apiToken: 'a-wrong-token', apiBase: standIn.url, callbackUrl })
  const failure = await wrong.create(newPayment(null)).catch((error: unknown) => error)
  expect(failure).toMatchObject({ outcome: 'rejected', code: 'authentication_error' })
  expect(JSON.stringify(failure, Object.getOwnPropertyNames(failure))).not.toContain('wrong-token')
})
