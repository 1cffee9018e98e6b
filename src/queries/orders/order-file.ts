import { sql } from '@payloadcms/db-postgres'
import { z } from 'zod'
import { requireStaff } from '../../access/viewers'
import type { Ctx } from '../../context'
import { DocumentKind } from '../../contracts/documents'
import { OrderSide } from '../../contracts/order-requests'
import { uuidOrNull } from '../../domain/uuid-or-null'

const RequestStatus = z.enum(['open', 'accepted', 'declined', 'withdrawn', 'lapsed', 'superseded'])

const Row = z.object({
  refunds: z.array(
    z.object({
      id: z.string(),
      paymentId: z.string(),
      amountMinor: z.number(),
      status: z.enum(['requested', 'pending', 'unknown', 'succeeded', 'failed']),
      /** Why: a word of the workflows, or the name of a transition. */
      reason: z.string(),
      at: z.string(),
      settledAt: z.string().nullable(),
    }),
  ),
  proposals: z.array(
    z.object({
      id: z.string(),
      by: OrderSide,
      refundMinor: z.number(),
      reason: z.string(),
      status: RequestStatus,
      at: z.string(),
    }),
  ),
  extensions: z.array(
    z.object({
      id: z.string(),
      previousDueAt: z.string(),
      dueAt: z.string(),
      reason: z.string(),
      status: RequestStatus,
      at: z.string(),
    }),
  ),
  documents: z.array(
    z.object({ id: z.string(), kind: DocumentKind, number: z.string(), issuedAt: z.string() }),
  ),
})

/** What staff see of an order beside what its two sides see. Moments are ISO 8601. */
export type OrderFile = Pick<z.infer<typeof Row>, 'proposals' | 'extensions'> & {
  /** Null for who may not see money. */
  refunds: z.infer<typeof Row>['refunds'] | null
  documents: z.infer<typeof Row>['documents'] | null
}

/**
 * Every refund and document of an order and every request its sides made, answered or not, oldest
 * first. Refunds and documents are for finance, support and administrators.
 * @throws AppError unless the viewer is a member of the staff.
 */
export const orderFile = async (
  { db, viewer }: Pick<Ctx, 'db' | 'viewer'>,
  orderId: string,
): Promise<OrderFile> => {
  const { role } = requireStaff(viewer)
  const id = uuidOrNull(orderId)
  const { rows } = await db.execute(sql`
    select
      coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'paymentId', r.payment_id,
          'amountMinor', r.amount_minor, 'status', r.status, 'reason', r.reason,
          'at', r.created_at, 'settledAt', r.settled_at) order by r.created_at, r.id)
        from core.refunds r where r.order_id = ${id}::uuid), '[]') as refunds,
      coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'by', p.by_side,
          'refundMinor', p.refund_minor, 'reason', p.reason, 'status', p.status,
          'at', p.opened_at) order by p.opened_at, p.id)
        from core.cancellation_proposals p where p.order_id = ${id}::uuid), '[]') as proposals,
      coalesce((select jsonb_agg(jsonb_build_object('id', e.id,
          'previousDueAt', e.previous_due_at, 'dueAt', e.due_at, 'reason', e.reason,
          'status', e.status, 'at', e.opened_at) order by e.opened_at, e.id)
        from core.deadline_extensions e where e.order_id = ${id}::uuid), '[]') as extensions,
      coalesce((select jsonb_agg(jsonb_build_object('id', d.id, 'kind', d.kind,
          'number', d.number, 'issuedAt', d.issued_at) order by d.issued_at, d.id)
        from documents d where d.order_id = ${id}::uuid), '[]') as documents`)
  const { refunds, documents, ...rest } = Row.parse(rows[0])
  const seesMoney = role !== 'moderator'
  return { ...rest, refunds: seesMoney ? refunds : null, documents: seesMoney ? documents : null }
}
