import { sql } from '@payloadcms/db-postgres'
import { requireStaff } from '../../access/viewers'
import type { Ctx } from '../../context'
import type { Currency } from '../../contracts/money'

export type ChargebackFile = {
  orders: {
    orderId: string
    number: string
    currency: Currency
    /** What the bank took of this order, what of it the seller bore, and what they owe for it. */
    amountMinor: number
    sellerMinor: number
    receivableMinor: number
  }[]
  notes: { id: string; staffName: string; text: string; writtenAt: string }[]
}

/**
 * What a chargeback took from whom, and what staff wrote about it, oldest first.
 * @throws AppError request/forbidden unless finance or support asks.
 */
export const chargebackFile = async (
  ctx: Pick<Ctx, 'db' | 'viewer'>,
  { chargebackId }: { chargebackId: string },
): Promise<ChargebackFile> => {
  requireStaff(ctx.viewer, 'finance', 'support')
  const orders = await ctx.db.execute<ChargebackFile['orders'][number]>(sql`
    select c.order_id as "orderId", o.number, c.currency, c.amount_minor::float8 as "amountMinor",
      c.seller_minor::float8 as "sellerMinor", c.receivable_minor::float8 as "receivableMinor"
    from core.chargeback_orders c join orders o on o.id = c.order_id
    where c.chargeback_id = ${chargebackId} order by o.number`)
  const notes = await ctx.db.execute<ChargebackFile['notes'][number]>(sql`
    select n.id, s.name as "staffName", n.text, to_json(n.written_at) #>> '{}' as "writtenAt"
    from core.chargeback_notes n join staff s on s.id = n.staff_id
    where n.chargeback_id = ${chargebackId} order by n.written_at`)
  return { orders: orders.rows, notes: notes.rows }
}
