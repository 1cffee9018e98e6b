import type { Revocation } from '../contracts/realtime'

/** Longer than any ticket lives: an older revocation can only concern tickets that expired. */
const rememberMs = 180_000

type Holder = { sub: string; sid: string; issuedAtMs: number }

/**
 * Remembers which sessions ended a short while ago, for tickets that were issued before and arrive
 * after. Only in memory: a sidecar refuses tickets older than its own first moment of listening.
 */
export const makeRevocations = (clock: () => number) => {
  const sids = new Map<string, number>()
  const users = new Map<string, number>()

  const forgetOld = () => {
    const limit = clock() - rememberMs
    for (const known of [sids, users]) {
      for (const [key, at] of known) if (at < limit) known.delete(key)
    }
  }
  return {
    remember: (revocation: Revocation): void => {
      forgetOld()
      if ('userId' in revocation) users.set(revocation.userId, clock())
      else for (const sid of revocation.sids) sids.set(sid, clock())
    },
    /** True when the session of a ticket ended, or its user's sessions ended after it was issued. */
    covers: (holder: Holder): boolean => {
      const userAt = users.get(holder.sub)
      return sids.has(holder.sid) || (userAt !== undefined && holder.issuedAtMs <= userAt)
    },
  }
}
