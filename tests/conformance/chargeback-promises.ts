import { v7 as uuidv7 } from 'uuid'
import { expect, it } from 'vitest'
import { bankOf, openAndPay, outcomeOf, type Under } from './provider-under-test.ts'

/** What holds where a customer's bank can take a payment back: cards, not mobile money. */
export const chargebackPromises = (under: Under) => {
  it('says that a payment was contested, and by how much', async () => {
    const { provider, takeWebhooks } = under()
    const bank = bankOf(under())
    const payment = await openAndPay(under())
    await takeWebhooks()
    await bank.contest(payment.providerReference)
    expect(await provider.poll(payment)).toMatchObject({
      state: 'succeeded',
      chargebacks: [
        { reference: expect.any(String) as string, state: 'open', amountMinor: 26_250 },
      ],
    })
    const [webhook, ...others] = await takeWebhooks()
    if (webhook === undefined) throw new Error('nothing was announced')
    expect(others).toEqual([])
    expect(await provider.verifyWebhook({ ...webhook, now: new Date() })).toMatchObject([
      { kind: 'payment.disputed', subjectId: payment.paymentId },
    ])
  })

  it('tells how it ended', async () => {
    const { provider, takeWebhooks } = under()
    const bank = bankOf(under())
    for (const outcome of ['won', 'lost'] as const) {
      const payment = await openAndPay(under())
      await bank.contest(payment.providerReference)
      await takeWebhooks()
      await bank.decide(payment.providerReference, outcome)
      expect(await provider.poll(payment)).toMatchObject({ chargebacks: [{ state: outcome }] })
      const [webhook] = await takeWebhooks()
      if (webhook === undefined) throw new Error('nothing was announced')
      const events = await provider.verifyWebhook({ ...webhook, now: new Date() })
      expect(events).toMatchObject([{ kind: 'payment.disputed', subjectId: payment.paymentId }])
    }
  })

  it('gives nothing back of a payment that the bank has taken back', async () => {
    const { provider } = under()
    const bank = bankOf(under())
    const { paymentId, providerReference, amountMinor, currency } = await openAndPay(under())
    await bank.contest(providerReference)
    const refund = { refundId: uuidv7(), paymentId, amountMinor, currency, reason: 'test' }
    expect(await outcomeOf(provider.refund(refund))).toBe('rejected')
  })

  it('takes back what was not given back yet', async () => {
    const { provider } = under()
    const bank = bankOf(under())
    const { paymentId, providerReference, currency } = await openAndPay(under())
    const refund = { refundId: uuidv7(), paymentId, amountMinor: 6_250, currency, reason: 'test' }
    await provider.refund(refund)
    await bank.contest(providerReference)
    expect(await provider.poll({ paymentId, providerReference })).toMatchObject({
      chargebacks: [{ state: 'open', amountMinor: 20_000 }],
    })
  })
}

/** What holds everywhere. */
export const uncontestedPromises = (under: Under) => {
  it('knows of none where nobody contested anything', async () => {
    const payment = await openAndPay(under())
    expect(await under().provider.poll(payment)).toMatchObject({ chargebacks: [] })
  })
}
