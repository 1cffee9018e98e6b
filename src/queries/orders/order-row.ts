import { sql } from '@payloadcms/db-postgres'
import { validate as isUuid } from 'uuid'
import { z } from 'zod'
import type { Db } from '../../context'
import { RequirementKind } from '../../contracts/catalogue'
import { OrderSide } from '../../contracts/order-requests'
import {
  EarningStatus,
  OrderStatus,
  PaymentStatus,
  Quote,
  RequirementAnswer,
} from '../../contracts/orders'
import { MilestoneView, SupplementView } from '../../contracts/order-parts'
import { heldTotal, milestonesJson, supplementsJson } from './order-parts-sql'
import { openExtension, openProposal } from '../../store/schema/open-requests'
import { DisputeRow, disputeJson } from './dispute-row'
import { timerOf } from './order-timer-sql'
import { PictureFromJson, pictureJson } from './picture-sql'

const FileJson = z
  .object({
    id: z.string(),
    name: z.string(),
    mimeType: z.string().nullable(),
    sizeBytes: z.number().nullable(),
    scan: z.string(),
  })
  .transform(({ scan, mimeType, sizeBytes, ...rest }) => ({
    ...rest,
    mimeType: mimeType ?? 'application/octet-stream',
    sizeBytes: sizeBytes ?? 0,
    url: `/api/v1/files/${rest.id}`,
    isImage: (mimeType ?? '').startsWith('image/'),
    isScanned: scan === 'clean',
  }))

const Row = z.object({
  id: z.string(),
  number: z.string(),
  status: OrderStatus,
  paymentStatus: PaymentStatus,
  earningStatus: EarningStatus,
  serviceId: z.string(),
  serviceSlug: z.string().nullable(),
  serviceTitle: z.string(),
  cover: PictureFromJson.nullable(),
  customerId: z.string(),
  customerName: z.string(),
  sellerId: z.string(),
  sellerUserId: z.string(),
  sellerHandle: z.string(),
  sellerName: z.string(),
  sellerAvatar: PictureFromJson.nullable(),
  autoAccepts: z.boolean(),
  conversationId: z.string().nullable(),
  quote: Quote,
  requirements: z.array(
    z.object({
      id: z.string(),
      question: z.string(),
      kind: RequirementKind,
      choices: z.array(z.string()),
      isRequired: z.boolean(),
    }),
  ),
  answers: z.array(RequirementAnswer),
  files: z.array(FileJson),
  deliveries: z.array(
    z.object({
      id: z.string(),
      number: z.number(),
      message: z.string().nullable(),
      fileIds: z.array(z.string()),
      status: z.enum(['submitted', 'accepted', 'revision_requested']),
      revisionNote: z.string().nullable(),
      deliveredAt: z.string(),
    }),
  ),
  reviews: z.array(
    z.object({
      side: z.enum(['customer', 'seller']),
      rating: z.number(),
      body: z.string(),
      isPublished: z.boolean(),
    }),
  ),
  timeline: z.array(
    z.object({
      sequence: z.number(),
      status: OrderStatus,
      transition: z.string(),
      actor: z.enum(['customer', 'seller', 'staff', 'system', 'provider']),
      at: z.string(),
      words: z.string(),
    }),
  ),
  offer: z.object({ id: z.string(), title: z.string(), description: z.string() }).nullable(),
  milestones: z.array(MilestoneView),
  supplements: z.array(SupplementView),
  revisionsAllowed: z.number().nullable(),
  revisionsUsed: z.number(),
  placedAt: z.string(),
  dueAt: z.string().nullable(),
  /** When the last part of the earning is cleared; null while none clears. */
  clearsAt: z.string().nullable(),
  finishedAt: z.string().nullable(),
  timerTransition: z.string().nullable(),
  timerAt: z.string().nullable(),
  redirectUrl: z.string().nullable(),
  checkoutId: z.string(),
  checkoutOrders: z.number(),
  isOffer: z.boolean(),
  hasHeldMoney: z.boolean(),
  /** Given back, or on its way. */
  refundedMinor: z.number(),
  /** The customer's part of what is held. */
  refundableMinor: z.number(),
  reviewWindowDays: z.number(),
  overdueGraceHours: z.number(),
  timerPausedAt: z.string().nullable(),
  proposal: z
    .object({
      id: z.string(),
      by: OrderSide,
      refundMinor: z.number(),
      reason: z.string(),
      openedAt: z.string(),
      endsAt: z.string(),
    })
    .nullable(),
  extension: z
    .object({
      id: z.string(),
      previousDueAt: z.string(),
      dueAt: z.string(),
      reason: z.string(),
      openedAt: z.string(),
      endsAt: z.string(),
    })
    .nullable(),
  dispute: DisputeRow.nullable(),
})

