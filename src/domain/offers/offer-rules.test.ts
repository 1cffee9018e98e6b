import { describe, expect, it, test } from 'vitest'
import { offerStatuses, type OfferSide, type OfferStatus } from '../../contracts/offers'
import { offerActions, offerEdges, statusAfterLapsedPayment } from './offer-rules'

const now = new Date('2026-11-23T10:00:00Z')
const later = new Date('2026-11-30T10:00:00Z')
const actions = (status: OfferStatus, author: OfferSide, side: OfferSide, expiresAt = later) =>
  offerActions({ status, author, expiresAt }, side, now)

describe('what each side may do', () => {
  it('a customer accepts, counters or declines a seller’s offer, who can only take it back', () => {
    expect(actions('open', 'seller', 'customer')).toEqual(['accept', 'counter', 'decline'])
    expect(actions('open', 'seller', 'seller')).toEqual(['withdraw'])
  })

  it('a seller cannot pay: to a counter-offer they say yes, and the customer pays then', () => {
    expect(actions('open', 'customer', 'seller')).toEqual(['agree', 'counter', 'decline'])
    expect(actions('agreed', 'customer', 'customer')).toEqual(['accept', 'withdraw'])
    expect(actions('agreed', 'customer', 'seller')).toEqual([])
  })

  test.each(['open', 'agreed'] as const)(
    'nobody does anything with an %s one past its expiry',
    (status) => {
      expect(actions(status, 'customer', 'customer', now)).toEqual([])
      expect(actions(status, 'customer', 'seller', now)).toEqual([])
    },
  )

  test.each(['accepted', 'declined', 'countered', 'withdrawn', 'expired', 'not_chosen'] as const)(
    'an offer that is %s is over for both',
    (status) => {
      expect(actions(status, 'seller', 'customer')).toEqual([])
      expect(actions(status, 'seller', 'seller')).toEqual([])
    },
  )

  it('while its payment is awaited, only paying goes on', () => {
    expect(actions('ordered', 'seller', 'customer')).toEqual(['pay'])
    expect(actions('ordered', 'seller', 'seller')).toEqual([])
  })
})

describe('edges', () => {
  it('reach every status, and none leaves what is final', () => {
    const reached = new Set<string>(['open', ...offerEdges.map(([, to]) => to)])
    expect(offerStatuses.filter((status) => !reached.has(status))).toEqual([])
    const left = new Set(offerEdges.map(([from]) => from))
    expect([...left].toSorted()).toEqual(['agreed', 'open', 'ordered'])
  })

  it('lead to accepted only from an order that was paid', () => {
    expect(offerEdges.filter(([, to]) => to === 'accepted')).toEqual([['ordered', 'accepted']])
  })
})

test('after a payment that expired an offer is what it was, or over when its own time is', () => {
  const offer = { author: 'seller', expiresAt: later } as const
  expect(statusAfterLapsedPayment(offer, now)).toBe('open')
  expect(statusAfterLapsedPayment({ ...offer, author: 'customer' }, now)).toBe('agreed')
  expect(statusAfterLapsedPayment({ ...offer, expiresAt: now }, now)).toBe('expired')
})
