import { sql } from '@payloadcms/db-postgres'
import type { Ctx } from '../../context'
import { AppError } from '../../domain/errors'
import { requireSeller } from '../coupons/create-coupon'

/**
 * Throws `account/sign-in-required`, `seller/profile-required`, `quick-reply/not-found` for others'
 * and for none alike.
 */
export const deleteQuickReply = async (ctx: Ctx, { id }: { id: string }): Promise<void> => {
  const sellerId = requireSeller(ctx)
  const { rows } = await ctx.db.execute(sql`
    delete from core.quick_replies where id = ${id} and seller_id = ${sellerId} returning id`)
  if (rows.length === 0) throw new AppError('quick-reply/not-found')
}
