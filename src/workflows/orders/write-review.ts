import type { Ctx } from '../../context'
import type { WriteReview } from '../../contracts/orders'
import { AppError } from '../../domain/errors'
import { enqueueJob } from '../../store/jobs'
import { insertReview, publishReviews } from '../../store/orders/reviews'
import { readSettings } from '../../store/settings'
import { moveOrder } from './move-order'

/**
 * One side says how a finished order went. Neither side sees the other's words before both wrote,
 * or before the window closed. Throws `review/already-written`, `review/not-allowed`.
 */
export const writeReview = async (
  ctx: Ctx,
  { orderId, rating, body }: WriteReview & { orderId: string },
): Promise<{ isPublished: boolean }> => {
  let isPublished = false
  try {
    await moveOrder(
      ctx,
      { orderId, transition: 'review' },
      {
        after: async (tx, { order }, actor) => {
          const side = actor.kind === 'seller' ? 'seller' : 'customer'
          const now = ctx.clock()
          const { serviceId, sellerId } = order
          const authorId = side === 'seller' ? order.sellerUserId : order.customerId
          const review = {
            orderId,
            serviceId,
            sellerId,
            authorId,
            side,
            rating,
            body,
            now,
          } as const
          if (!(await insertReview(tx, review))) throw new AppError('review/already-written')
          const published = await publishReviews(tx, { orderId, isWindowClosed: false, now })
          isPublished = published > 0
          if (isPublished || order.finishedAt === null) return
          const { durations } = await readSettings(tx, { orderId })
          await enqueueJob(tx, {
            task: 'publish_reviews',
            payload: { orderId },
            runAt: new Date(order.finishedAt.getTime() + durations.reviewMs),
            jobKey: `order:${orderId}:reviews`,
          })
        },
      },
    )
  } catch (error) {
    throw asReviewError(error)
  }
  return { isPublished }
}

const asReviewError = (error: unknown): unknown =>
  error instanceof AppError && error.code === 'order/illegal-transition'
    ? new AppError('review/not-allowed', {}, { cause: error })
    : error
