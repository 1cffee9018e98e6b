/**
 * Where a request comes from, for counting. Forwarding headers are believed only as far as there are
 * proxies of ours in front; everything further left was written by the client.
 */

/** Written by stampPeerAddress on every request; a copy sent by a client lacks the stamp. */
export const peerHeader = 'x-2krika-peer'

const shared = globalThis as typeof globalThis & { krikaPeerStamp?: string }

/** Known to this process alone: proves that the peer header was not sent from outside. */
export const peerStamp = (): string => (shared.krikaPeerStamp ??= crypto.randomUUID())

/**
 * The client's address, or `unknown` when nothing trustworthy says it (all such clients then count
 * as one). `trustedProxies` proxies append to X-Forwarded-For; with none the socket's peer counts.
 */
export const clientAddress = (headers: Headers, trustedProxies: number): string => {
  const peer = peerOf(headers)
  if (trustedProxies === 0) return peer
  const chain = (headers.get('x-forwarded-for') ?? '')
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
  return chain.at(-trustedProxies) ?? chain[0] ?? peer
}

const peerOf = (headers: Headers): string => {
  const [stamp, address] = (headers.get(peerHeader) ?? '').split(' ')
  return stamp === peerStamp() && address ? address : 'unknown'
}
