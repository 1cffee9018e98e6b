import { requireUser } from '../../access/viewers'
import type { Ctx } from '../../context'
import { clearCart as clear } from '../../store/cart/cart-lines'

/** Empties the viewer's cart. Throws `account/sign-in-required`. */
export const clearCart = async (ctx: Ctx): Promise<void> => {
  await clear(ctx.db, requireUser(ctx.viewer).id)
}
