import type { Ctx } from '../../context'
import type { WorkInput } from '../../contracts/portfolio'
import { inTransaction } from '../../store/in-transaction'
import { updateWork } from '../../store/portfolio/works'
import { requireSeller } from '../services/owned-service'
import { requireOwnPictures } from './add-work'

/**
 * Throws `account/sign-in-required`, `seller/profile-required`, `portfolio/work-not-found` for
 * others’ and for none alike, `request/invalid` for pictures of others.
 */
export const changeWork = async (
  ctx: Ctx,
  { id, ...work }: WorkInput & { id: string },
): Promise<void> => {
  const { id: userId, sellerId } = requireSeller(ctx)
  await inTransaction(ctx.db, async (tx) => {
    await requireOwnPictures(tx, { work, userId })
    await updateWork(tx, { id, sellerId, work })
  })
}
