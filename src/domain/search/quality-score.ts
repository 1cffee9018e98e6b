/** What is known of a listing besides its words. */
export type ListingQuality = {
  ratingSum: number
  ratingCount: number
  ordersCompleted: number
  pictures: number
  questions: number
  hasSecondText: boolean
}

/** Reviews a newcomer is credited with: five of four stars, so that one bad day is not a verdict. */
const prior = { reviews: 5, stars: 20 }
/** Orders after which more of them say nothing new. */
const provenOrders = 200

/**
 * How well a listing serves customers, from 0 to 1: what they said of it, how often it was ordered,
 * and how completely it is described. Money never enters. Mirrored by catalog.quality_score.
 */
export const qualityScore = (listing: ListingQuality): number => {
  const stars = (listing.ratingSum + prior.stars) / (listing.ratingCount + prior.reviews) / 5
  const experience = Math.min(1, Math.log(1 + listing.ordersCompleted) / Math.log(1 + provenOrders))
  const completeness =
    (Math.min(listing.pictures, 3) / 3 +
      Math.min(listing.questions, 3) / 3 +
      (listing.hasSecondText ? 1 : 0)) /
    3
  return 0.6 * stars + 0.3 * experience + 0.1 * completeness
}
