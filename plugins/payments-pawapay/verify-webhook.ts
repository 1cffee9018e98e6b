import type { KeyObject } from 'node:crypto'
import { z } from 'zod'
import { WebhookRejected, type ProviderEvent } from '../../src/domain/ports/payment-provider'
import {
  isDigestRight,
  isSignatureRight,
  signatureBase,
  signaturesOf,
  type MessageSignature,
} from './http-signature'

const toleranceSeconds = 300

const Callback = z
  .object({
    depositId: z.uuid().optional(),
    checkoutId: z.uuid().optional(),
    refundId: z.uuid().optional(),
    payoutId: z.uuid().optional(),
    statementId: z.uuid().optional(),
    status: z.string().regex(/^[A-Z_]{1,40}$/u),
    created: z.iso.datetime({ offset: true }),
    metadata: z.record(z.string(), z.unknown()).nullish(),
  })
  .refine((body) => idOf(body) !== null)
type Callback = z.infer<typeof Callback>

const kinds = ['depositId', 'checkoutId', 'refundId', 'payoutId', 'statementId'] as const

const idOf = (body: Partial<Record<(typeof kinds)[number], string>>) => {
  const kind = kinds.find((name) => body[name] !== undefined)
  return kind === undefined ? null : { kind, id: String(body[kind]) }
}

/**
 * The announcement in a signed callback (RFC 9421 over method, address and Content-Digest). It is
 * believed to come from pawaPay, never for what it says: the status is read again.
 * @throws WebhookRejected, or PaymentProviderError when pawaPay's keys cannot be read now: nothing
 * is stored then, and pawaPay sends it again.
 */
export const verifyWebhook = async (
  config: { callbackUrl: string; keyNamed: (id: string) => Promise<KeyObject | null> },
  input: { rawBody: Uint8Array; headers: Readonly<Record<string, string>>; now: Date },
): Promise<ProviderEvent[]> => {
  const { headers, rawBody, now } = input
  const message = { method: 'POST', url: config.callbackUrl, headers, rawBody }
  const signatures = signaturesOf(headers).filter(coversEnough)
  let isBelieved = false
  for (const signature of signatures) {
    const base = signatureBase(message, signature)
    const key = base === null ? null : await config.keyNamed(signature.keyId)
    if (base === null || key === null || !isSignatureRight(key, base, signature)) continue
    if (!isDigestRight(headers['content-digest'], rawBody)) continue
    if (!isFresh(signature, now)) throw new WebhookRejected('timestamp')
    isBelieved = true
  }
  if (!isBelieved) throw new WebhookRejected('signature')
  return [eventOf(parse(rawBody))]
}

/** The body through its digest, and whom it was sent to: another shop's callback is not ours. */
const coversEnough = ({ components }: MessageSignature): boolean =>
  components.includes('content-digest') &&
  (components.includes('@target-uri') ||
    (components.includes('@authority') && components.includes('@path')))

const isFresh = ({ created, expires }: MessageSignature, now: Date): boolean => {
  const seconds = now.getTime() / 1000
  if (created === null || Math.abs(seconds - created) > toleranceSeconds) return false
  return expires === null || seconds <= expires + toleranceSeconds
}

const parse = (rawBody: Uint8Array): Callback => {
  try {
    return Callback.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(rawBody)))
  } catch (cause) {
    throw new WebhookRejected('shape', { cause })
  }
}

/** pawaPay numbers no events: what it is about and how that ended is what makes one. */
const eventOf = (body: Callback): ProviderEvent => {
  const { kind = 'statementId', id = '' } = idOf(body) ?? {}
  const about = subjectOf(kind, body)
  const occurredAt = new Date(body.created)
  return { id: `${kind.slice(0, -2)}:${id}:${body.status}`, occurredAt, ...about }
}

/** Our ids travel in our metadata: an attempt on pawaPay's page has an id that is not ours. */
const subjectOf = (
  kind: (typeof kinds)[number],
  { metadata }: Callback,
): Pick<ProviderEvent, 'kind' | 'subjectId'> => {
  const ours = (name: string) => z.uuid().safeParse(metadata?.[name]).data ?? null
  const refundId = ours('refundId')
  // A refund that went out as a payout is announced as one.
  if (refundId !== null) return { kind: 'refund.changed', subjectId: refundId }
  const isPayment = kind === 'depositId' || kind === 'checkoutId'
  const subjectId = isPayment ? ours('paymentId') : ours('payoutId')
  if (subjectId === null) return { kind: 'other', subjectId }
  return { kind: isPayment ? 'payment.changed' : 'payout.changed', subjectId }
}
