/** What is known of a listing besides its words. */
export type ListingQuality = {
  ratingSum: number
  ratingCount: number
  /** Of this service. */
  ordersCompleted: number
  /** Of its seller, over all services: finished, and ended without work for the seller's reasons. */
  sellerCompleted: number
  sellerFailed: number
  /** Mean time to a first answer; null when nobody has asked yet. */
  responseMinutes: number | null
  pictures: number
  questions: number
  hasSecondText: boolean
  /** Whole days since it was first published. */
  ageDays: number
}

/** Reviews a newcomer is credited with: five of four stars, so that one bad day is not a verdict. */
const prior = { reviews: 5, stars: 20 }
/** Orders after which more of them say nothing new. */
const provenOrders = 200
/** Orders a newcomer is credited with: nine of ten are finished. */
const priorOrders = { completed: 9, all: 10 }
/** An answer within an hour is as good as any; one after three days is none. */
const slowestHours = 72
/** Weeks until a new service is no longer new; it steps weekly, not under a reader's finger. */
const freshWeeks = 13

/**
 * How well a listing serves customers, from 0 to 1: what they said of it, how often it was ordered,
 * whether its seller finishes and answers, how completely it is described, and a little for being
 * new. Money never enters. Mirrored by catalog.quality_score.
 */
export const qualityScore = (listing: ListingQuality): number =>
  0.5 * stars(listing) +
  0.2 * Math.min(1, Math.log(1 + listing.ordersCompleted) / Math.log(1 + provenOrders)) +
  0.1 * completion(listing) +
  0.08 * response(listing.responseMinutes) +
  0.07 * completeness(listing) +
  0.05 * Math.max(0, 1 - Math.floor(Math.max(0, listing.ageDays) / 7) / freshWeeks)

const stars = ({ ratingSum, ratingCount }: ListingQuality): number =>
  (ratingSum + prior.stars) / (ratingCount + prior.reviews) / 5

const completion = ({ sellerCompleted, sellerFailed }: ListingQuality): number =>
  (sellerCompleted + priorOrders.completed) / (sellerCompleted + sellerFailed + priorOrders.all)

const response = (minutes: number | null): number =>
  minutes === null
    ? 0.5
    : 1 - Math.min(1, Math.log(Math.max(1, minutes / 60)) / Math.log(slowestHours))

const completeness = ({ pictures, questions, hasSecondText }: ListingQuality): number =>
  (Math.min(pictures, 3) / 3 + Math.min(questions, 3) / 3 + (hasSecondText ? 1 : 0)) / 3
