import { sql } from '@payloadcms/db-postgres'
import { z } from 'zod'
import type { Db, Tx } from '../../context'
import { PaymentStatus, type Quote } from '../../contracts/orders'
import { MilestoneStatus, SupplementStatus } from '../../contracts/order-parts'

const moment = z.string().transform((value) => new Date(value))

/** What became of the seller's net of a slice: nothing yet, waiting, or theirs. */
const SliceEarning = z.enum(['none', 'clearing', 'cleared'])

const Shares = z.object({
  id: z.string(),
  totalMinor: z.number(),
  sellerNetMinor: z.number(),
  commissionMinor: z.number(),
  serviceFeeMinor: z.number(),
  taxMinor: z.number(),
  earning: SliceEarning,
})

const Milestone = Shares.extend({
  status: MilestoneStatus,
  subsidyMinor: z.number(),
  dueDays: z.number(),
})

const Supplement = Shares.extend({
  status: SupplementStatus,
  note: z.string(),
  paymentId: z.string(),
  provider: z.string(),
  method: z.string(),
  paymentStatus: PaymentStatus,
  expiresAt: moment,
})

const Row = z.object({
  /** In the order of the work. */
  milestones: z.array(Milestone),
  /** The oldest first. */
  supplements: z.array(Supplement),
  wholeEarning: SliceEarning,
})

/** The milestones and supplements of an order, which most orders have none of. */
export type OrderParts = z.infer<typeof Row>
export type MilestoneRecord = OrderParts['milestones'][number]
export type SupplementRecord = OrderParts['supplements'][number]

const none: OrderParts = { milestones: [], supplements: [], wholeEarning: 'none' }

/**
 * Reads an order's parts; asks nothing of the database when its quote allows neither milestones nor
 * paid revisions, or before anything was delivered that could be revised.
 */
export const readOrderParts = async (
  db: Db | Tx,
  order: { id: string; quote: Quote; deliveryCount: number },
): Promise<OrderParts> => {
  const maySupplement = order.quote.extraRevision !== null && order.deliveryCount > 0
  if (order.quote.milestones.length === 0 && !maySupplement) return none
  const { rows } = await db.execute(sql`
    select
      coalesce((select json_agg(json_build_object('id', m.id, 'status', m.status,
          'totalMinor', m.amount_minor, 'subsidyMinor', m.subsidy_minor,
          'sellerNetMinor', m.seller_net_minor, 'commissionMinor', m.commission_minor,
          'serviceFeeMinor', m.service_fee_minor, 'taxMinor', m.tax_minor,
          'dueDays', m.due_days, 'earning', ${earningOf(sql`m.id::text`)}) order by m.position)
        from core.order_milestones m where m.order_id = o.id), '[]') as milestones,
      coalesce((select json_agg(json_build_object('id', s.id, 'status', s.status,
          'totalMinor', s.total_minor, 'sellerNetMinor', s.seller_net_minor,
          'commissionMinor', s.commission_minor, 'serviceFeeMinor', s.service_fee_minor,
          'taxMinor', s.tax_minor, 'note', s.note, 'paymentId', s.payment_id,
          'provider', p.provider, 'method', p.method,
          'paymentStatus', p.status, 'expiresAt', s.expires_at,
          'earning', ${earningOf(sql`s.id::text`)}) order by s.id)
        from core.order_supplements s join payments p on p.id = s.payment_id
        where s.order_id = o.id), '[]') as supplements,
      ${earningOf(sql`'whole'`)} as "wholeEarning"
    from orders o where o.id = ${order.id}`)
  return Row.parse(rows[0])
}

const earningOf = (slice: ReturnType<typeof sql>) => sql`
  coalesce((select case when e.cleared_at is null then 'clearing' else 'cleared' end
    from core.earnings e where e.order_id = o.id and e.slice = ${slice}), 'none')`
