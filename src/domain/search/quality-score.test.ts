import { describe, expect, it } from 'vitest'
import { comparablePrice } from './comparable-price'
import { qualityScore, type ListingQuality } from './quality-score'
import { relevance } from './relevance'

const listing: ListingQuality = {
  ratingSum: 0,
  ratingCount: 0,
  ordersCompleted: 0,
  pictures: 1,
  questions: 0,
  hasSecondText: false,
  sellerCompleted: 0,
  sellerFailed: 0,
  responseMinutes: null,
  ageDays: 400,
}

describe('the quality of a listing', () => {
  it('stays between nothing and one whatever the numbers', () => {
    const best = {
      ...listing,
      sellerCompleted: 1e7,
      responseMinutes: 0,
      ageDays: -3,
      ratingSum: 5e6,
      ratingCount: 1e6,
      ordersCompleted: 1e7,
      pictures: 9,
      questions: 9,
    }
    expect(qualityScore({ ...best, hasSecondText: true })).toBeLessThanOrEqual(1)
    expect(qualityScore({ ...listing, ratingSum: 100, ratingCount: 100 })).toBeGreaterThan(0)
  })

  it('does not put one perfect review above forty good ones', () => {
    const newcomer = qualityScore({ ...listing, ratingSum: 5, ratingCount: 1 })
    const proven = qualityScore({ ...listing, ratingSum: 188, ratingCount: 40 })
    expect(proven).toBeGreaterThan(newcomer)
  })

  it('gives somebody without reviews a fair start, above bad ratings', () => {
    const bad = qualityScore({ ...listing, ratingSum: 20, ratingCount: 10 })
    expect(qualityScore(listing)).toBeGreaterThan(bad)
  })

  it('rises with quick answers, finished orders and newness, and never by much', () => {
    const base = qualityScore(listing)
    const quick = qualityScore({ ...listing, responseMinutes: 30 })
    const slow = qualityScore({ ...listing, responseMinutes: 60 * 24 * 5 })
    const unreliable = qualityScore({ ...listing, sellerCompleted: 5, sellerFailed: 5 })
    const fresh = qualityScore({ ...listing, ageDays: 0 })
    expect(quick).toBeGreaterThan(base)
    expect(slow).toBeLessThan(base)
    expect(unreliable).toBeLessThan(base)
    expect(fresh - base).toBeCloseTo(0.05, 10)
    expect(qualityScore({ ...listing, ageDays: 6 })).toBe(fresh)
    expect(qualityScore({ ...listing, ageDays: 91 })).toBe(base)
  })

  it('rises with completed orders and then levels off', () => {
    const after = (ordersCompleted: number) => qualityScore({ ...listing, ordersCompleted })
    expect(after(10)).toBeGreaterThan(after(1))
    expect(after(5_000)).toBe(after(200))
  })
})

describe('the order of results', () => {
  it('puts better words before better quality when they differ enough', () => {
    const exact = relevance({ textRank: 0.9, quality: 0.3 })
    const loose = relevance({ textRank: 0.3, quality: 1 })
    expect(exact).toBeGreaterThan(loose)
  })

  it('lets quality decide between equal words', () => {
    const good = relevance({ textRank: 0.5, quality: 0.9 })
    expect(good).toBeGreaterThan(relevance({ textRank: 0.5, quality: 0.4 }))
  })
})

describe('comparable prices', () => {
  it('follow the treaty between the euro and the franc', () => {
    expect(comparablePrice(10_000, 'EUR')).toBe(65_596)
    expect(comparablePrice(25_000, 'XAF')).toBe(comparablePrice(25_000, 'XOF'))
    expect(comparablePrice(100, 'USD')).toBe(600)
  })
})
