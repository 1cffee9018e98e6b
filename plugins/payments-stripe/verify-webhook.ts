import type Stripe from 'stripe'
import { z } from 'zod'
import { WebhookRejected, type ProviderEvent } from '../../src/domain/ports/payment-provider'
import { call, isStripeError } from './client'

const toleranceSeconds = 300

const Ids = z
  .object({
    payment_id: z.string().optional(),
    refund_id: z.string().optional(),
    payout_id: z.string().optional(),
  })
  .nullish()

const Event = z.object({
  id: z.string().regex(/^evt_\w+$/u),
  type: z.string(),
  created: z.int(),
  data: z.object({
    object: z.object({
      metadata: Ids,
      client_reference_id: z.string().nullish(),
      payment_intent: z.string().nullish().catch(null),
    }),
  }),
})
type Event = z.infer<typeof Event>
type About = Pick<ProviderEvent, 'kind' | 'subjectId'>

/**
 * The event in a signed request. The SDK checks the signature over the raw bytes in constant time,
 * with each of our secrets; the time it was signed may differ from ours by five minutes, either way.
 * @throws WebhookRejected, or PaymentProviderError when a dispute cannot be traced to its payment
 * now: nothing is stored then, and Stripe sends it again.
 */
export const verifyWebhook = async (
  { stripe, secrets }: { stripe: Stripe; secrets: readonly string[] },
  input: { rawBody: Uint8Array; headers: Readonly<Record<string, string>>; now: Date },
): Promise<ProviderEvent[]> => {
  const header = input.headers['stripe-signature'] ?? ''
  const parsed = Event.safeParse(construct({ stripe, secrets, header, ...input }))
  if (!parsed.success) throw new WebhookRejected('shape', { cause: parsed.error })
  const event = parsed.data
  const about = await subjectOf(stripe, event)
  return [{ ...about, id: event.id, occurredAt: new Date(event.created * 1000) }]
}

type Signed = {
  stripe: Stripe
  secrets: readonly string[]
  rawBody: Uint8Array
  header: string
  now: Date
}

const construct = ({ stripe, secrets, rawBody, header, now }: Signed): unknown => {
  let refusal = new WebhookRejected('signature')
  for (const secret of secrets) {
    try {
      const at = now.getTime()
      const { webhooks } = stripe
      const body = Buffer.from(rawBody)
      const event = webhooks.constructEvent(body, header, secret, toleranceSeconds, undefined, at)
      // The SDK refuses what is old; what is signed ahead of time is as suspicious.
      const signedAt = Number(/(?:^|,)t=(\d{1,12})/u.exec(header)?.[1])
      if (signedAt - at / 1000 > toleranceSeconds) throw new WebhookRejected('timestamp')
      return event
    } catch (error) {
      if (error instanceof WebhookRejected) throw error
      if (!isStripeError(error) || error.type !== 'StripeSignatureVerificationError') {
        throw new WebhookRejected('shape', { cause: error })
      }
      const isOld = error.message.startsWith('Timestamp outside')
      if (isOld) refusal = new WebhookRejected('timestamp')
    }
  }
  throw refusal
}

const subjectOf = async (stripe: Stripe, { type, data }: Event): Promise<About> => {
  const { metadata, client_reference_id: reference, payment_intent: intent } = data.object
  if (type.startsWith('checkout.session.')) return about('payment.changed', reference)
  if (type.startsWith('refund.')) return about('refund.changed', metadata?.refund_id)
  if (type.startsWith('payout.') || type.startsWith('transfer.')) {
    return about('payout.changed', metadata?.payout_id)
  }
  if (type.startsWith('charge.dispute.')) {
    // A dispute names the payment by Stripe's id alone.
    const paid = intent ? await call(() => stripe.paymentIntents.retrieve(intent)) : null
    return about('payment.disputed', paid?.metadata.payment_id)
  }
  return { kind: 'other', subjectId: null }
}

const about = (kind: ProviderEvent['kind'], id: string | null | undefined): About => {
  const subjectId = z.uuid().safeParse(id).data ?? null
  return subjectId === null ? { kind: 'other', subjectId } : { kind, subjectId }
}
