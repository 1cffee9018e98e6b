import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  PaymentProviderError,
  WebhookRejected,
  type CreatePayment,
  type CreatePayout,
  type PaymentProvider,
  type ProviderEvent,
} from '../../src/domain/ports/payment-provider.ts'

/** One announcement as it arrived over HTTP. */
export type ReceivedWebhook = { rawBody: Uint8Array; headers: Record<string, string> }

export type Misbehaviour =
  | { operation: 'create' | 'refund' | 'payout'; fault: 'timeout' | 'timeout_after_success' }
  | { operation: 'poll'; fault: 'timeout' }
  | { operation: 'refund' | 'payout'; fault: 'slow' | 'fail' | 'reject' }
  | { operation: 'pay'; fault: 'wrong_amount' | 'wrong_currency' }
  | { operation: 'webhook'; fault: 'lose' | 'duplicate' | 'late' }

/**
 * What a provider has to bring to be tested: itself (or its test environment, or a stand-in that
 * signs like it), a customer who pays, and ways to make it fail.
 */
export type ProviderUnderTest = {
  provider: PaymentProvider
  /** The customer completes or refuses the payment, wherever that happens. */
  customer: (act: { providerReference: string; outcome: 'pay' | 'decline' }) => Promise<void>
  misbehave: (next: Misbehaviour) => Promise<void>
  /** Every announcement sent so far, in the order of arrival, without those returned before. */
  takeWebhooks: () => Promise<ReceivedWebhook[]>
  /** Headers that a genuine announcement sent at this moment would carry. */
  sign: (input: { rawBody: Uint8Array; sentAt: Date }) => Record<string, string>
  close: () => Promise<void>
}

/** The promises of src/domain/ports/payment-provider.ts, held against one provider. */
export const paymentProviderSuite = (name: string, open: () => Promise<ProviderUnderTest>) => {
  describe(`${name} keeps the promises of the payment provider port`, () => {
    let subject: ProviderUnderTest
    beforeAll(async () => {
      subject = await open()
    })
    afterAll(() => subject.close())
    const under = () => subject

    describe('payments', () => {
      paymentPromises(under)
    })
    describe('refunds', () => {
      refundPromises(under)
    })
    describe('payouts', () => {
      payoutPromises(under)
    })
    describe('webhooks', () => {
      webhookPromises(under)
    })
  })
}

type Under = () => ProviderUnderTest

const hour = 3_600_000

const newPayment = (overrides: Partial<CreatePayment> = {}): CreatePayment => ({
  paymentId: uuidv7(),
  amountMinor: 26_250,
  currency: 'XOF',
  method: 'mobile_money',
  description: 'Logo complet',
  returnUrl: 'http://localhost:3000/fr/orders',
  locale: 'fr',
  expiresAt: new Date(Date.now() + hour),
  customer: { email: 'awa@test.invalid', name: 'Awa', phone: '+221770001234' },
  ...overrides,
})

const openAndPay = async (
  { provider, customer }: ProviderUnderTest,
  overrides: Partial<CreatePayment> = {},
): Promise<CreatePayment> => {
  const payment = newPayment(overrides)
  const { providerReference } = await provider.create(payment)
  await customer({ providerReference, outcome: 'pay' })
  return payment
}

const outcomeOf = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'answered',
    (error: unknown) => (error instanceof PaymentProviderError ? error.outcome : String(error)),
  )

