import { sql, type MigrateUpArgs } from '@payloadcms/db-postgres'

/**
 * The audit follows money into milestones, supplements and the earnings of each: what a payment
 * brought, what an order holds, and what a seller waits for are recomputed from the transfers.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create or replace function ledger.audit_payments()
    returns table (rule text, subject text, detail text) language sql stable as $$
      select 'payment_is_captured', p.id::text, p.status from public.payments p
      where p.status in ('succeeded', 'refund_pending', 'partially_refunded', 'refunded')
        and p.amount_minor <> (
          select coalesce(sum(t.amount_minor), 0) from core.payment_slices a
          join ledger.headers h on h.order_id = a.order_id and h.slice = a.slice
            and h.kind in ('capture', 'late_capture')
          join ledger.transfers t on t.header_id = h.id
          join ledger.accounts d on d.id = t.debit_account_id and d.kind = 'external'
          where a.payment_id = p.id)
      union all
      select 'unpaid_is_not_captured', p.id::text, p.status from public.payments p
      join core.payment_slices a on a.payment_id = p.id
      join ledger.headers h on h.order_id = a.order_id and h.slice = a.slice
        and h.kind in ('capture', 'late_capture')
      where p.status in ('created', 'pending', 'unknown', 'failed', 'cancelled', 'quarantined')
      union all
      select 'allocations_add_up', p.id::text, p.amount_minor::text from public.payments p
      where p.amount_minor <> (select coalesce(sum(a.amount_minor), 0)
        from core.payment_slices a where a.payment_id = p.id)
      union all
      -- What waits in refund clearing is exactly what open refunds will give back.
      select 'refund_clearing_is_owed', format('%s:%s', b.owner, b.currency),
        format('waiting %s, owed %s', b.derived_minor, coalesce(r.owed, 0))
      from ledger.derived_balances b
      left join (select provider, currency, sum(amount_minor) as owed from core.refunds
        where status <> 'succeeded' group by 1, 2) r
        on r.provider = b.owner and r.currency = b.currency
      where b.kind = 'refund_clearing' and b.derived_minor <> coalesce(r.owed, 0)
      union all
      select 'refunded_adds_up', p.id::text, format('%s, refunds say %s', p.refunded_minor, r.total)
      from public.payments p
      cross join lateral (select coalesce(sum(amount_minor), 0) as total from core.refunds
        where payment_id = p.id and status = 'succeeded') r
      where p.refunded_minor <> r.total
      union all
      select 'inbox_is_finished', format('%s %s', i.provider, i.event_id), 'quarantined, not processed'
      from core.inbox_events i where i.quarantined_reason is not null and i.processed_at is null
    $$;

    create function ledger.audit_slices() returns table (rule text, subject text, detail text)
    language sql stable as $$
      -- held = captured + subsidised - released - refunded, order by order.
      select 'held_is_conserved', a.owner, format('account %s, postings %s', a.balance_minor, s.held)
      from ledger.accounts a
      cross join lateral (
        select coalesce(sum(case when c.kind = 'held' then t.amount_minor
          else -t.amount_minor end), 0) as held
        from ledger.headers h
        join ledger.transfers t on t.header_id = h.id
        join ledger.accounts d on d.id = t.debit_account_id
        join ledger.accounts c on c.id = t.credit_account_id
        where h.order_id::text = a.owner and (c.kind = 'held' or d.kind = 'held')) s
      where a.kind = 'held' and a.balance_minor is distinct from s.held
      union all
      -- What sellers wait for is what their orders' earnings say, account by account.
      select 'earnings_are_pending', format('%s:%s', a.owner, a.currency),
        format('pending %s, earnings %s', a.balance_minor, e.waiting)
      from ledger.accounts a
      cross join lateral (select coalesce(sum(amount_minor), 0) as waiting from core.earnings
        where seller_id::text = a.owner and currency = a.currency and cleared_at is null) e
      where a.kind = 'seller_pending' and a.balance_minor is distinct from e.waiting
      union all
      select 'cleared_as_earned', format('%s %s', e.order_id, e.slice),
        format('earned %s, cleared %s', e.amount_minor, h.amount)
      from core.earnings e
      cross join lateral (select coalesce(sum(t.amount_minor), 0) as amount
        from ledger.headers h join ledger.transfers t on t.header_id = h.id
        where h.order_id = e.order_id and h.slice = e.slice and h.kind = 'clearing') h
      where h.amount <> case when e.cleared_at is null then 0 else e.amount_minor end
      union all
      -- While nothing is decided any more, what still clears says so.
      select 'earning_matches_ledger', o.id::text, o.earning_status from public.orders o
      where (o.earning_status = 'none' and exists (
          select from core.earnings e
          where e.order_id = o.id and e.cleared_at is null and e.amount_minor > 0))
        or (o.earning_status = 'pending' and not exists (
          select from core.earnings e where e.order_id = o.id))
      union all
      select 'clearing_makes_available', o.id::text, o.earning_status from public.orders o
      where o.earning_status = 'available' and (
        not exists (select from core.earnings e where e.order_id = o.id)
        or exists (select from core.earnings e
          where e.order_id = o.id and e.cleared_at is null and e.amount_minor > 0))
      union all
      select 'milestones_add_up', o.id::text, format('%s milestones', count(*))
      from public.orders o join core.order_milestones m on m.order_id = o.id
      group by o.id
      having (sum(m.amount_minor), sum(m.subsidy_minor), sum(m.seller_net_minor),
          sum(m.commission_minor), sum(m.service_fee_minor), sum(m.tax_minor))
        is distinct from (o.total_minor, o.subsidy_minor, o.seller_net_minor,
          o.commission_minor, o.service_fee_minor, o.tax_minor)
    $$;

    create or replace function ledger.audit()
    returns table (rule text, subject text, detail text) language sql stable as $$
      select * from ledger.audit_ledger()
      union all select * from ledger.audit_payments()
      union all select * from ledger.audit_slices()
    $$;
  `)
}

/** Functions and rules were replaced, and money moved by the new ones since: there is no way back. */
export async function down(): Promise<void> {
  throw new Error('20261123_020600_audit_slices cannot be undone: restore a backup')
}
