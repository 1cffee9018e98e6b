import { createECDH } from 'node:crypto'
import webPush from 'web-push'
import type { PushSender } from '../../src/domain/ports/push-sender'
import { guardedPost, UnreachableByRule, type Reach } from './guarded-post'
import { isPublicAddress } from './public-address'

/** A message that could not be handed over within a day is no news any more. */
const liveForSeconds = 24 * 3_600

const publicInternet: Reach = { protocol: 'https:', isAllowed: isPublicAddress }

/**
 * Notifications through the services of the browsers' makers (Web Push: RFC 8030, 8291, 8292). The
 * package encrypts and signs; the request is our own, because endpoints are addresses that members
 * give us.
 */
const pushWeb = (options: {
  /** 32 bytes, base64; undefined sends nothing. */
  privateKey: string | undefined
  /** Whom a push service may turn to: an https address or mailto. */
  subject: string
  reach?: Reach
}): PushSender => {
  if (options.privateKey === undefined) return none
  const keys = keysOf(options.privateKey)
  const reach = options.reach ?? publicInternet
  return {
    publicKey: keys.publicKey,
    send: async ({ endpoint, p256dh, auth }, message) => {
      const request = webPush.generateRequestDetails(
        { endpoint, keys: { p256dh, auth } },
        JSON.stringify(message),
        {
          vapidDetails: { subject: options.subject, ...keys },
          TTL: liveForSeconds,
          urgency: 'normal',
          contentEncoding: 'aes128gcm',
        },
      )
      try {
        const body = request.body ?? Buffer.alloc(0)
        return outcomeOf(
          await guardedPost({ url: endpoint, headers: request.headers, body }, reach),
        )
      } catch (error) {
        if (error instanceof UnreachableByRule) return 'gone'
        throw error
      }
    },
  }
}

const none: PushSender = {
  publicKey: null,
  send: () => Promise.reject(new Error('this installation has no key for notifications')),
}

const outcomeOf = (status: number): 'sent' | 'gone' => {
  if (status === 404 || status === 410) return 'gone'
  if (status >= 200 && status < 300) return 'sent'
  throw new Error(`the push service answered ${status}`)
}

/** Both keys as the standard writes them; the public one follows from the private one. */
const keysOf = (privateKey: string) => {
  const secret = Buffer.from(privateKey, 'base64')
  const pair = createECDH('prime256v1')
  pair.setPrivateKey(secret)
  return {
    publicKey: pair.getPublicKey().toString('base64url'),
    privateKey: secret.toString('base64url'),
  }
}

export default pushWeb
