import { sql } from '@payloadcms/db-postgres'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import { z } from 'zod'
import { requireUser } from '../../access/viewers'
import type { Ctx } from '../../context'
import { CouponView } from '../../contracts/coupons'
import { AppError } from '../../domain/errors'

const Rows = z.array(CouponView)

/**
 * The coupons that the viewer bears as a seller, newest first, with how many orders hold or used
 * each. Throws `account/sign-in-required`, `seller/profile-required`.
 */
export const ownCoupons = async ({
  db,
  viewer,
}: Pick<Ctx, 'db' | 'viewer'>): Promise<CouponView[]> => {
  const { sellerId } = requireUser(viewer)
  if (sellerId === null) throw new AppError('seller/profile-required')
  const { rows } = await db.execute(sql`
    select c.id, c.code, c.bearer, c.kind, coalesce(c.bps, 0)::float8 as bps,
      ${amounts('fixed')} as fixed, ${amounts('min_subtotal')} as "minSubtotal",
      ${amounts('max_discount')} as "maxDiscount",
      to_json(c.starts_at) #>> '{}' as "startsAt", to_json(c.ends_at) #>> '{}' as "endsAt",
      c.max_uses::float8 as "maxUses", c.max_uses_per_customer::float8 as "maxUsesPerCustomer",
      c.is_first_order_only as "isFirstOrderOnly", c.is_active as "isActive",
      coalesce((select jsonb_agg(jsonb_build_object('id', v.id, 'title', coalesce(v.title, ''))
          order by v.title)
        from coupons_rels r join services v on v.id = r.services_id
        where r.parent_id = c.id and r.path = 'services'), '[]') as services,
      coalesce((select k.taken from core.coupon_counters k where k.coupon_id = c.id), 0)
        as "usedCount",
      to_json(c.created_at) #>> '{}' as "createdAt"
    from coupons c
    where c.bearer = 'seller' and c.seller_id = ${sellerId}
    order by c.created_at desc, c.id desc limit 500`)
  return Rows.parse(rows)
}

/** The four columns of a group of amounts as an object without the empty ones. */
const amounts = (group: 'fixed' | 'min_subtotal' | 'max_discount'): SQL => {
  const column = (currency: string) => sql`${sql.identifier(`${group}_${currency}`)}::float8`
  return sql`json_strip_nulls(json_build_object('XOF', ${column('xof')}, 'XAF', ${column('xaf')},
    'EUR', ${column('eur')}, 'USD', ${column('usd')}))`
}
