import type { Ctx } from '../../context'
import { AppError } from '../../domain/errors'
import { switchOffCoupon } from '../../store/coupons/seller-coupons'
import { requireSeller } from './create-coupon'

/**
 * A seller ends one of their own coupons: no new order gets it, placed ones keep their price.
 * Throws `seller/profile-required`, and `coupon/not-found` for others' and for none alike.
 */
export const deactivateCoupon = async (ctx: Ctx, { id }: { id: string }): Promise<void> => {
  const sellerId = requireSeller(ctx)
  const isOwn = await switchOffCoupon(ctx.db, { id, sellerId, now: ctx.clock() })
  if (!isOwn) throw new AppError('coupon/not-found')
}
