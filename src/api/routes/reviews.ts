import { z } from '@hono/zod-openapi'
import { pageOf } from '../../contracts/pagination'
import { ReviewOfService, ReviewQuery } from '../../contracts/reviews'
import { AppError } from '../../domain/errors'
import { listReviews } from '../../queries/reviews/list-reviews'
import { reviewedSeller, reviewedService } from '../../queries/reviews/reviewed-subject'
import type { Api } from '../api'
import { defineRoute } from '../define-route'

const tag = 'Catalogue'
const address = z.string().min(1).max(120)

/** Reviews as anybody may read them. */
export const registerReviewRoutes = (api: Api): void => {
  defineRoute(api, {
    method: 'get',
    path: '/services/{slug}/reviews',
    access: 'anyone',
    summary: 'What customers said of a service, the last first.',
    tag,
    params: z.object({ slug: address }),
    query: ReviewQuery,
    answer: pageOf(ReviewOfService),
    handle: async ({ ctx, params, query, locale }) => {
      const service = await reviewedService(ctx, { ...params, locale })
      if (service === null) throw new AppError('service/not-found')
      return listReviews(ctx, { serviceId: service.id }, query)
    },
  })
  defineRoute(api, {
    method: 'get',
    path: '/sellers/{handle}/reviews',
    access: 'anyone',
    summary: 'What customers said of a seller, the last first.',
    tag,
    params: z.object({ handle: address }),
    query: ReviewQuery,
    answer: pageOf(ReviewOfService),
    handle: async ({ ctx, params, query }) => {
      const seller = await reviewedSeller(ctx, params)
      if (seller === null) throw new AppError('request/not-found')
      return listReviews(ctx, { sellerId: seller.id }, query)
    },
  })
}
