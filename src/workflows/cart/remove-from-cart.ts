import { requireUser } from '../../access/viewers'
import type { Ctx } from '../../context'
import { AppError } from '../../domain/errors'
import { removeCartLines } from '../../store/cart/cart-lines'

/** Takes a line out of the viewer's cart. Throws `account/sign-in-required`, `cart/line-not-found`. */
export const removeFromCart = async (ctx: Ctx, { id }: { id: string }): Promise<void> => {
  const { id: customerId } = requireUser(ctx.viewer)
  const removed = await removeCartLines(ctx.db, { customerId, ids: [id] })
  if (removed === 0) throw new AppError('cart/line-not-found')
}
