import { sql } from '@payloadcms/db-postgres'
import { v7 as uuidv7 } from 'uuid'
import type { Db, Tx } from '../../context'
import type { AmountsByCurrency, CreateCoupon } from '../../contracts/coupons'
import { AppError } from '../../domain/errors'
import { sqlState } from '../sql-state'

const uniqueViolation = '23505'

/**
 * Stores a coupon that a seller bears, for their own services; returns its id. Throws
 * `coupon/code-taken` when they have one of this code, `request/invalid` for a service of others.
 */
export const insertSellerCoupon = async (
  tx: Tx,
  { sellerId, coupon, now }: { sellerId: string; coupon: CreateCoupon; now: Date },
): Promise<string> => {
  const id = uuidv7()
  const at = now.toISOString()
  const { fixed, maxDiscount, minSubtotal } = termsOf(coupon)
  try {
    await tx.execute(sql`
      insert into coupons (id, code, bearer, seller_id, is_active, kind, bps,
        fixed_xof, fixed_xaf, fixed_eur, fixed_usd,
        max_discount_xof, max_discount_xaf, max_discount_eur, max_discount_usd,
        min_subtotal_xof, min_subtotal_xaf, min_subtotal_eur, min_subtotal_usd,
        starts_at, ends_at, max_uses, max_uses_per_customer, is_first_order_only,
        created_at, updated_at)
      values (${id}, ${coupon.code}, 'seller', ${sellerId}, true, ${coupon.kind},
        ${coupon.kind === 'percentage' ? (coupon.bps ?? null) : null},
        ${fixed[0]}, ${fixed[1]}, ${fixed[2]}, ${fixed[3]},
        ${maxDiscount[0]}, ${maxDiscount[1]}, ${maxDiscount[2]}, ${maxDiscount[3]},
        ${minSubtotal[0]}, ${minSubtotal[1]}, ${minSubtotal[2]}, ${minSubtotal[3]},
        ${coupon.startsAt ?? null}::timestamptz, ${coupon.endsAt ?? null}::timestamptz,
        ${coupon.maxUses ?? null}, ${coupon.maxUsesPerCustomer}, ${coupon.isFirstOrderOnly},
        ${at}::timestamptz, ${at}::timestamptz)`)
  } catch (error) {
    if (sqlState(error) === uniqueViolation) throw new AppError('coupon/code-taken')
    throw error
  }
  await limitToServices(tx, { id, sellerId, serviceIds: [...new Set(coupon.serviceIds)] })
  return id
}

type Four = readonly (number | null)[]

/** The amounts that mean something for its kind, in the sequence of the columns. */
const termsOf = ({ kind, fixed, maxDiscount, minSubtotal }: CreateCoupon) => ({
  fixed: kind === 'fixed' ? columnsOf(fixed) : columnsOf({}),
  maxDiscount: kind === 'percentage' ? columnsOf(maxDiscount) : columnsOf({}),
  minSubtotal: columnsOf(minSubtotal),
})

const columnsOf = ({ XOF, XAF, EUR, USD }: AmountsByCurrency): Four =>
  [XOF, XAF, EUR, USD].map((amount) => amount ?? null)

const limitToServices = async (
  tx: Tx,
  { id, sellerId, serviceIds }: { id: string; sellerId: string; serviceIds: string[] },
): Promise<void> => {
  if (serviceIds.length === 0) return
  const { rows } = await tx.execute(sql`
    insert into coupons_rels ("order", parent_id, path, services_id)
    select row_number() over (order by v.id), ${id}::uuid, 'services', v.id
    from services v
    where v.id = any(${`{${serviceIds.join(',')}}`}::uuid[]) and v.seller_id = ${sellerId}
    returning services_id`)
  if (rows.length < serviceIds.length) {
    throw new AppError('request/invalid', {}, { fields: { serviceIds: 'choice' } })
  }
}

/** Switches a seller's own coupon off; orders that hold it keep it. False when they have none. */
export const switchOffCoupon = async (
  db: Db | Tx,
  { id, sellerId, now }: { id: string; sellerId: string; now: Date },
): Promise<boolean> => {
  const { rows } = await db.execute(sql`
    update coupons set is_active = false, updated_at = ${now.toISOString()}::timestamptz
    where id = ${id} and bearer = 'seller' and seller_id = ${sellerId}
    returning id`)
  return rows.length > 0
}
