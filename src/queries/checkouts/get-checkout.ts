import { sql } from '@payloadcms/db-postgres'
import { z } from 'zod'
import type { Ctx } from '../../context'
import type { CheckoutView } from '../../contracts/checkout'
import { Currency } from '../../contracts/money'
import { OrderStatus, PaymentMethod, PaymentStatus, Quote } from '../../contracts/orders'
import { AppError } from '../../domain/errors'
import { mayPayAgain } from '../../domain/orders/pay-again'
import { PictureFromJson, pictureJson } from '../orders/picture-sql'

const Row = z.object({
  id: z.string(),
  number: z.string(),
  status: OrderStatus,
  isOffer: z.boolean(),
  serviceTitle: z.string(),
  serviceSlug: z.string().nullable(),
  cover: PictureFromJson.nullable(),
  sellerName: z.string(),
  sellerHandle: z.string(),
  quote: Quote,
  paymentStatus: PaymentStatus,
  amountMinor: z.number(),
  currency: Currency,
  method: PaymentMethod,
  expiresAt: z.string(),
  redirectUrl: z.string().nullable(),
})

/**
 * The orders that one payment of the viewer pays for, and how that payment stands. Throws
 * `account/sign-in-required`, and `checkout/not-found` for others' and for none alike.
 */
export const getCheckout = async (
  { db, viewer }: Pick<Ctx, 'db' | 'viewer'>,
  { id }: { id: string },
): Promise<CheckoutView> => {
  if (viewer.kind !== 'user') throw new AppError('account/sign-in-required')
  const { rows } = await db.execute(sql`
    select o.id, o.number, o.status, o.package_tier = 'custom' as "isOffer",
      o.service_title as "serviceTitle", v.slug as "serviceSlug",
      ${pictureJson('v.cover_id')} as cover, s.display_name as "sellerName",
      s.handle as "sellerHandle", o.quote, p.status as "paymentStatus",
      p.amount_minor::float8 as "amountMinor", p.currency, p.method,
      to_json(p.expires_at) #>> '{}' as "expiresAt", p.redirect_url as "redirectUrl"
    from orders o
    join services v on v.id = o.service_id
    join sellers s on s.id = o.seller_id
    join payments p on p.checkout_group = o.checkout_group
    where o.checkout_group = ${id} and o.customer_id = ${viewer.id}
    order by o.id`)
  const orders = rows.map((row) => Row.parse(row))
  const [first] = orders
  if (first === undefined) throw new AppError('checkout/not-found')
  const status = statusOf(orders.map((order) => order.status))
  const isPayable = status === 'awaiting_payment' && first.paymentStatus === 'pending'
  return {
    id,
    status,
    paymentStatus: first.paymentStatus,
    currency: first.currency,
    totalMinor: first.amountMinor,
    method: first.method,
    expiresAt: first.expiresAt,
    redirectUrl: isPayable ? first.redirectUrl : null,
    mayPayAgain: mayPayAgain(first),
    orders: orders.map(orderOf),
  }
}

/** Orders of one payment wait and expire together; after it each lives alone. */
const statusOf = (statuses: OrderStatus[]): CheckoutView['status'] => {
  if (statuses.includes('awaiting_payment')) return 'awaiting_payment'
  return statuses.every((status) => status === 'expired') ? 'closed' : 'paid'
}

const orderOf = ({ quote, ...row }: z.infer<typeof Row>): CheckoutView['orders'][number] => ({
  id: row.id,
  number: row.number,
  status: row.status,
  serviceTitle: row.serviceTitle,
  serviceSlug: row.serviceSlug ?? '',
  cover: row.cover,
  packageName: quote.lines.find(({ kind }) => kind === 'package')?.name ?? '',
  sellerName: row.sellerName,
  sellerHandle: row.sellerHandle,
  discountMinor: quote.discountMinor,
  totalMinor: quote.totalMinor,
  deliveryDays: quote.deliveryDays,
})
