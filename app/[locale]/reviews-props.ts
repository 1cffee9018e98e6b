import { ReviewFilter, ReviewQuery } from '@/src/contracts/reviews'
import { AppError } from '@/src/domain/errors'
import { publicContext } from '@/src/runtime'
import { listReviews, type Reviewed } from '@/src/queries/reviews/list-reviews'

const reviewsOnPage = 20
const Asked = ReviewQuery.pick({ stars: true, only: true, cursor: true })

type SearchParams = Promise<Record<string, string | string[] | undefined>>

/** What the address of a page of reviews asks for, and the reviews; a foreign cursor begins anew. */
export const reviewsProps = async (about: Reviewed, searchParams: SearchParams) => {
  const { cursor, ...filter } = Asked.catch({}).parse(await searchParams)
  const ctx = await publicContext()
  const first = { ...filter, limit: reviewsOnPage }
  const page = await listReviews(ctx, about, { ...first, cursor }).catch((error: unknown) => {
    if (!(error instanceof AppError)) throw error
    return listReviews(ctx, about, first)
  })
  return { page, filter: ReviewFilter.parse(filter), isContinued: cursor !== undefined }
}
