import type { Ctx } from '../../context'
import { inTransaction } from '../../store/in-transaction'
import { removeWork } from '../../store/portfolio/works'
import { requireSeller } from '../services/owned-service'

/**
 * Takes a work off the profile; its pictures go with the next sweep of uploads. Throws
 * `account/sign-in-required`, `seller/profile-required`, `portfolio/work-not-found` for others’ and
 * for none alike.
 */
export const deleteWork = async (ctx: Ctx, { id }: { id: string }): Promise<void> => {
  const { sellerId } = requireSeller(ctx)
  await inTransaction(ctx.db, (tx) => removeWork(tx, { id, sellerId }))
}
