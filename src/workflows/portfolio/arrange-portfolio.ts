import type { Ctx } from '../../context'
import type { WorkOrder } from '../../contracts/portfolio'
import { inTransaction } from '../../store/in-transaction'
import { arrangeWorks } from '../../store/portfolio/works'
import { requireSeller } from '../services/owned-service'

/**
 * Puts the seller’s works in an order; those that are not named come behind. Ids of others’ works
 * change nothing. Throws `account/sign-in-required`, `seller/profile-required`.
 */
export const arrangePortfolio = async (ctx: Ctx, { ids }: WorkOrder): Promise<void> => {
  const { sellerId } = requireSeller(ctx)
  await inTransaction(ctx.db, (tx) => arrangeWorks(tx, { sellerId, ids }))
}
