import { v7 as uuidv7 } from 'uuid'
import type { Ctx, Tx } from '../../context'
import type { WorkInput } from '../../contracts/portfolio'
import { AppError } from '../../domain/errors'
import { inTransaction } from '../../store/in-transaction'
import { insertWork } from '../../store/portfolio/works'
import { areOwnPictures } from '../../store/services/draft-references'
import { requireSeller } from '../services/owned-service'

/**
 * A seller shows one work more, behind the others. Throws `account/sign-in-required`,
 * `seller/profile-required`, `portfolio/full`, `request/invalid` for pictures of others.
 */
export const addWork = async (ctx: Ctx, work: WorkInput): Promise<{ id: string }> => {
  const { id: userId, sellerId } = requireSeller(ctx)
  const id = uuidv7()
  await inTransaction(ctx.db, async (tx) => {
    await requireOwnPictures(tx, { work, userId })
    await insertWork(tx, { id, sellerId, work, now: ctx.clock() })
  })
  return { id }
}

/** Throws `request/invalid` for pictures that somebody else uploaded, or nobody. */
export const requireOwnPictures = async (
  tx: Tx,
  { work, userId }: { work: WorkInput; userId: string },
): Promise<void> => {
  if (await areOwnPictures(tx, { pictureIds: work.pictureIds, userId })) return
  throw new AppError('request/invalid', {}, { fields: { pictureIds: 'choice' } })
}
