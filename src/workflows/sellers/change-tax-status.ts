import type { Ctx } from '../../context'
import type { TaxStatus } from '../../contracts/tax-status'
import { saveTaxStatus } from '../../store/sellers/tax-status'
import { requireSeller } from '../coupons/create-coupon'

/**
 * A seller says whether they are registered for VAT. Their prices stay what they are: the tax is
 * contained in them, and new orders say how much it is.
 * @throws AppError account/sign-in-required, seller/profile-required
 */
export const changeTaxStatus = async (ctx: Ctx, status: TaxStatus): Promise<TaxStatus> => {
  await saveTaxStatus(ctx.db, { sellerId: requireSeller(ctx), status, now: ctx.clock() })
  return status
}
