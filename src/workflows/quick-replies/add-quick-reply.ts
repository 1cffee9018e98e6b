import { v7 as uuidv7 } from 'uuid'
import type { Ctx } from '../../context'
import type { QuickReplyInput } from '../../contracts/quick-replies'
import { inTransaction } from '../../store/in-transaction'
import { insertQuickReply } from '../../store/quick-replies/quick-replies'
import { requireSeller } from '../coupons/create-coupon'

/**
 * A seller keeps one answer more. Throws `account/sign-in-required`, `seller/profile-required`,
 * `quick-reply/title-taken`, `quick-reply/full`.
 */
export const addQuickReply = async (ctx: Ctx, reply: QuickReplyInput): Promise<{ id: string }> => {
  const sellerId = requireSeller(ctx)
  const id = uuidv7()
  await inTransaction(ctx.db, (tx) =>
    insertQuickReply(tx, { id, sellerId, reply, now: ctx.clock() }),
  )
  return { id }
}
