/** A browser that agreed to be told: where its maker's service takes messages, and its keys. */
export type PushTarget = { endpoint: string; p256dh: string; auth: string }

/** All that leaves: the lock screen of a shared phone may show it. */
export type PushMessage = {
  title: string
  body: string
  /** A page of ours, with its language. */
  path: string
}

export type PushSender = {
  /** What browsers subscribe with, base64url; null where this installation sends none. */
  publicKey: string | null
  /**
   * Hands a message over, encrypted for that browser alone. `gone`: the subscription is over, or its
   * address is none that we may speak to; it can be deleted. Throws what may work another time.
   */
  send(target: PushTarget, message: PushMessage): Promise<'sent' | 'gone'>
}
