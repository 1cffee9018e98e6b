import { requireUser } from '../../access/viewers'
import type { Ctx } from '../../context'
import type { CreateCoupon } from '../../contracts/coupons'
import { AppError } from '../../domain/errors'
import { insertSellerCoupon } from '../../store/coupons/seller-coupons'
import { inTransaction } from '../../store/in-transaction'

/**
 * A seller makes a coupon for their own services, at their own expense. Throws
 * `seller/profile-required`, `coupon/code-taken`, `request/invalid` for a service of others.
 */
export const createCoupon = async (ctx: Ctx, coupon: CreateCoupon): Promise<{ id: string }> => {
  const sellerId = requireSeller(ctx)
  const id = await inTransaction(ctx.db, (tx) =>
    insertSellerCoupon(tx, { sellerId, coupon, now: ctx.clock() }),
  )
  return { id }
}

/** The viewer's seller profile. Throws `account/sign-in-required`, `seller/profile-required`. */
export const requireSeller = ({ viewer }: Ctx): string => {
  const { sellerId } = requireUser(viewer)
  if (sellerId === null) throw new AppError('seller/profile-required')
  return sellerId
}
