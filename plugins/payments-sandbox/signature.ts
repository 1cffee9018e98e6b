import { createHmac, timingSafeEqual } from 'node:crypto'
import { WebhookRejected } from '../../src/domain/ports/payment-provider'

export const signatureHeader = 'sandbox-signature'
const toleranceSeconds = 300

const digest = (secret: string, seconds: number, rawBody: Uint8Array): Buffer =>
  createHmac('sha256', secret).update(`${seconds}.`).update(rawBody).digest()

/** The header value `t=<unix seconds>,v1=<hex>` over the exact bytes that are sent. */
export const signWebhook = (input: {
  secret: string
  rawBody: Uint8Array
  sentAt: Date
}): string => {
  const seconds = Math.floor(input.sentAt.getTime() / 1000)
  return `t=${seconds},v1=${digest(input.secret, seconds, input.rawBody).toString('hex')}`
}

/**
 * Believes bytes only when their signature is ours and at most five minutes old (or ahead).
 * @throws WebhookRejected `signature` or `timestamp`.
 */
export const checkSignature = (input: {
  secret: string
  rawBody: Uint8Array
  header: string | undefined
  now: Date
}): void => {
  const parts = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/u.exec(input.header ?? '')
  if (parts === null) throw new WebhookRejected('signature')
  const seconds = Number(parts[1])
  const given = Buffer.from(String(parts[2]), 'hex')
  if (!timingSafeEqual(given, digest(input.secret, seconds, input.rawBody))) {
    throw new WebhookRejected('signature')
  }
  const ageSeconds = Math.abs(input.now.getTime() / 1000 - seconds)
  if (ageSeconds > toleranceSeconds) throw new WebhookRejected('timestamp')
}
