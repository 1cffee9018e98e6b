import { v7 as uuidv7 } from 'uuid'
import { expect, it } from 'vitest'
import { WebhookRejected, type ProviderEvent } from '../../src/domain/ports/payment-provider.ts'
import {
  hour,
  openAndPay,
  settled,
  type ReceivedWebhook,
  type Under,
} from './provider-under-test.ts'

export const webhookPromises = (under: Under) => {
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
    const [event, ...others] = await verify(webhook)
    expect(others).toEqual([])
    expect(Object.keys(event ?? {}).toSorted()).toEqual(['id', 'kind', 'occurredAt', 'subjectId'])
    expect(event).toMatchObject({ kind: 'payment.changed', subjectId: payment.paymentId })
  })

  it('announces refunds under our own id', async () => {
    const { payment } = await paidAndTold()
    const refundId = uuidv7()
    const { amountMinor, currency, paymentId } = payment
    const { provider } = under()
    await provider.refund({ refundId, paymentId, amountMinor, currency, reason: 'test' })
    await settled(() => provider.pollRefund({ refundId, paymentId }))
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
    // Some providers tell the moment to the second only.
    expect(Number(events[1]?.occurredAt)).toBeLessThanOrEqual(Number(events[0]?.occurredAt))
  })

  it('believes no forged signature', async () => {
    const { webhook } = await paidAndTold()
    const headers = under().forge(webhook.headers)
    expect(headers).not.toEqual(webhook.headers)
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
