import type { Rating } from '../../contracts/catalogue'

/** The average to two digits; 0 where nobody has rated. */
export const ratingOf = (sum: number, count: number): Rating => ({
  average: count === 0 ? 0 : Math.round((sum / count) * 100) / 100,
  count,
})
