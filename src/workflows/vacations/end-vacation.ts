import type { Ctx } from '../../context'
import { inTransaction } from '../../store/in-transaction'
import { dropVacation } from '../../store/sellers/vacations'
import { requireSeller } from '../coupons/create-coupon'

/**
 * A seller takes orders again, or gives up a vacation that was planned.
 * Throws `account/sign-in-required`, `seller/profile-required`.
 */
export const endVacation = async (ctx: Ctx): Promise<void> => {
  const sellerId = requireSeller(ctx)
  await inTransaction(ctx.db, (tx) => dropVacation(tx, { sellerId }))
}
