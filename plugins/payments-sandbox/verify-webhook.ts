import { z } from 'zod'
import { WebhookRejected, type ProviderEvent } from '../../src/domain/ports/payment-provider'
import { checkSignature, signatureHeader } from './signature'

const Body = z.object({
  events: z
    .array(
      z.object({
        id: z.string().regex(/^evt_[0-9a-f]{24}$/u),
        kind: z.string(),
        subjectId: z.uuid().nullable(),
        occurredAt: z.iso.datetime().transform((value) => new Date(value)),
      }),
    )
    .min(1)
    .max(100),
})

const kinds = ['payment.changed', 'refund.changed', 'payout.changed', 'payment.disputed'] as const

/**
 * The events in a signed announcement. The signature is checked on the raw bytes, before parsing.
 * @throws WebhookRejected
 */
export const verifyWebhook = (
  secret: string,
  input: { rawBody: Uint8Array; headers: Readonly<Record<string, string>>; now: Date },
): ProviderEvent[] => {
  const { rawBody, now } = input
  checkSignature({ secret, rawBody, now, header: input.headers[signatureHeader] })
  return parse(rawBody).events.map((event) => ({
    ...event,
    kind: kinds.find((kind) => kind === event.kind) ?? 'other',
  }))
}

const parse = (rawBody: Uint8Array): z.infer<typeof Body> => {
  try {
    return Body.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(rawBody)))
  } catch (cause) {
    throw new WebhookRejected('shape', { cause })
  }
}
