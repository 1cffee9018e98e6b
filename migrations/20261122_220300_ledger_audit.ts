import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/**
 * ledger.audit() recomputes everything from the transfers and names what does not add up. It trusts
 * no trigger: a restored backup or a row changed by a superuser is found all the same.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create view ledger.derived_balances as
      select a.id, a.kind, a.owner, a.currency, a.balance_minor as stored_minor,
        coalesce(c.total, 0)::bigint - coalesce(d.total, 0)::bigint as derived_minor
      from ledger.accounts a
      left join (select credit_account_id, sum(amount_minor) as total
        from ledger.transfers group by 1) c on c.credit_account_id = a.id
      left join (select debit_account_id, sum(amount_minor) as total
        from ledger.transfers group by 1) d on d.debit_account_id = a.id;

    create function ledger.audit_ledger() returns table (rule text, subject text, detail text)
    language sql stable as $$
      select 'balance_is_derived', format('%s:%s:%s', b.kind, b.owner, b.currency),
        format('stored %s, derived %s', b.stored_minor, b.derived_minor)
      from ledger.derived_balances b
      where b.stored_minor is not null and b.stored_minor <> b.derived_minor
      union all
      select 'never_negative', format('%s:%s:%s', b.kind, b.owner, b.currency), b.derived_minor::text
      from ledger.derived_balances b join ledger.account_kinds k on k.kind = b.kind
      where k.has_stored_balance and (b.derived_minor < 0 or b.stored_minor is null)
      union all
      select 'sum_zero', currency, sum(derived_minor)::text
      from ledger.derived_balances group by currency having sum(derived_minor) <> 0
      union all
      select 'one_currency', t.id::text, format('%s %s %s', t.currency, d.currency, c.currency)
      from ledger.transfers t
      join ledger.accounts d on d.id = t.debit_account_id
      join ledger.accounts c on c.id = t.credit_account_id
      where t.currency <> d.currency or t.currency <> c.currency
      union all
      select 'allowed_pair', t.id::text, format('%s: %s to %s', h.kind, d.kind, c.kind)
      from ledger.transfers t
      join ledger.headers h on h.id = t.header_id
      join ledger.accounts d on d.id = t.debit_account_id
      join ledger.accounts c on c.id = t.credit_account_id
      where not exists (select from ledger.posting_rules r
        where r.kind = h.kind and r.debit_kind = d.kind and r.credit_kind = c.kind)
      union all
      select 'header_has_transfers', h.id::text, h.kind from ledger.headers h
      where not exists (select from ledger.transfers t where t.header_id = h.id)
      union all
      select 'closed_once', h.order_id::text, string_agg(h.kind, ', ') from ledger.headers h
      where h.kind in ('release', 'refund', 'split')
      group by h.order_id, h.slice having count(*) > 1
      union all
      select 'captured_once', h.order_id::text, count(*)::text from ledger.headers h
      where h.kind = 'capture' group by h.order_id, h.slice having count(*) > 1
      union all
      select 'order_money', o.id::text, ledger.order_violation(o.id) from public.orders o
      where ledger.order_violation(o.id) is not null
      union all
      select 'history_tells_status', o.id::text, format('%s, history says %s', o.status, last.to_status)
      from public.orders o
      left join lateral (select to_status from core.order_history h where h.order_id = o.id
        order by sequence desc limit 1) last on true
      where last.to_status is distinct from o.status
      union all
      select 'history_unbroken', h.order_id::text, format('sequence %s', h.sequence)
      from (select *, lag(to_status) over w as before, row_number() over w as expected
        from core.order_history window w as (partition by order_id order by sequence)) h
      where h.sequence <> h.expected or h.from_status is distinct from h.before
        or (h.from_status is not null and not exists (select from core.order_edges e
          where e.from_status = h.from_status and e.to_status = h.to_status
            and e.transition = h.transition))
      union all
      select 'history_is_told', h.order_id::text, format('sequence %s (%s)', h.sequence, h.transition)
      from core.order_history h
      where not exists (select from public.events e
        where e.subject_kind = 'order' and e.subject_id = h.order_id::text
          and e.dedupe_key = format('%s:%s', h.order_id, h.sequence))
    $$;

    create function ledger.audit_payments() returns table (rule text, subject text, detail text)
    language sql stable as $$
      select 'payment_is_captured', p.id::text, p.status from public.payments p
      where p.status in ('succeeded', 'refund_pending', 'partially_refunded', 'refunded')
        and p.amount_minor <> (
          select coalesce(sum(t.amount_minor), 0) from ledger.headers h
          join ledger.transfers t on t.header_id = h.id
          join ledger.accounts d on d.id = t.debit_account_id and d.kind = 'external'
          where h.kind in ('capture', 'late_capture')
            and h.order_id in (select a.order_id from core.payment_allocations a
              where a.payment_id = p.id))
      union all
      select 'unpaid_is_not_captured', p.id::text, p.status from public.payments p
      join core.payment_allocations a on a.payment_id = p.id
      join ledger.headers h on h.order_id = a.order_id and h.kind in ('capture', 'late_capture')
      where p.status in ('created', 'pending', 'unknown', 'failed', 'cancelled', 'quarantined')
      union all
      select 'allocations_add_up', p.id::text, p.amount_minor::text from public.payments p
      where p.amount_minor <> (select coalesce(sum(a.amount_minor), 0)
        from core.payment_allocations a where a.payment_id = p.id)
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
      select 'earning_matches_ledger', o.id::text, o.earning_status from public.orders o
      where (o.earning_status = 'pending') <> (exists (
          select from ledger.headers h where h.order_id = o.id and h.kind in ('release', 'split'))
        and not exists (
          select from ledger.headers h where h.order_id = o.id
            and h.kind in ('clearing', 'reversal', 'chargeback')))
        and o.earning_status in ('pending', 'available', 'none', 'held')
      union all
      select 'clearing_makes_available', o.id::text, o.earning_status from public.orders o
      where o.earning_status = 'available' and not exists (
        select from ledger.headers h where h.order_id = o.id and h.kind = 'clearing')
        and o.seller_net_minor > 0
      union all
      select 'inbox_is_finished', format('%s %s', i.provider, i.event_id), 'quarantined, not processed'
      from core.inbox_events i where i.quarantined_reason is not null and i.processed_at is null
    $$;

    create function ledger.audit() returns table (rule text, subject text, detail text)
    language sql stable as $$
      select * from ledger.audit_ledger() union all select * from ledger.audit_payments()
    $$;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop function ledger.audit();
    drop function ledger.audit_payments();
    drop function ledger.audit_ledger();
    drop view ledger.derived_balances;
  `)
}
