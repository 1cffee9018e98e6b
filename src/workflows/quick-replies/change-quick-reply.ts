import type { Ctx } from '../../context'
import type { QuickReply } from '../../contracts/quick-replies'
import { inTransaction } from '../../store/in-transaction'
import { updateQuickReply } from '../../store/quick-replies/quick-replies'
import { requireSeller } from '../coupons/create-coupon'

/**
 * Throws `account/sign-in-required`, `seller/profile-required`, `quick-reply/not-found` for others'
 * and for none alike, `quick-reply/title-taken`.
 */
export const changeQuickReply = async (ctx: Ctx, { id, ...reply }: QuickReply): Promise<void> => {
  const sellerId = requireSeller(ctx)
  await inTransaction(ctx.db, (tx) => updateQuickReply(tx, { id, sellerId, reply }))
}
