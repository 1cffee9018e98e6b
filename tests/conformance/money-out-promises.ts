import { v7 as uuidv7 } from 'uuid'
import { expect, it } from 'vitest'
import type { CreatePayment, CreatePayout } from '../../src/domain/ports/payment-provider.ts'
import { newPayment, openAndPay, outcomeOf, settled, type Under } from './provider-under-test.ts'

export const refundPromises = (under: Under) => {
  const refundOf = (payment: CreatePayment, amountMinor = payment.amountMinor) => ({
    refundId: uuidv7(),
    paymentId: payment.paymentId,
    amountMinor,
    currency: payment.currency,
    reason: 'order cancelled',
  })

  /** What was given back of a payment in all, as the provider sums it up (or null). */
  const expectRefunded = async (payment: CreatePayment, amountMinor: number) => {
    const refundedMinor = under().limits.cannotSumRefunds ? null : amountMinor
    expect(await under().provider.poll(payment)).toMatchObject({ refundedMinor })
  }

  it('gives everything back', async () => {
    const { provider } = under()
    const payment = await openAndPay(under())
    const refund = refundOf(payment)
    expect(await provider.refund(refund)).toMatchObject({ id: refund.refundId })
    const done = { id: refund.refundId, state: 'succeeded', amountMinor: 26_250, currency: 'XOF' }
    expect(await settled(() => provider.pollRefund(refund))).toMatchObject(done)
    await expectRefunded(payment, 26_250)
  })

  it('gives parts back, never more than was paid', async () => {
    const { provider } = under()
    const payment = await openAndPay(under())
    for (const part of [refundOf(payment, 10_000), refundOf(payment, 16_250)]) {
      await provider.refund(part)
      expect(await settled(() => provider.pollRefund(part))).toMatchObject({ state: 'succeeded' })
    }
    expect(await outcomeOf(provider.refund(refundOf(payment, 1)))).toBe('rejected')
    await expectRefunded(payment, 26_250)
  })

  it('never gives more back than was paid when asked from many sides at once', async () => {
    const { provider } = under()
    const payment = await openAndPay(under())
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, () => outcomeOf(provider.refund(refundOf(payment, 10_000)))),
    )
    expect(outcomes.filter((outcome) => outcome === 'answered')).toHaveLength(2)
    await expectRefunded(payment, 20_000)
  })

  it('gives back once under one id', async () => {
    const { provider } = under()
    const payment = await openAndPay(under())
    const refund = refundOf(payment, 5_000)
    await Promise.all(Array.from({ length: 5 }, () => provider.refund(refund)))
    await expectRefunded(payment, 5_000)
    expect(await outcomeOf(provider.refund({ ...refund, amountMinor: 6_000 }))).toBe('rejected')
  })

  it('gives nothing back of a payment that was never paid', async () => {
    const { provider } = under()
    const payment = newPayment(under())
    await provider.create(payment)
    expect(await outcomeOf(provider.refund(refundOf(payment)))).toBe('rejected')
  })

  it('gives back in the currency that was paid', async () => {
    const payment = await openAndPay(under())
    const refund = { ...refundOf(payment), currency: 'EUR' as const }
    expect(await outcomeOf(under().provider.refund(refund))).toBe('rejected')
  })

  it('has given back nothing when it refuses', async () => {
    const { provider, misbehave } = under()
    const payment = await openAndPay(under())
    await misbehave({ operation: 'refund', fault: 'reject' })
    expect(await outcomeOf(provider.refund(refundOf(payment)))).toBe('rejected')
    await expectRefunded(payment, 0)
  })

  it('has given back once after a timeout and a second try', async () => {
    const { provider, misbehave } = under()
    const payment = await openAndPay(under())
    const refund = refundOf(payment, 7_000)
    await misbehave({ operation: 'refund', fault: 'timeout_after_success' })
    expect(await outcomeOf(provider.refund(refund))).toBe('unknown')
    await provider.refund(refund)
    await expectRefunded(payment, 7_000)
  })

  it('tells the end of a refund that takes its time', async () => {
    const { provider, misbehave } = under()
    const payment = await openAndPay(under())
    const refund = refundOf(payment)
    await misbehave({ operation: 'refund', fault: 'slow' })
    expect(await provider.refund(refund)).toMatchObject({ state: 'pending' })
    expect(await settled(() => provider.pollRefund(refund))).toMatchObject({ state: 'succeeded' })
  })

  it('moves nothing when a refund fails', async () => {
    const { provider, misbehave } = under()
    const payment = await openAndPay(under())
    await misbehave({ operation: 'refund', fault: 'fail' })
    const refund = refundOf(payment)
    const answer = await settled(() => provider.refund(refund))
    expect(answer).toMatchObject({ state: 'failed', failureCode: expect.any(String) as string })
    await expectRefunded(payment, 0)
  })

  it('says that it never heard of a refund', async () => {
    expect(
      await under().provider.pollRefund({ refundId: uuidv7(), paymentId: uuidv7() }),
    ).toBeNull()
  })
}

export const payoutPromises = (under: Under) => {
  const newPayout = (): CreatePayout => ({
    payoutId: uuidv7(),
    amountMinor: 21_250,
    currency: 'XOF',
    destination: under().destinations[0],
  })

  it('sends money once under one id', async () => {
    const { provider } = under()
    const payout = newPayout()
    const answers = await Promise.all(Array.from({ length: 5 }, () => provider.payout(payout)))
    expect(new Set(answers.map(({ providerReference }) => providerReference)).size).toBe(1)
    expect(await settled(() => provider.pollPayout(payout))).toMatchObject({
      state: 'succeeded',
      amountMinor: 21_250,
      currency: 'XOF',
    })
  })

  it('refuses another destination under the same id', async () => {
    const { provider } = under()
    const payout = newPayout()
    await provider.payout(payout)
    const [, destination] = under().destinations
    expect(await outcomeOf(provider.payout({ ...payout, destination }))).toBe('rejected')
  })

  it('names the reason when money cannot be sent', async () => {
    const { provider, misbehave } = under()
    await misbehave({ operation: 'payout', fault: 'fail' })
    const payout = newPayout()
    const answer = await settled(() => provider.payout(payout))
    expect(answer).toMatchObject({ state: 'failed', failureCode: expect.any(String) as string })
  })

  it('lets the truth be learnt after an answer that never came', async () => {
    const { provider, misbehave } = under()
    const payout = newPayout()
    await misbehave({ operation: 'payout', fault: 'timeout_after_success' })
    expect(await outcomeOf(provider.payout(payout))).toBe('unknown')
    expect(await settled(() => provider.pollPayout(payout))).toMatchObject({ state: 'succeeded' })
  })

  it('says that it never heard of a payout', async () => {
    expect(await under().provider.pollPayout({ payoutId: uuidv7() })).toBeNull()
  })
}
