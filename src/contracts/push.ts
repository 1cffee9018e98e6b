import { z } from 'zod'

/** Base64url of exactly so many bytes. */
const bytes = (count: number) =>
  z.string().regex(new RegExp(`^[\\w-]{${Math.ceil((count * 4) / 3)}}={0,2}$`, 'u'))

/** The usual port alone: push services are on the public web. */
const isWebAddress = (text: string): boolean => {
  if (!URL.canParse(text)) return false
  const url = new URL(text)
  return url.protocol === 'https:' && url.port === '' && url.username === '' && url.password === ''
}

/** A browser's agreement, as its `PushSubscription.toJSON()` gives it. */
export const SubscribePush = z.object({
  endpoint: z.url().max(1000).refine(isWebAddress),
  keys: z.object({ p256dh: bytes(65), auth: bytes(16) }),
})
export type SubscribePush = z.infer<typeof SubscribePush>

/** Of the caller's sign-in on this device. */
export const OwnPush = z.object({
  /** What browsers subscribe with; null where this installation sends none. */
  publicKey: z.string().nullable(),
  endpoint: z.string().nullable(),
})
export type OwnPush = z.infer<typeof OwnPush>
