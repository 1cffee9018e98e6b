import { sql } from '@payloadcms/db-postgres'
import { requireStaff } from '../../access/viewers'
import type { Ctx } from '../../context'

export type CouponUses = { reserved: number; used: number; released: number }

/**
 * How many orders hold, used and gave back a coupon. For finance and support.
 * Throws `account/sign-in-required`, `request/forbidden`.
 */
export const couponUses = async (
  { db, viewer }: Pick<Ctx, 'db' | 'viewer'>,
  { id }: { id: string },
): Promise<CouponUses> => {
  requireStaff(viewer, 'finance', 'support')
  const { rows } = await db.execute<CouponUses>(sql`
    select (count(*) filter (where status = 'reserved'))::int as reserved,
      (count(*) filter (where status = 'used'))::int as used,
      (count(*) filter (where status = 'released'))::int as released
    from core.coupon_redemptions where coupon_id = ${id}::uuid`)
  return rows[0] ?? { reserved: 0, used: 0, released: 0 }
}
