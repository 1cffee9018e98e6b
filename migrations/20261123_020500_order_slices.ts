import { sql, type MigrateUpArgs } from '@payloadcms/db-postgres'

/**
 * An order's money may be released in parts (milestones) and added to (supplements, such as a paid
 * revision with a payment of its own). Each part is a slice of the ledger: captured once, closed
 * once and whole.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table core.order_milestones (
      id uuid primary key,
      order_id uuid not null references public.orders (id) on delete restrict,
      position integer not null check (position between 1 and 10),
      title text not null check (title <> ''),
      description text not null,
      amount_minor bigint not null check (amount_minor > 0),
      subsidy_minor bigint not null check (subsidy_minor >= 0),
      seller_net_minor bigint not null check (seller_net_minor >= 0),
      commission_minor bigint not null check (commission_minor >= 0),
      service_fee_minor bigint not null check (service_fee_minor >= 0),
      tax_minor bigint not null check (tax_minor >= 0),
      due_days integer not null check (due_days > 0),
      due_at timestamptz,
      status text not null default 'pending' check (status in
        ('pending', 'in_progress', 'delivered', 'released', 'refunded', 'split')),
      closed_at timestamptz,
      unique (order_id, position),
      constraint milestones_add_up check (
        seller_net_minor + commission_minor + service_fee_minor + tax_minor
          = amount_minor + subsidy_minor)
    );

    create table core.order_supplements (
      id uuid primary key,
      order_id uuid not null references public.orders (id) on delete restrict,
      kind text not null check (kind in ('revision')),
      -- What the customer wants; handed to the seller once it is paid.
      note text not null,
      subtotal_minor bigint not null check (subtotal_minor > 0),
      service_fee_minor bigint not null check (service_fee_minor >= 0),
      tax_minor bigint not null check (tax_minor >= 0),
      total_minor bigint not null,
      commission_minor bigint not null check (commission_minor >= 0),
      seller_net_minor bigint not null check (seller_net_minor >= 0),
      payment_id uuid not null unique references public.payments (id) on delete restrict,
      status text not null default 'awaiting_payment' check (status in
        ('awaiting_payment', 'paid', 'expired', 'released', 'refunded', 'split', 'charged_back')),
      requested_at timestamptz not null,
      expires_at timestamptz not null,
      paid_at timestamptz,
      closed_at timestamptz,
      constraint supplements_total_adds_up check (
        total_minor = subtotal_minor + service_fee_minor + tax_minor),
      constraint supplements_shares_add_up check (
        seller_net_minor + commission_minor = subtotal_minor)
    );
    create index order_supplements_order on core.order_supplements (order_id);
    create unique index order_supplements_one_open on core.order_supplements (order_id)
      where status = 'awaiting_payment';
    create index order_supplements_expiring on core.order_supplements (expires_at)
      where status = 'awaiting_payment';

    create function core.guard_milestone() returns trigger language plpgsql as $$
    begin
      if (to_jsonb(new) - 'status' - 'due_at' - 'closed_at')
        is distinct from (to_jsonb(old) - 'status' - 'due_at' - 'closed_at')
      then
        raise exception 'milestone %: what was agreed cannot change', old.id
          using errcode = 'restrict_violation';
      end if;
      if new.status <> old.status and not (
        case old.status
          when 'pending' then new.status <> 'delivered'
          when 'in_progress' then new.status <> 'pending'
          when 'delivered' then new.status <> 'pending'
          -- The money of a released milestone may be taken back while it clears.
          when 'released' then new.status in ('refunded', 'split')
          else false
        end)
      then
        raise exception 'milestone %: no edge % -> %', old.id, old.status, new.status
          using errcode = 'restrict_violation';
      end if;
      return new;
    end $$;
    create trigger guard_update before update on core.order_milestones
      for each row execute function core.guard_milestone();
    create trigger no_delete before delete on core.order_milestones
      for each row execute function core.refuse();
    create trigger no_truncate before truncate on core.order_milestones
      for each statement execute function core.refuse();

    create function core.guard_supplement() returns trigger language plpgsql as $$
    begin
      if (to_jsonb(new) - 'status' - 'note' - 'paid_at' - 'closed_at')
        is distinct from (to_jsonb(old) - 'status' - 'note' - 'paid_at' - 'closed_at')
        or (new.note <> old.note and old.status <> 'awaiting_payment')
      then
        raise exception 'supplement %: what was agreed cannot change', old.id
          using errcode = 'restrict_violation';
      end if;
      if new.status <> old.status and not (
        case old.status
          when 'awaiting_payment' then new.status in ('paid', 'expired')
          when 'paid' then new.status in ('released', 'refunded', 'split', 'charged_back')
          when 'released' then new.status in ('refunded', 'split', 'charged_back')
          when 'split' then new.status in ('charged_back')
          else false
        end)
      then
        raise exception 'supplement %: no edge % -> %', old.id, old.status, new.status
          using errcode = 'restrict_violation';
      end if;
      return new;
    end $$;
    create trigger guard_update before update on core.order_supplements
      for each row execute function core.guard_supplement();
    create trigger no_delete before delete on core.order_supplements
      for each row execute function core.refuse();
    create trigger no_truncate before truncate on core.order_supplements
      for each statement execute function core.refuse();

    -- What a payment pays for: its orders, or the one supplement it was made for.
    create view core.payment_slices as
      select payment_id, order_id, 'whole'::text as slice, amount_minor
      from core.payment_allocations
      union all
      select payment_id, order_id, id::text, total_minor from core.order_supplements;

    -- At the end of the transaction: the milestones of an order are its whole money, agreed before
    -- anybody paid; the payment of a supplement pays for it alone.
    create function ledger.check_milestones() returns trigger language plpgsql as $$
    begin
      if exists (
        select from public.orders o
        cross join lateral (
          select count(*) as number, sum(amount_minor) as total, sum(subsidy_minor) as subsidy,
            sum(seller_net_minor) as net, sum(commission_minor) as commission,
            sum(service_fee_minor) as fee, sum(tax_minor) as tax
          from core.order_milestones m where m.order_id = o.id) m
        where o.id = new.order_id and (o.status <> 'awaiting_payment' or m.number < 2
          or (m.total, m.subsidy, m.net, m.commission, m.fee, m.tax)
            is distinct from (o.total_minor, o.subsidy_minor, o.seller_net_minor,
              o.commission_minor, o.service_fee_minor, o.tax_minor)))
      then
        raise exception 'order %: its milestones do not add up', new.order_id
          using errcode = 'restrict_violation';
      end if;
      return null;
    end $$;
    create constraint trigger check_milestones after insert on core.order_milestones
      deferrable initially deferred for each row execute function ledger.check_milestones();

    create function ledger.check_supplement_payment() returns trigger language plpgsql as $$
    begin
      if not exists (
        select from public.payments p join public.orders o on o.id = new.order_id
        where p.id = new.payment_id and p.amount_minor = new.total_minor
          and p.currency = o.currency and p.customer_id = o.customer_id
          and not exists (select from core.payment_allocations a where a.payment_id = p.id))
      then
        raise exception 'supplement %: its payment is not its own', new.id
          using errcode = 'restrict_violation';
      end if;
      return null;
    end $$;
    create constraint trigger check_payment after insert on core.order_supplements
      deferrable initially deferred
      for each row execute function ledger.check_supplement_payment();

    -- One earning per slice, each with its own clearing date.
    alter table core.earnings add column slice text not null default 'whole';
    alter table core.earnings drop constraint earnings_pkey, add primary key (order_id, slice);

    insert into core.earning_edges (from_status, to_status) values
      ('held', 'available'),
      ('frozen', 'available')
      on conflict do nothing;

    insert into core.order_edges (from_status, to_status, transition) values
      ('delivered', 'in_progress', 'accept_delivery'),
      ('delivered', 'in_progress', 'complete_automatically'),
      ('delivered', 'revision_requested', 'pay_revision'),
      ('revision_refused', 'in_progress', 'accept_delivery'),
      ('revision_refused', 'in_progress', 'complete_automatically');

    -- What was bought after the order can be given back with it.
    create or replace function core.guard_proposal_insert() returns trigger language plpgsql as $$
    begin
      if new.status <> 'open' or not exists (
        select from public.orders o
        join ledger.accounts a on a.kind = 'held' and a.owner = o.id::text
          and a.currency = o.currency
        where o.id = new.order_id and new.refund_minor <= a.balance_minor
          and new.refund_minor <= o.total_minor + (
            select coalesce(sum(s.total_minor), 0) from core.order_supplements s
            where s.order_id = o.id and s.status = 'paid'))
      then
        raise exception 'order %: a proposal asks for no more than is held', new.order_id
          using errcode = 'restrict_violation';
      end if;
      return new;
    end $$;

    create or replace function ledger.check_earning() returns trigger language plpgsql as $$
    begin
      if new.earning_status in ('pending', 'available') and not exists (
        select from ledger.headers h
        where h.order_id = new.id and h.kind in ('release', 'split'))
      then
        raise exception 'order %: its earning is % but nothing was released',
          new.id, new.earning_status using errcode = 'restrict_violation';
      end if;
      if new.earning_status = 'available' and exists (
        select from core.earnings e
        where e.order_id = new.id and e.amount_minor > 0 and not exists (
          select from ledger.headers h
          where h.order_id = new.id and h.slice = e.slice and h.kind = 'clearing'))
      then
        raise exception 'order %: its earning is available but was not cleared', new.id
          using errcode = 'restrict_violation';
      end if;
      return null;
    end $$;
  `)

  await db.execute(sql`
    -- What must hold for the milestones and supplements of an order. Null when it does.
    create function ledger.slice_violation(the_order uuid) returns text language sql stable as $$
      with slices as (
        select m.id::text as slice, 'milestone' as kind, m.status, m.amount_minor as total,
          m.amount_minor + m.subsidy_minor as gross, m.seller_net_minor as net,
          m.commission_minor as commission, m.service_fee_minor as fee, m.tax_minor as tax
        from core.order_milestones m where m.order_id = the_order
        union all
        select s.id::text, 'supplement', s.status, s.total_minor, s.total_minor,
          s.seller_net_minor, s.commission_minor, s.service_fee_minor, s.tax_minor
        from core.order_supplements s where s.order_id = the_order
      ), sums as (
        select h.slice,
          coalesce(bool_or(h.kind = 'release'), false) as is_released,
          coalesce(bool_or(h.kind = 'refund'), false) as is_refunded,
          coalesce(bool_or(h.kind = 'split'), false) as is_split,
          coalesce(bool_or(h.kind = 'chargeback'), false) as is_charged_back,
          coalesce(sum(t.amount_minor) filter (
            where c.kind = 'held' and d.kind = 'external'), 0) as captured,
          coalesce(sum(t.amount_minor) filter (
            where d.kind = 'held' and h.kind in ('release', 'refund', 'split')), 0) as closed,
          coalesce(sum(t.amount_minor) filter (
            where c.kind = 'refund_clearing'), 0) as refunded,
          coalesce(sum(t.amount_minor) filter (
            where h.kind = 'release' and c.kind = 'seller_pending'), 0) as net,
          coalesce(sum(t.amount_minor) filter (
            where h.kind = 'release' and c.kind = 'platform_commission'), 0) as commission,
          coalesce(sum(t.amount_minor) filter (
            where h.kind = 'release' and c.kind = 'platform_fees'), 0) as fee,
          coalesce(sum(t.amount_minor) filter (
            where h.kind = 'release' and c.kind = 'tax_payable'), 0) as tax
        from ledger.headers h
        join ledger.transfers t on t.header_id = h.id
        join ledger.accounts d on d.id = t.debit_account_id
        join ledger.accounts c on c.id = t.credit_account_id
        where h.order_id = the_order and h.kind not in ('late_capture', 'refund_settled')
        group by h.slice
      )
      select case
        when s.slice is null and sums.slice <> 'whole' then format('no slice %s', sums.slice)
        when s.slice is null and sums.closed > 0 and exists (
          select from slices where kind = 'milestone') then 'closed whole, not by its milestones'
        when s.slice is null then null
        when s.kind = 'supplement' and coalesce(sums.captured, 0) <> case
          when s.status in ('awaiting_payment', 'expired') then 0 else s.total end
          then format('supplement %s is %s, captured %s', s.slice, s.status, sums.captured)
        when s.kind = 'milestone' and sums.captured > 0
          then format('milestone %s captured on its own', s.slice)
        when coalesce(sums.closed, 0) not in (0, s.gross)
          then format('slice %s: %s of %s closed', s.slice, sums.closed, s.gross)
        when coalesce(sums.refunded, 0) > s.total
          then format('slice %s: refunded %s of %s', s.slice, sums.refunded, s.total)
        when sums.is_released and (sums.net, sums.commission, sums.fee, sums.tax)
          is distinct from (s.net, s.commission, s.fee, s.tax)
          then format('slice %s: released other shares than were agreed', s.slice)
        when (s.status in ('released', 'refunded', 'split')) <> (coalesce(sums.closed, 0) > 0)
          and s.status <> 'charged_back'
          then format('slice %s is %s, closed %s', s.slice, s.status, coalesce(sums.closed, 0))
        when s.status = 'released' and not sums.is_released
          then format('slice %s is released without a release', s.slice)
        when s.status = 'refunded' and sums.refunded <> s.total
          then format('slice %s is refunded, but %s of %s', s.slice, sums.refunded, s.total)
      end
      from slices s full join sums on sums.slice = s.slice
      order by 1 nulls last limit 1
    $$;

    -- What must hold for an order when a transaction ends. Null when it does. The order's own
    -- payment is judged apart from its supplements, what it holds together with them.
    create or replace function ledger.order_violation(the_order uuid) returns text
    language plpgsql stable as $$
    declare
      o record;
      s record;
    begin
      select status, total_minor, subsidy_minor, seller_net_minor, commission_minor,
        service_fee_minor, tax_minor,
        (select money from core.order_states where core.order_states.status = orders.status)
          as money,
        exists (select from core.order_milestones m where m.order_id = the_order)
          as has_milestones,
        exists (select from core.order_supplements p where p.order_id = the_order)
          as has_supplements
      into o from public.orders where id = the_order;
      select
        coalesce(sum(t.amount_minor) filter (where t.is_own
          and c.kind = 'held' and d.kind = 'external'), 0)::bigint as captured,
        coalesce(sum(t.amount_minor) filter (where t.is_own
          and c.kind = 'held' and d.kind = 'platform_promotions'), 0)::bigint as subsidised,
        (coalesce(sum(t.amount_minor) filter (where c.kind = 'held'), 0)
          - coalesce(sum(t.amount_minor) filter (where d.kind = 'held'), 0))::bigint as held,
        coalesce(sum(t.amount_minor) filter (where t.is_own
          and c.kind = 'refund_clearing'), 0)::bigint as refunded,
        coalesce(sum(t.amount_minor) filter (where t.is_own
          and c.kind = 'platform_promotions'), 0)::bigint as returned,
        coalesce(sum(t.amount_minor) filter (where t.is_own
          and c.kind = 'external' and t.kind = 'chargeback'), 0)::bigint as charged_back,
        coalesce(sum(t.amount_minor) filter (where t.slice = 'whole'
          and d.kind = 'held' and t.kind in ('release', 'refund', 'split')), 0)::bigint as closed,
        coalesce(bool_or(t.slice = 'whole' and t.kind = 'release'), false) as is_released,
        coalesce(bool_or(t.slice <> 'whole'), false) as is_sliced,
        coalesce(sum(t.amount_minor) filter (where t.slice = 'whole'
          and t.kind = 'release' and c.kind = 'seller_pending'), 0) as seller_net,
        coalesce(sum(t.amount_minor) filter (where t.slice = 'whole'
          and t.kind = 'release' and c.kind = 'platform_commission'), 0) as commission,
        coalesce(sum(t.amount_minor) filter (where t.slice = 'whole'
          and t.kind = 'release' and c.kind = 'platform_fees'), 0) as fees,
        coalesce(sum(t.amount_minor) filter (where t.slice = 'whole'
          and t.kind = 'release' and c.kind = 'tax_payable'), 0) as tax
      into s
      from (
        select h.kind, h.slice, x.amount_minor, x.debit_account_id, x.credit_account_id,
          case when o.has_supplements then not exists (
            select from core.order_supplements p where p.id::text = h.slice)
          else true end as is_own
        from ledger.headers h join ledger.transfers x on x.header_id = h.id
        where h.order_id = the_order and h.kind <> 'late_capture') t
      join ledger.accounts d on d.id = t.debit_account_id
      join ledger.accounts c on c.id = t.credit_account_id;
      if s.captured not in (0, o.total_minor) then
        return format('captured %s of %s', s.captured, o.total_minor);
      end if;
      if s.subsidised <> (case when s.captured = 0 then 0 else o.subsidy_minor end) then
        return format('subsidised %s of %s', s.subsidised, o.subsidy_minor);
      end if;
      if s.refunded + s.charged_back > s.captured then
        return format('refunded %s of %s captured', s.refunded + s.charged_back, s.captured);
      end if;
      if s.returned > s.subsidised then
        return format('returned %s of a subsidy of %s', s.returned, s.subsidised);
      end if;
      if s.captured > 0 and s.refunded + s.charged_back = s.captured
        and s.returned <> s.subsidised then
        return format('all given back but %s of the subsidy', s.subsidised - s.returned);
      end if;
      if o.money = 'empty' and s.held <> 0 then
        return format('%s but %s still held', o.status, s.held);
      end if;
      if o.money = 'held' and s.held <= 0 then
        return format('%s but nothing held', o.status);
      end if;
      if s.is_released and (s.seller_net, s.commission, s.fees, s.tax)
        is distinct from
        (o.seller_net_minor, o.commission_minor, o.service_fee_minor, o.tax_minor)
      then
        return 'released other shares than were agreed';
      end if;
      if s.closed not in (0, o.total_minor + o.subsidy_minor) then
        return format('closed %s of %s', s.closed, o.total_minor + o.subsidy_minor);
      end if;
      if o.has_milestones or o.has_supplements or s.is_sliced then
        return ledger.slice_violation(the_order);
      end if;
      return null;
    end $$;

    -- A change of a slice's status is judged like a change of its order's.
    create constraint trigger check_money after insert or update of status
      on core.order_milestones deferrable initially deferred
      for each row execute function ledger.check_order();
    create constraint trigger check_money after insert or update of status
      on core.order_supplements deferrable initially deferred
      for each row execute function ledger.check_order();
  `)
}

/** Functions and rules were replaced, and money moved by the new ones since: there is no way back. */
export async function down(): Promise<void> {
  throw new Error('20261123_020500_order_slices cannot be undone: restore a backup')
}
