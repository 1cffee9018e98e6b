import { lookup as resolve, type LookupAddress } from 'node:dns'
import { request as overPlain } from 'node:http'
import { request as overTls } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'

/** Whom a request may reach; tests speak to this machine instead. */
export type Reach = { protocol: 'https:' | 'http:'; isAllowed: (address: string) => boolean }

/** The address is one that we never speak to; trying again would not change that. */
export class UnreachableByRule extends Error {
  override name = 'UnreachableByRule'
}

const answerWithinMs = 10_000

type Post = { url: string; headers: Record<string, string>; body: Buffer }

/**
 * Sends a POST to an address that somebody else chose. The name is resolved once and its addresses
 * are judged before anything is sent to them, so that no second answer can lead elsewhere. Follows
 * no redirect and reads no body. Returns the status.
 * @throws UnreachableByRule; any other error of the network, or after ten seconds.
 */
export const guardedPost = (post: Post, reach: Reach): Promise<number> => {
  const url = new URL(post.url)
  const host = url.hostname.replace(/^\[|\]$/gu, '')
  if (url.protocol !== reach.protocol || url.username !== '' || url.password !== '') {
    throw new UnreachableByRule('only plain https addresses are spoken to')
  }
  if (isIP(host) !== 0 && !reach.isAllowed(host))
    throw new UnreachableByRule(`${host} is not public`)
  const request = url.protocol === 'https:' ? overTls : overPlain
  return new Promise((answer, fail) => {
    const sent = request(
      url,
      {
        method: 'POST',
        headers: { ...post.headers, 'content-length': post.body.byteLength },
        lookup: publicLookup(reach),
        agent: false,
        signal: AbortSignal.timeout(answerWithinMs),
      },
      (response) => {
        response.destroy()
        answer(response.statusCode ?? 0)
      },
    )
    sent.on('error', fail)
    sent.end(post.body)
  })
}

/** Resolves names like the system does, and refuses those with any address that is not public. */
const publicLookup =
  ({ isAllowed }: Reach): LookupFunction =>
  (hostname, options, done) => {
    resolve(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
      const [first] = addresses ?? []
      const refused = error === null ? addresses.find(({ address }) => !isAllowed(address)) : null
      if (error !== null) done(error, '')
      else if (refused) done(new UnreachableByRule(`${hostname} leads to ${refused.address}`), '')
      else if (first === undefined) done(new Error(`${hostname} has no address`), '')
      else if (options.all === true) done(null, addresses)
      else done(null, first.address, first.family)
    })
  }