const paymentPromises = (under: Under) => {
  it('opens a payment that waits for its customer', async () => {
    const { provider } = under()
    const payment = newPayment()
    const opened = await provider.create(payment)
    expect(opened.state).toBe('pending')
    expect(await provider.poll(payment)).toEqual({
      paymentId: payment.paymentId,
      providerReference: opened.providerReference,
      state: 'pending',
      amountMinor: 26_250,
      currency: 'XOF',
      refundedMinor: 0,
      failureCode: null,
    })
  })

  it('opens the same payment once, however often and concurrently it is asked', async () => {
    const { provider } = under()
    const payment = newPayment()
    const answers = await Promise.all(Array.from({ length: 10 }, () => provider.create(payment)))
    expect(new Set(answers.map(({ providerReference }) => providerReference)).size).toBe(1)
  })

  it('refuses another amount under the same id', async () => {
    const { provider } = under()
    const payment = newPayment()
    await provider.create(payment)
    expect(await outcomeOf(provider.create({ ...payment, amountMinor: 1 }))).toBe('rejected')
    expect(await provider.poll(payment)).toMatchObject({ amountMinor: 26_250 })
  })

  it('says that it never heard of a payment', async () => {
    expect(await under().provider.poll({ paymentId: uuidv7() })).toBeNull()
  })

  it('captures exactly what was asked when the customer pays', async () => {
    const { provider } = under()
    const payment = await openAndPay(under())
    expect(await provider.poll(payment)).toMatchObject({
      state: 'succeeded',
      amountMinor: 26_250,
      currency: 'XOF',
    })
  })

  it('names the reason when the customer refuses, and takes nothing', async () => {
    const { provider, customer } = under()
    const payment = newPayment()
    const { providerReference } = await provider.create(payment)
    await customer({ providerReference, outcome: 'decline' })
    const snapshot = await provider.poll(payment)
    expect(snapshot).toMatchObject({ state: 'failed', refundedMinor: 0 })
    expect(snapshot?.failureCode).toEqual(expect.any(String))
  })

  it('takes no payment after its time', async () => {
    const { provider, customer } = under()
    const payment = newPayment({ expiresAt: new Date(Date.now() - 1_000) })
    const { providerReference } = await provider.create(payment)
    await customer({ providerReference, outcome: 'pay' })
    expect(await provider.poll(payment)).toMatchObject({ state: 'expired' })
  })

  it('stops a payment that is not paid yet, for good', async () => {
    const { provider, customer } = under()
    const payment = newPayment()
    const { providerReference } = await provider.create(payment)
    expect(await provider.cancel(payment)).toMatchObject({ state: 'cancelled' })
    await customer({ providerReference, outcome: 'pay' })
    expect(await provider.poll(payment)).toMatchObject({ state: 'cancelled' })
    expect(await provider.cancel(payment)).toMatchObject({ state: 'cancelled' })
  })

  it('does not take a payment back when the customer was faster', async () => {
    const payment = await openAndPay(under())
    expect(await under().provider.cancel(payment)).toMatchObject({ state: 'succeeded' })
  })

  it('lets the truth be learnt after an answer that never came', async () => {
    const { provider, misbehave } = under()
    const payment = newPayment()
    await misbehave({ operation: 'create', fault: 'timeout_after_success' })
    expect(await outcomeOf(provider.create(payment))).toBe('unknown')
    expect(await provider.poll(payment)).toMatchObject({ state: 'pending' })
    expect((await provider.create(payment)).state).toBe('pending')
  })

  it('has done nothing when it knows nothing after a timeout', async () => {
    const { provider, misbehave } = under()
    const payment = newPayment()
    await misbehave({ operation: 'create', fault: 'timeout' })
    expect(await outcomeOf(provider.create(payment))).toBe('unknown')
    expect(await provider.poll(payment)).toBeNull()
  })

  it('says unknown when even the question times out', async () => {
    const { provider, misbehave } = under()
    const payment = await openAndPay(under())
    await misbehave({ operation: 'poll', fault: 'timeout' })
    expect(await outcomeOf(provider.poll(payment))).toBe('unknown')
    expect(await provider.poll(payment)).toMatchObject({ state: 'succeeded' })
  })

  it.each(['wrong_amount', 'wrong_currency'] as const)('reports a %s as it was paid', async (fault) => {
    const { provider, misbehave } = under()
    await misbehave({ operation: 'pay', fault })
    const payment = await openAndPay(under())
    const snapshot = await provider.poll(payment)
    expect(snapshot?.state).toBe('succeeded')
    expect([snapshot?.amountMinor, snapshot?.currency]).not.toEqual([26_250, 'XOF'])
  })
}

