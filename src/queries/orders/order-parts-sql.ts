import { sql } from '@payloadcms/db-postgres'

/** SQL for the milestones of an order `o` as JSON, in the order of the work. */
export const milestonesJson = sql`
  coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'position', m.position,
      'status', m.status, 'dueAt', m.due_at) order by m.position)
    from core.order_milestones m where m.order_id = o.id), '[]')`

/** SQL for what was bought after an order `o`, as JSON, the oldest first. */
export const supplementsJson = sql`
  coalesce((select jsonb_agg(jsonb_build_object('id', x.id, 'kind', x.kind, 'status', x.status,
      'note', x.note, 'totalMinor', x.total_minor, 'requestedAt', x.requested_at,
      'expiresAt', x.expires_at,
      'redirectUrl', case when x.status = 'awaiting_payment' and y.status = 'pending'
        then y.redirect_url end) order by x.id)
    from core.order_supplements x join payments y on y.id = x.payment_id
    where x.order_id = o.id), '[]')`

/** SQL for the customer's part of what an order `o` holds: open milestones and paid supplements. */
export const heldTotal = sql`
  case when exists (select from ledger.accounts h where h.kind = 'held'
      and h.owner = o.id::text and h.currency = o.currency and h.balance_minor > 0)
    then coalesce((select sum(m.amount_minor) filter (
        where m.status in ('pending', 'in_progress', 'delivered'))
      from core.order_milestones m where m.order_id = o.id), o.total_minor)
      + coalesce((select sum(x.total_minor) from core.order_supplements x
        where x.order_id = o.id and x.status = 'paid'), 0)
    else 0 end::float8`
