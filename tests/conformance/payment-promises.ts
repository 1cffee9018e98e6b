import { v7 as uuidv7 } from 'uuid'
import { expect, it } from 'vitest'
import { newPayment, openAndPay, outcomeOf, type Under } from './provider-under-test.ts'

export const paymentPromises = (under: Under) => {
  it('opens a payment that waits for its customer', async () => {
    const { provider } = under()
    const payment = newPayment(under())
    const opened = await provider.create(payment)
    expect(opened.state).toBe('pending')
    expect(await provider.poll({ ...payment, ...opened })).toMatchObject({
      paymentId: payment.paymentId,
      providerReference: opened.providerReference,
      state: 'pending',
      amountMinor: 26_250,
      currency: 'XOF',
      refundedMinor: under().limits.cannotSumRefunds ? null : 0,
      failureCode: null,
      chargebacks: [],
    })
  })

  it('opens the same payment once, however often and concurrently it is asked', async () => {
    const { provider } = under()
    const payment = newPayment(under())
    const answers = await Promise.all(Array.from({ length: 10 }, () => provider.create(payment)))
    expect(new Set(answers.map(({ providerReference }) => providerReference)).size).toBe(1)
  })

  it('refuses another amount under the same id', async () => {
    const { provider } = under()
    const payment = newPayment(under())
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
    const payment = newPayment(under())
    const { providerReference } = await provider.create(payment)
    await customer({ providerReference, outcome: 'decline' })
    const snapshot = await provider.poll(payment)
    expect(snapshot).toMatchObject({ state: 'failed' })
    expect(snapshot?.failureCode).toEqual(expect.any(String))
  })

  it('takes no payment after its time', async () => {
    const { provider, customer } = under()
    const payment = newPayment(under(), { expiresAt: new Date(Date.now() - 1_000) })
    const opened = await provider.create(payment).catch(() => null)
    if (opened !== null) await customer({ ...opened, outcome: 'pay' })
    expect((await provider.poll(payment))?.state ?? 'expired').toBe('expired')
  })

  it('stops a payment that is not paid yet for good, or says that it cannot', async () => {
    const { provider, customer, limits } = under()
    const payment = newPayment(under())
    const { providerReference } = await provider.create(payment)
    const stopped = limits.cannotCancel ? 'pending' : 'cancelled'
    expect(await provider.cancel(payment)).toMatchObject({ state: stopped })
    expect(await provider.cancel(payment)).toMatchObject({ state: stopped })
    await customer({ providerReference, outcome: 'pay' })
    const now = limits.cannotCancel ? 'succeeded' : 'cancelled'
    expect(await provider.poll(payment)).toMatchObject({ state: now })
    expect(await provider.cancel(payment)).toMatchObject({ state: now })
  })

  it('stops nothing where it knows of nothing', async () => {
    expect(await under().provider.cancel({ paymentId: uuidv7() })).toBeNull()
  })

  it('does not take a payment back when the customer was faster', async () => {
    const payment = await openAndPay(under())
    expect(await under().provider.cancel(payment)).toMatchObject({ state: 'succeeded' })
  })

  it('lets the truth be learnt after an answer that never came', async () => {
    const { provider, misbehave } = under()
    const payment = newPayment(under())
    await misbehave({ operation: 'create', fault: 'timeout_after_success' })
    expect(await outcomeOf(provider.create(payment))).toBe('unknown')
    expect(await provider.poll(payment)).toMatchObject({ state: 'pending' })
    expect((await provider.create(payment)).state).toBe('pending')
  })

  it('has done nothing when it knows nothing after a timeout', async () => {
    const { provider, misbehave } = under()
    const payment = newPayment(under())
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

  it.each(['wrong_amount', 'wrong_currency'] as const)(
    'reports a %s as it was paid',
    async (fault) => {
      const { provider, misbehave } = under()
      await misbehave({ operation: 'pay', fault })
      const payment = await openAndPay(under())
      const snapshot = await provider.poll(payment)
      expect(snapshot?.state).toBe('succeeded')
      expect([snapshot?.amountMinor, snapshot?.currency]).not.toEqual([26_250, 'XOF'])
    },
  )
}
