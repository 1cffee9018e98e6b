import { sql } from '@payloadcms/db-postgres'
import { z } from 'zod'
import type { Db, Tx } from '../../context'
import { SellerLevel, ServiceRequirement } from '../../contracts/catalogue'
import { Locale } from '../../contracts/locale'
import { Currency } from '../../contracts/money'
import { EarningStatus, OrderStatus, Quote, RequirementAnswer } from '../../contracts/orders'
import { openDispute, openExtension, openProposal } from '../schema/open-requests'
import { readOrderParts, type OrderParts } from './order-parts'

const moment = z.string().transform((value) => new Date(value))
const optionalMoment = moment.nullable()

const side = z.enum(['customer', 'seller'])

const Proposal = z.object({
  id: z.string(),
  by: side,
  byUserId: z.string(),
  refundMinor: z.number(),
  reason: z.string(),
  endsAt: moment,
})

const Extension = z.object({ id: z.string(), dueAt: moment, endsAt: moment })

const Decision = z.object({
  id: z.string(),
  round: z.number(),
  outcome: z.enum(['refund', 'split', 'release']),
  refundMinor: z.number(),
  decidedBy: z.string(),
  isAnnounced: z.boolean(),
  appealEndsAt: optionalMoment,
  acceptedBy: z.array(side),
})

const Dispute = z.object({
  id: z.string(),
  openedAt: moment,
  answerDueAt: moment,
  awaitsAnswerOf: z.array(side),
  escalateAt: optionalMoment,
  appealedBy: side.nullable(),
  /** What a decision can give back at most. */
  stakeMinor: z.number(),
  /** Of the round that runs: refused ones and the one that was appealed are not in it. */
  decision: Decision.nullable(),
})

const Row = z.object({
  id: z.string(),
  number: z.string(),
  status: OrderStatus,
  earningStatus: EarningStatus,
  checkoutGroup: z.string(),
  customerId: z.string(),
  customerName: z.string(),
  sellerId: z.string(),
  sellerUserId: z.string(),
  sellerLevel: SellerLevel,
  sellerName: z.string(),
  autoAccepts: z.boolean(),
  isIdentityVerified: z.boolean(),
  serviceId: z.string(),
  serviceTitle: z.string(),
  packageTier: z.string(),
  currency: Currency,
  totalMinor: z.number(),
  subsidyMinor: z.number(),
  sellerNetMinor: z.number(),
  commissionMinor: z.number(),
  serviceFeeMinor: z.number(),
  taxMinor: z.number(),
  quote: Quote,
  requirements: z.array(ServiceRequirement),
  answers: z.array(RequirementAnswer),
  locale: Locale,
  deliveryDays: z.number(),
  revisionsAllowed: z.number().nullable(),
  revisionsUsed: z.number(),
  timerTransition: z.string().nullable(),
  timerAt: optionalMoment,
  placedAt: moment,
  startedAt: optionalMoment,
  dueAt: optionalMoment,
  deliveredAt: optionalMoment,
  finishedAt: optionalMoment,
  heldMinor: z.number(),
  deliveryCount: z.number(),
  isReviewWindowExtended: z.boolean(),
  reviewedBy: z.array(z.enum(['customer', 'seller'])),
  paymentId: z.string(),
  provider: z.string(),
  timerPausedAt: optionalMoment,
  /** The open ones; null when there is none. */
  proposal: Proposal.nullable(),
  extension: Extension.nullable(),
  dispute: Dispute.nullable(),
})

/** An order with everything its rules look at; its parts cost a statement where it has some. */
export type OrderRecord = z.infer<typeof Row> & { parts: OrderParts }

/**
 * Reads an order; null when there is none. With `lock`, nobody else can change it before this
 * transaction ends: what is decided from the record still holds when it is written.
 */
export const readOrder = async (
  tx: Tx | Db,
  id: string,
  options: { lock: boolean } = { lock: false },
): Promise<OrderRecord | null> => {
  // A statement of its own: the next one then sees what the transaction waited for.
  if (options.lock) {
    await tx.execute(sql`select id from orders where id = ${id} for no key update`)
  }
  const { rows } = await tx.execute(sql`
    select o.id, o.number, o.status, o.earning_status as "earningStatus",
      o.checkout_group as "checkoutGroup", o.customer_id as "customerId",
      u.name as "customerName", o.seller_id as "sellerId", s.user_id as "sellerUserId",
      s.level as "sellerLevel", s.display_name as "sellerName",
      s.auto_accepts_orders as "autoAccepts", s.is_identity_verified as "isIdentityVerified",
      o.service_id as "serviceId", o.service_title as "serviceTitle",
      o.package_tier as "packageTier", o.currency, o.total_minor::float8 as "totalMinor",
      o.subsidy_minor::float8 as "subsidyMinor", o.seller_net_minor::float8 as "sellerNetMinor",
      o.commission_minor::float8 as "commissionMinor",
      o.service_fee_minor::float8 as "serviceFeeMinor", o.tax_minor::float8 as "taxMinor",
      o.quote, o.requirements, o.answers, o.locale, o.delivery_days::float8 as "deliveryDays",
      o.revisions_allowed::float8 as "revisionsAllowed",
      o.revisions_used::float8 as "revisionsUsed", o.timer_transition as "timerTransition",
      to_json(o.timer_at) #>> '{}' as "timerAt", to_json(o.placed_at) #>> '{}' as "placedAt",
      to_json(o.started_at) #>> '{}' as "startedAt", to_json(o.due_at) #>> '{}' as "dueAt",
      to_json(o.delivered_at) #>> '{}' as "deliveredAt",
      to_json(coalesce(o.completed_at, o.cancelled_at)) #>> '{}' as "finishedAt",
      coalesce((select balance_minor from ledger.accounts a
        where a.kind = 'held' and a.owner = o.id::text and a.currency = o.currency
      ), 0)::float8 as "heldMinor",
      (select count(*) from deliveries d where d.order_id = o.id)::float8 as "deliveryCount",
      exists (select from core.order_history h where h.order_id = o.id
        and h.transition = 'extend_review_window') as "isReviewWindowExtended",
      array(select r.side from reviews r where r.order_id = o.id) as "reviewedBy",
      p.id as "paymentId", p.provider,
      to_json(o.timer_paused_at) #>> '{}' as "timerPausedAt",
      ${openProposal} as proposal, ${openExtension} as extension, ${openDispute} as dispute
    from orders o
    join users u on u.id = o.customer_id
    join sellers s on s.id = o.seller_id
    join core.payment_allocations a on a.order_id = o.id
    join payments p on p.id = a.payment_id
    where o.id = ${id}`)
  if (rows[0] === undefined) return null
  const order = Row.parse(rows[0])
  return { ...order, parts: await readOrderParts(tx, order) }
}