const refundPromises = (under: Under) => {
  const refundOf = (payment: CreatePayment, amountMinor = payment.amountMinor) => ({
    refundId: uuidv7(),
    paymentId: payment.paymentId,
    amountMinor,
    currency: payment.currency,
    reason: 'order cancelled',
  })

  it('gives everything back', async () => {
    const { provider } = under()
    const payment = await openAndPay(under())
    const refund = refundOf(payment)
    expect(await provider.refund(refund)).toMatchObject({ id: refund.refundId, state: 'succeeded' })
    expect(await provider.poll(payment)).toMatchObject({ refundedMinor: 26_250 })
    expect(await provider.pollRefund(refund)).toMatchObject({ amountMinor: 26_250 })
  })

  it('gives parts back, never more than was paid', async () => {
    const { provider } = under()
    const payment = await openAndPay(under())
    await provider.refund(refundOf(payment, 10_000))
    await provider.refund(refundOf(payment, 16_250))
    expect(await outcomeOf(provider.refund(refundOf(payment, 1)))).toBe('rejected')
    expect(await provider.poll(payment)).toMatchObject({ refundedMinor: 26_250 })
  })

  it('never gives more back than was paid when asked from many sides at once', async () => {
    const { provider } = under()
    const payment = await openAndPay(under())
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, () => outcomeOf(provider.refund(refundOf(payment, 10_000)))),
    )
    expect(outcomes.filter((outcome) => outcome === 'answered')).toHaveLength(2)
    expect(await provider.poll(payment)).toMatchObject({ refundedMinor: 20_000 })
  })

  it('gives back once under one id', async () => {
    const { provider } = under()
    const payment = await openAndPay(under())
    const refund = refundOf(payment, 5_000)
    await Promise.all(Array.from({ length: 5 }, () => provider.refund(refund)))
    expect(await provider.poll(payment)).toMatchObject({ refundedMinor: 5_000 })
    expect(await outcomeOf(provider.refund({ ...refund, amountMinor: 6_000 }))).toBe('rejected')
  })

  it('gives nothing back of a payment that was never paid', async () => {
    const { provider } = under()
    const payment = newPayment()
    await provider.create(payment)
    expect(await outcomeOf(provider.refund(refundOf(payment)))).toBe('rejected')
  })

  it('gives back in the currency that was paid', async () => {
    const payment = await openAndPay(under())
    const refund = { ...refundOf(payment), currency: 'EUR' as const }
    expect(await outcomeOf(under().provider.refund(refund))).toBe('rejected')
  })

  it('has given back once after a timeout and a second try', async () => {
    const { provider, misbehave } = under()
    const payment = await openAndPay(under())
    const refund = refundOf(payment, 7_000)
    await misbehave({ operation: 'refund', fault: 'timeout_after_success' })
    expect(await outcomeOf(provider.refund(refund))).toBe('unknown')
    await provider.refund(refund)
    expect(await provider.poll(payment)).toMatchObject({ refundedMinor: 7_000 })
  })

  it('tells the end of a refund that takes its time', async () => {
    const { provider, misbehave } = under()
    const payment = await openAndPay(under())
    const refund = refundOf(payment)
    await misbehave({ operation: 'refund', fault: 'slow' })
    expect(await provider.refund(refund)).toMatchObject({ state: 'pending' })
    expect(await provider.pollRefund(refund)).toMatchObject({ state: 'succeeded' })
  })

  it('moves nothing when a refund fails', async () => {
    const { provider, misbehave } = under()
    const payment = await openAndPay(under())
    await misbehave({ operation: 'refund', fault: 'fail' })
    expect(await provider.refund(refundOf(payment))).toMatchObject({ state: 'failed' })
    expect(await provider.poll(payment)).toMatchObject({ refundedMinor: 0 })
  })

  it('says that it never heard of a refund', async () => {
    expect(await under().provider.pollRefund({ refundId: uuidv7() })).toBeNull()
  })
}

const payoutPromises = (under: Under) => {
  const newPayout = (): CreatePayout => ({
    payoutId: uuidv7(),
    amountMinor: 21_250,
    currency: 'XOF',
    destination: { rail: 'mobile_money', account: '+221770009876', holder: 'Kofi Mensah' },
  })

  it('sends money once under one id', async () => {
    const { provider } = under()
    const payout = newPayout()
    const answers = await Promise.all(Array.from({ length: 5 }, () => provider.payout(payout)))
    expect(new Set(answers.map(({ providerReference }) => providerReference)).size).toBe(1)
    expect(await provider.pollPayout(payout)).toMatchObject({
      state: 'succeeded',
      amountMinor: 21_250,
      currency: 'XOF',
    })
  })

  it('refuses another destination under the same id', async () => {
    const { provider } = under()
    const payout = newPayout()
    await provider.payout(payout)
    const destination = { ...payout.destination, account: '+22500000000' }
    expect(await outcomeOf(provider.payout({ ...payout, destination }))).toBe('rejected')
  })

  it('names the reason when money cannot be sent', async () => {
    const { provider, misbehave } = under()
    await misbehave({ operation: 'payout', fault: 'fail' })
    const answer = await provider.payout(newPayout())
    expect(answer.state).toBe('failed')
    expect(answer.failureCode).toEqual(expect.any(String))
  })

  it('lets the truth be learnt after an answer that never came', async () => {
    const { provider, misbehave } = under()
    const payout = newPayout()
    await misbehave({ operation: 'payout', fault: 'timeout_after_success' })
    expect(await outcomeOf(provider.payout(payout))).toBe('unknown')
    expect(await provider.pollPayout(payout)).toMatchObject({ state: 'succeeded' })
  })

  it('says that it never heard of a payout', async () => {
    expect(await under().provider.pollPayout({ payoutId: uuidv7() })).toBeNull()
  })
}

