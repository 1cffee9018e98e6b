import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/**
 * The audit knows that a reversed order earns nothing any more: what still waits to clear then is a
 * debt to nobody. A supplement was paid apart, and keeps what it earned.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(
    auditSlices(`
      union all
      -- Nothing clears for an order that was reversed; a supplement was paid apart, and still does.
      select 'reversed_earns_nothing', format('%s %s', e.order_id, e.slice),
        format('%s still waits to clear', e.amount_minor)
      from public.orders o
      join core.earnings e on e.order_id = o.id and e.cleared_at is null and e.amount_minor > 0
      where o.earning_status = 'reversed' and not exists (
        select from core.order_supplements s
        where s.id::text = e.slice and s.status in ('released', 'split'))`),
  )
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(auditSlices(''))
}

const auditSlices = (more: string) =>
  sql.raw(`
    create or replace function ledger.audit_slices()
    returns table (rule text, subject text, detail text) language sql stable as $$
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
          o.commission_minor, o.service_fee_minor, o.tax_minor)${more}
    $$;`)