/** An order and all that its page shows, before it is cut to what its viewer may see. */
export type OrderPageRow = z.infer<typeof Row>

/** Reads an order's page in one statement; null when there is none. `id` may be any text. */
export const readOrderPage = async (db: Db, id: string): Promise<OrderPageRow | null> => {
  // Compared as a uuid: as text no index would find it.
  if (!isUuid(id)) return null
  const { rows } = await db.execute(sql`
    select o.id, o.number, o.status, p.status as "paymentStatus",
      o.earning_status as "earningStatus", o.service_id as "serviceId", v.slug as "serviceSlug",
      o.service_title as "serviceTitle", ${pictureJson('v.cover_id')} as cover,
      o.customer_id as "customerId", u.name as "customerName", o.seller_id as "sellerId",
      s.user_id as "sellerUserId", s.handle as "sellerHandle", s.display_name as "sellerName",
      ${pictureJson('s.avatar_id')} as "sellerAvatar", s.auto_accepts_orders as "autoAccepts",
      (select c.id from conversations c
        where c.customer_id = o.customer_id and c.seller_id = o.seller_id) as "conversationId",
      o.quote, o.requirements, o.answers,
      coalesce((select jsonb_agg(jsonb_build_object('id', f.id, 'name', f.original_name,
          'mimeType', f.mime_type, 'sizeBytes', f.filesize::float8, 'scan', f.scan_status))
        from files f where f.order_id = o.id and f.scan_status in ('clean', 'not_scanned')),
        '[]') as files,
      coalesce((select jsonb_agg(jsonb_build_object('id', d.id, 'number', d.number,
          'message', d.message, 'fileIds', d.file_ids, 'status', d.status,
          'revisionNote', d.revision_note, 'deliveredAt', d.delivered_at) order by d.number desc)
        from deliveries d where d.order_id = o.id), '[]') as deliveries,
      coalesce((select jsonb_agg(jsonb_build_object('side', r.side, 'rating', r.rating,
          'body', r.body, 'isPublished', r.status = 'published'))
        from reviews r where r.order_id = o.id), '[]') as reviews,
      (select json_build_object('id', f.id, 'title', f.title, 'description', f.description)
        from offers f where f.order_id = o.id) as offer,
      (select jsonb_agg(jsonb_build_object('sequence', h.sequence, 'status', h.to_status,
          'transition', h.transition, 'actor', h.actor_kind, 'at', h.at,
          'words', case when h.transition in (
            'refuse_revision', 'propose_cancellation', 'propose_extension')
            then coalesce(h.details ->> 'reason', '') else '' end) order by h.sequence)
        from core.order_history h where h.order_id = o.id) as timeline,
      ${milestonesJson} as milestones, ${supplementsJson} as supplements,
      o.revisions_allowed::float8 as "revisionsAllowed",
      o.revisions_used::float8 as "revisionsUsed",
      to_json(o.placed_at) #>> '{}' as "placedAt", to_json(o.due_at) #>> '{}' as "dueAt",
      (select to_json(max(e.available_at)) #>> '{}' from core.earnings e
        where e.order_id = o.id and e.cleared_at is null and o.earning_status = 'pending')
        as "clearsAt",
      to_json(coalesce(o.completed_at, o.cancelled_at)) #>> '{}' as "finishedAt",
      o.timer_transition as "timerTransition", to_json(o.timer_at) #>> '{}' as "timerAt",
      p.redirect_url as "redirectUrl", o.checkout_group as "checkoutId",
      (select count(*) from orders x where x.checkout_group = o.checkout_group)::float8
        as "checkoutOrders",
      o.package_tier = 'custom' as "isOffer",
      exists (select from ledger.accounts h where h.kind = 'held' and h.owner = o.id::text
        and h.balance_minor > 0) as "hasHeldMoney",
      (select coalesce(sum(r.amount_minor), 0)::float8 from core.refunds r
        where r.order_id = o.id and r.status <> 'failed') as "refundedMinor",
      ${heldTotal} as "refundableMinor",
      ${timerOf('reviewWindowDays')} as "reviewWindowDays",
      ${timerOf('overdueGraceHours')} as "overdueGraceHours",
      to_json(o.timer_paused_at) #>> '{}' as "timerPausedAt",
      ${openProposal} as proposal, ${openExtension} as extension, ${disputeJson} as dispute
    from orders o
    join users u on u.id = o.customer_id
    join sellers s on s.id = o.seller_id
    join services v on v.id = o.service_id
    join core.payment_allocations a on a.order_id = o.id
    join payments p on p.id = a.payment_id
    where o.id = ${id}::uuid`)
  return rows[0] === undefined ? null : Row.parse(rows[0])
}