const webhookPromises = (under: Under) => {
  const verify = (webhook: ReceivedWebhook, now = new Date()): Promise<ProviderEvent[]> =>
    under().provider.verifyWebhook({ ...webhook, now })
  const rejection = (call: Promise<unknown>): Promise<string> =>
    call.then(
      () => 'believed',
      (error: unknown) => (error instanceof WebhookRejected ? error.reason : String(error)),
    )
  /** A payment made just now and everything announced about it. */
  const paidAndTold = async () => {
    await under().takeWebhooks()
    const payment = await openAndPay(under())
    const webhooks = await under().takeWebhooks()
    const [webhook] = webhooks
    if (webhook === undefined) throw new Error('nothing was announced')
    return { payment, webhook, webhooks }
  }

  it('announces that a payment changed, and nothing more', async () => {
    const { payment, webhook } = await paidAndTold()
    expect(await verify(webhook)).toEqual([
      {
        id: expect.any(String),
        kind: 'payment.changed',
        subjectId: payment.paymentId,
        occurredAt: expect.any(Date),
      },
    ])
  })

  it('announces refunds under our own id', async () => {
    const { payment } = await paidAndTold()
    const refundId = uuidv7()
    const { amountMinor, currency, paymentId } = payment
    await under().provider.refund({ refundId, paymentId, amountMinor, currency, reason: 'test' })
    const events = await Promise.all((await under().takeWebhooks()).map((one) => verify(one)))
    expect(events.flat()).toMatchObject([{ kind: 'refund.changed', subjectId: refundId }])
  })

  it('gives a duplicate the same id', async () => {
    await under().misbehave({ operation: 'webhook', fault: 'duplicate' })
    const { webhooks } = await paidAndTold()
    const events = (await Promise.all(webhooks.map((one) => verify(one)))).flat()
    expect(events).toHaveLength(2)
    expect(new Set(events.map(({ id }) => id)).size).toBe(1)
  })

  it('knows the truth though the announcement was lost', async () => {
    await under().takeWebhooks()
    await under().misbehave({ operation: 'webhook', fault: 'lose' })
    const payment = await openAndPay(under())
    expect(await under().takeWebhooks()).toEqual([])
    expect(await under().provider.poll(payment)).toMatchObject({ state: 'succeeded' })
  })

  it('tells the moment of the change when announcements overtake each other', async () => {
    await under().takeWebhooks()
    await under().misbehave({ operation: 'webhook', fault: 'late' })
    const first = await openAndPay(under())
    const second = await openAndPay(under())
    const events = (await Promise.all((await under().takeWebhooks()).map((one) => verify(one))))
      .flat()
      .map(({ subjectId, occurredAt }) => ({ subjectId, occurredAt }))
    expect(events.map(({ subjectId }) => subjectId)).toEqual([second.paymentId, first.paymentId])
    expect(Number(events[1]?.occurredAt)).toBeLessThan(Number(events[0]?.occurredAt))
  })

  it('believes no forged signature', async () => {
    const { webhook } = await paidAndTold()
    const headers = Object.fromEntries(
      Object.entries(webhook.headers).map(([key, value]) => [
        key,
        value.replace(/[0-9a-f]{16,}/giu, (digest) => 'a'.repeat(digest.length)),
      ]),
    )
    expect(await rejection(verify({ ...webhook, headers }))).toBe('signature')
  })

  it('believes no announcement without a signature', async () => {
    const { webhook } = await paidAndTold()
    expect(await rejection(verify({ ...webhook, headers: {} }))).toBe('signature')
  })

  it('believes no altered byte, wherever it is', async () => {
    const { webhook } = await paidAndTold()
    const outcomes = await Promise.all(
      [...webhook.rawBody.keys()].map((index) => {
        const rawBody = webhook.rawBody.slice()
        rawBody[index] = (rawBody[index] ?? 0) ^ 1
        return rejection(verify({ ...webhook, rawBody }))
      }),
    )
    expect(new Set(outcomes)).toEqual(new Set(['signature']))
  })

  it('signs the bytes, not their meaning', async () => {
    const { webhook } = await paidAndTold()
    const sameMeaning = `${new TextDecoder().decode(webhook.rawBody)} `
    const rawBody = new TextEncoder().encode(sameMeaning)
    expect(await rejection(verify({ ...webhook, rawBody }))).toBe('signature')
  })

  it.each([
    ['old', -hour],
    ['from the future', hour],
  ])('believes no announcement that is %s', async (_age, offset) => {
    const { webhook } = await paidAndTold()
    const sentAt = new Date(Date.now() + offset)
    const headers = under().sign({ rawBody: webhook.rawBody, sentAt })
    expect(await rejection(verify({ ...webhook, headers }))).toBe('timestamp')
    expect(await rejection(verify({ ...webhook, headers }, sentAt))).toBe('believed')
  })

  it.each(['', 'null', '[]', '{"events":[]}', '{"events":[{"id":1}]}', '\u0000'])(
    'believes nothing that has another shape, though it is signed: %j',
    async (text) => {
      const rawBody = new TextEncoder().encode(text)
      const headers = under().sign({ rawBody, sentAt: new Date() })
      expect(await rejection(verify({ rawBody, headers }))).toBe('shape')
    },
  )
}
