import type { OfferAction, OfferSide, OfferStatus } from '../../contracts/offers'

/** Every way an offer's status may move; the database keeps the same list (core.offer_edges). */
export const offerEdges: readonly (readonly [from: OfferStatus, to: OfferStatus])[] = [
  ['open', 'agreed'],
  ['open', 'ordered'],
  ['open', 'declined'],
  ['open', 'countered'],
  ['open', 'withdrawn'],
  ['open', 'expired'],
  ['open', 'not_chosen'],
  ['agreed', 'ordered'],
  ['agreed', 'withdrawn'],
  ['agreed', 'expired'],
  ['agreed', 'not_chosen'],
  // The payment of its order expired or was given up.
  ['ordered', 'open'],
  ['ordered', 'agreed'],
  ['ordered', 'expired'],
  ['ordered', 'accepted'],
]

/** What decides who may do what with an offer. */
export type OfferFacts = { status: OfferStatus; author: OfferSide; expiresAt: Date }

/**
 * What one side may do with an offer now. A seller's open offer and a customer's agreed one can be
 * paid; an open one is answered by the other side and withdrawn by its author. Past its expiry
 * nothing is possible, whether or not the timer has run.
 */
export const offerActions = (
  { status, author, expiresAt }: OfferFacts,
  side: OfferSide,
  now: Date,
): OfferAction[] => {
  if (status === 'ordered') return side === 'customer' ? ['pay'] : []
  if (expiresAt.getTime() <= now.getTime()) return []
  if (status === 'agreed') return side === 'customer' ? ['accept', 'withdraw'] : []
  if (status !== 'open') return []
  if (side === author) return ['withdraw']
  return [side === 'customer' ? 'accept' : 'agree', 'counter', 'decline']
}

/** What an offer is again when the payment of its order expires or is given up. */
export const statusAfterLapsedPayment = (
  { author, expiresAt }: Pick<OfferFacts, 'author' | 'expiresAt'>,
  now: Date,
): OfferStatus => {
  if (expiresAt.getTime() <= now.getTime()) return 'expired'
  return author === 'customer' ? 'agreed' : 'open'
}
