import { z } from 'zod'
import { Rating, ReviewView } from './catalogue'
import { PageQuery } from './pagination'

/** A review, with the service that it is about. */
export const ReviewOfService = ReviewView.extend({
  serviceTitle: z.string(),
  serviceSlug: z.string(),
})
export type ReviewOfService = z.infer<typeof ReviewOfService>

/** Which reviews; all of them where nothing is said. */
export const ReviewFilter = z.object({
  /** Only those with this many stars. */
  stars: z.coerce.number().int().min(1).max(5).optional(),
  /** `words`: only those that say something. */
  only: z.enum(['words']).optional(),
})
export type ReviewFilter = z.infer<typeof ReviewFilter>

export const ReviewQuery = PageQuery.extend(ReviewFilter.shape)
export type ReviewQuery = z.infer<typeof ReviewQuery>

/** What a list of reviews is about: a service, or all that a seller does. */
export const ReviewedSubject = z.object({
  id: z.string(),
  title: z.string(),
  sellerName: z.string(),
  rating: Rating,
  histogram: z.array(z.object({ stars: z.number(), count: z.number() })),
})
export type ReviewedSubject = z.infer<typeof ReviewedSubject>
