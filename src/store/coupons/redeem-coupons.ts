import { sql } from '@payloadcms/db-postgres'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import { z } from 'zod'
import type { Db, Tx } from '../../context'
import { AmountsByCurrency } from '../../contracts/coupons'
import type { ErrorCode } from '../../contracts/errors'
import type { Currency } from '../../contracts/money'
import { CouponBearer } from '../../contracts/orders'
import { AppError } from '../../domain/errors'
import type { Coupon } from '../../domain/pricing/assign-coupons'
import { sqlState } from '../sql-state'

const moment = z
  .string()
  .nullable()
  .transform((value) => (value === null ? null : new Date(value)))

const Row = z.object({
  id: z.string(),
  code: z.string(),
  bearer: CouponBearer,
  kind: z.enum(['percentage', 'fixed']),
  bps: z.number(),
  fixed: AmountsByCurrency,
  minSubtotal: AmountsByCurrency,
  maxDiscount: AmountsByCurrency,
  startsAt: moment,
  endsAt: moment,
  isActive: z.boolean(),
  isFirstOrderOnly: z.boolean(),
  sellerId: z.string().nullable(),
  serviceIds: z.array(z.string()),
  categoryIds: z.array(z.string()),
  usesLeft: z.number().nullable(),
  customerUsesLeft: z.number().nullable(),
  hasOrdered: z.boolean(),
})

/** Coupons as they can be used now, and whether the customer ordered before. */
export type CouponsFor = { coupons: Coupon[]; isFirstOrder: boolean }

/**
 * Reads every active coupon of the given codes, with what is left of it for a customer (null: a
 * guest, who has used nothing). Sellers may share a code: the caller resolves it for each line.
 */
export const readCoupons = async (
  db: Db | Tx,
  { codes, customerId }: { codes: readonly string[]; customerId: string | null },
): Promise<CouponsFor> => {
  if (codes.length === 0) return { coupons: [], isFirstOrder: true }
  const { rows } = await db.execute(sql`
    select c.id, c.code, c.bearer, c.kind, coalesce(c.bps, 0)::float8 as bps,
      ${amounts('fixed')} as fixed, ${amounts('min_subtotal')} as "minSubtotal",
      ${amounts('max_discount')} as "maxDiscount",
      to_json(c.starts_at) #>> '{}' as "startsAt", to_json(c.ends_at) #>> '{}' as "endsAt",
      c.is_active as "isActive", c.is_first_order_only as "isFirstOrderOnly",
      coalesce(c.seller_id, c.only_seller_id) as "sellerId",
      array(select r.services_id::text from coupons_rels r
        where r.parent_id = c.id and r.path = 'services') as "serviceIds",
      array(select r.categories_id::text from coupons_rels r
        where r.parent_id = c.id and r.path = 'categories') as "categoryIds",
      (c.max_uses - coalesce(
        (select taken from core.coupon_counters k where k.coupon_id = c.id), 0)
      )::float8 as "usesLeft",
      (c.max_uses_per_customer - (select count(*) from core.coupon_redemptions d
        where d.coupon_id = c.id and d.customer_id = ${customerId}::uuid
          and d.status <> 'released'))::float8 as "customerUsesLeft",
      exists (select from orders o where o.customer_id = ${customerId}::uuid
        and o.status not in ('expired', 'cancelled', 'resolved_refund')) as "hasOrdered"
    from coupons c
    where c.is_active
      and c.code in (select jsonb_array_elements_text(${JSON.stringify(codes)}::jsonb))`)
  const coupons = rows.map((row) => Row.parse(row))
  return { coupons, isFirstOrder: !coupons.some(({ hasOrdered }) => hasOrdered) }
}

/** The four columns of a group of amounts as an object without the empty ones. */
const amounts = (group: 'fixed' | 'min_subtotal' | 'max_discount'): SQL => {
  const column = (currency: string) => sql`${sql.identifier(`${group}_${currency}`)}::float8`
  return sql`json_strip_nulls(json_build_object('XOF', ${column('xof')}, 'XAF', ${column('xaf')},
    'EUR', ${column('eur')}, 'USD', ${column('usd')}))`
}

export type NewRedemption = {
  orderId: string
  couponId: string
  customerId: string
  currency: Currency
  discountMinor: number
  now: Date
}

/** What the database answers when a coupon's limit holds (core.take_coupon). */
const limits: Readonly<Record<string, ErrorCode>> = {
  KC001: 'coupon/used-up',
  KC002: 'coupon/already-used',
  KC003: 'coupon/first-order-only',
}

/**
 * Takes coupons for orders of the same transaction; the database counts them, whoever comes at the
 * same time, and gives them back when their order is never paid. The last statement of a checkout:
 * everybody else who wants the coupon waits from here on. Throws `coupon/used-up`,
 * `coupon/already-used` or `coupon/first-order-only`; the transaction is lost then.
 */
export const reserveCoupons = async (
  tx: Tx,
  redemptions: readonly NewRedemption[],
): Promise<void> => {
  // Counters are locked in one sequence by everybody, so that nobody waits in a circle.
  const inOrder = redemptions.toSorted((a, b) => (a.couponId < b.couponId ? -1 : 1))
  for (const taken of inOrder) {
    try {
      await tx.execute(sql`
        insert into core.coupon_redemptions
          (order_id, coupon_id, customer_id, currency, discount_minor, reserved_at)
        values (${taken.orderId}, ${taken.couponId}, ${taken.customerId}, ${taken.currency},
          ${taken.discountMinor}, ${taken.now.toISOString()}::timestamptz)`)
    } catch (error) {
      const code = limits[sqlState(error) ?? '']
      throw code === undefined ? error : new AppError(code, {}, { cause: error })
    }
  }
}

/**
 * Locks the counters of every coupon that these orders hold, in the sequence of `reserveCoupons`:
 * orders that give up several coupons together never wait in a circle with orders that take them.
 */
export const lockCouponsOf = async (tx: Tx, orderIds: readonly string[]): Promise<void> => {
  await tx.execute(sql`
    select k.coupon_id from core.coupon_counters k
    where k.coupon_id in (select r.coupon_id from core.coupon_redemptions r
      where r.order_id = any(${`{${orderIds.join(',')}}`}::uuid[]))
    order by k.coupon_id for update of k`)
}
