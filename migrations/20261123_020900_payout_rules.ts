import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/**
 * What the database itself keeps about money that leaves: legal edges of payouts only, two people
 * above the limit, one open payout per seller and currency; chargebacks with what they took from
 * whom; the runs of the reconciliation. The audit compares all of it with the ledger.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    -- The same table as src/domain/payouts/payout-edges.ts; a test compares them.
    create table core.payout_edges (
      from_status text not null,
      to_status text not null,
      primary key (from_status, to_status)
    );
    insert into core.payout_edges (from_status, to_status) values
      ('requested', 'in_transit'),
      ('requested', 'cancelled'),
      ('awaiting_approval', 'in_transit'),
      ('awaiting_approval', 'cancelled'),
      ('in_transit', 'paid'),
      ('in_transit', 'failed');

    alter table public.payouts
      add constraint payouts_status_known check (status in (
        'requested', 'awaiting_approval', 'in_transit', 'paid', 'failed', 'cancelled')),
      add constraint payouts_trigger_known check (trigger in ('request', 'schedule', 'retry')),
      add constraint payouts_currency_known check (currency in ('XOF', 'XAF', 'EUR', 'USD')),
      add constraint payouts_approved_above_limit check (
        not needs_approval or approved_by_id is not null
          or status in ('awaiting_approval', 'cancelled')),
      add constraint payouts_decided_by_others check (
        rejected_by is null or rejected_by is distinct from approved_by_id::text);
    create unique index payouts_one_open on public.payouts (seller_id, currency)
      where status in ('requested', 'awaiting_approval', 'in_transit');
    create index payouts_by_seller on public.payouts (seller_id, requested_at desc);
    create index payouts_open on public.payouts (requested_at)
      where status in ('requested', 'in_transit');

    create function core.guard_payout() returns trigger language plpgsql as $$
    begin
      if tg_op = 'INSERT' then
        if new.status <>
            (case when new.needs_approval then 'awaiting_approval' else 'requested' end)
          or new.approved_by_id is not null
        then
          raise exception 'payout %: a payout starts requested, or awaiting its approval', new.id
            using errcode = 'restrict_violation';
        end if;
        return new;
      end if;
      if (new.seller_id, new.amount_minor, new.currency, new.provider, new.method_id,
          new.destination, new.requested_by, new.requested_at, new.needs_approval, new.trigger)
        is distinct from
         (old.seller_id, old.amount_minor, old.currency, old.provider, old.method_id,
          old.destination, old.requested_by, old.requested_at, old.needs_approval, old.trigger)
      then
        raise exception 'payout %: what was asked for cannot change', old.id
          using errcode = 'restrict_violation';
      end if;
      if new.status is distinct from old.status and not exists (
        select from core.payout_edges where from_status = old.status and to_status = new.status)
      then
        raise exception 'payout %: no edge % -> %', old.id, old.status, new.status
          using errcode = 'restrict_violation';
      end if;
      if new.approved_by_id is distinct from old.approved_by_id
        and (old.status <> 'awaiting_approval' or new.status <> 'in_transit')
      then
        raise exception 'payout %: approved while nothing waited for it', old.id
          using errcode = 'restrict_violation';
      end if;
      return new;
    end $$;
    create trigger guard_payout before insert or update on public.payouts
      for each row execute function core.guard_payout();
    create trigger no_delete before delete on public.payouts
      for each row execute function core.refuse();
    create trigger no_truncate before truncate on public.payouts
      for each statement execute function core.refuse();

    -- A schedule pays each seller once per period and currency, however many workers run it.
    create table core.payout_periods (
      seller_id uuid not null references public.sellers (id) on delete restrict,
      currency text not null,
      period text not null,
      payout_id uuid not null unique references public.payouts (id) on delete restrict,
      primary key (seller_id, currency, period)
    );

    alter table public.sellers add constraint sellers_payout_schedule_known check (
      payout_schedule in ('manual', 'weekly', 'monthly'));
    alter table public.payout_methods
      add constraint payout_methods_status_known check (status in ('active', 'removed')),
      add constraint payout_methods_rail_known check (rail in ('mobile_money', 'bank')),
      add constraint payout_methods_currency_known check (currency in ('XOF', 'XAF', 'EUR', 'USD')),
      add constraint payout_methods_default_is_active check (not is_default or status = 'active');
    create unique index payout_methods_one_default on public.payout_methods (seller_id, currency)
      where is_default;
    create unique index payout_methods_no_twins
      on public.payout_methods (seller_id, rail, account, currency) where status = 'active';
    create function core.guard_payout_method() returns trigger language plpgsql as $$
    begin
      if (new.seller_id, new.rail, new.country, new.operator, new.account, new.masked_account,
          new.holder, new.currency, new.usable_at)
        is distinct from
         (old.seller_id, old.rail, old.country, old.operator, old.account, old.masked_account,
          old.holder, old.currency, old.usable_at)
      then
        raise exception 'payout method %: a destination is replaced, never edited', old.id
          using errcode = 'restrict_violation';
      end if;
      if old.status = 'removed' and new.status <> 'removed' then
        raise exception 'payout method %: removed for good', old.id
          using errcode = 'restrict_violation';
      end if;
      return new;
    end $$;
    create trigger guard_payout_method before update on public.payout_methods
      for each row execute function core.guard_payout_method();
    create trigger no_delete before delete on public.payout_methods
      for each row execute function core.refuse();
  `)
  await chargebacks({ db })
  await reconciliation({ db })
  await db.execute(sql`
    create function ledger.audit_payouts() returns table (rule text, subject text, detail text)
    language sql stable as $$
      -- What lies in payout clearing is exactly what open payouts hold.
      select 'payout_clearing_is_open', c.currency,
        format('clearing %s, open payouts %s', coalesce(b.derived_minor, 0), coalesce(p.open, 0))
      from (values ('XOF'), ('XAF'), ('EUR'), ('USD')) as c(currency)
      left join (select currency, sum(derived_minor) as derived_minor from ledger.derived_balances
        where kind = 'payout_clearing' group by currency) b on b.currency = c.currency
      left join (select currency, sum(amount_minor) as open from public.payouts
        where status in ('requested', 'awaiting_approval', 'in_transit') group by currency) p
        on p.currency = c.currency
      where coalesce(b.derived_minor, 0) <> coalesce(p.open, 0)
      union all
      select 'payout_is_posted', p.id::text, p.status from public.payouts p
      where not exists (select from ledger.headers h
          where h.key = format('payout:%s', p.id) and h.kind = 'payout')
        or (p.status = 'paid') <> exists (select from ledger.headers h
          where h.key = format('payout:%s:settled', p.id) and h.kind = 'payout_settled')
        or (p.status in ('failed', 'cancelled')) <> exists (select from ledger.headers h
          where h.key = format('payout:%s:failed', p.id) and h.kind = 'payout_failed')
      union all
      -- A receivable is what somebody owes: never the other way, and netted before anything else.
      select 'receivable_never_positive', format('%s:%s', b.owner, b.currency), b.derived_minor::text
      from ledger.derived_balances b where b.kind = 'chargeback_receivable' and b.derived_minor > 0
      union all
      select 'receivable_is_netted', format('%s:%s', b.owner, b.currency),
        format('owes %s beside %s available', -b.derived_minor, a.balance_minor)
      from ledger.derived_balances b
      join ledger.accounts a on a.kind = 'seller_available' and a.owner = b.owner
        and a.currency = b.currency
      where b.kind = 'chargeback_receivable' and b.derived_minor < 0 and a.balance_minor > 0
      union all
      select 'chargeback_is_posted', format('%s %s', c.chargeback_id, c.order_id),
        format('says %s, posted %s', c.amount_minor, t.taken)
      from core.chargeback_orders c
      cross join lateral (select coalesce(sum(t.amount_minor), 0) as taken from ledger.headers h
        join ledger.transfers t on t.header_id = h.id
        join ledger.accounts a on a.id = t.credit_account_id and a.kind = 'external'
        where h.key = c.ledger_key) t
      where t.taken <> c.amount_minor
      union all
      select 'chargeback_receivable_matches', format('%s %s', c.chargeback_id, c.order_id),
        format('says %s, posted %s', c.receivable_minor, t.owed)
      from core.chargeback_orders c
      cross join lateral (select coalesce(sum(t.amount_minor), 0) as owed from ledger.headers h
        join ledger.transfers t on t.header_id = h.id
        join ledger.accounts a on a.id = t.debit_account_id and a.kind = 'chargeback_receivable'
        where h.key = c.ledger_key) t
      where t.owed <> c.receivable_minor
      union all
      select 'chargeback_won_is_back', c.id::text, format('%s, taken %s, back %s', c.state, s.taken, s.back)
      from public.chargebacks c
      cross join lateral (select
        coalesce(sum(t.amount_minor) filter (where a.kind = 'external'), 0) as taken,
        coalesce(sum(t.amount_minor) filter (where d.kind = 'external'), 0) as back
        from ledger.headers h join ledger.transfers t on t.header_id = h.id
        join ledger.accounts a on a.id = t.credit_account_id
        join ledger.accounts d on d.id = t.debit_account_id
        where h.key in (select ledger_key from core.chargeback_orders where chargeback_id = c.id
            union select ledger_key || ':won' from core.chargeback_orders
              where chargeback_id = c.id)) s
      where s.back <> case when c.state = 'won' then s.taken else 0 end
    $$;

    create or replace function ledger.audit()
    returns table (rule text, subject text, detail text) language sql stable as $$
      select * from ledger.audit_ledger()
      union all select * from ledger.audit_payments()
      union all select * from ledger.audit_slices()
      union all select * from ledger.audit_payouts()
    $$;
  `)
}

const chargebacks = async ({ db }: Pick<MigrateUpArgs, 'db'>): Promise<void> => {
  await db.execute(sql`
    alter table public.chargebacks
      add constraint chargebacks_state_known check (state in ('open', 'won', 'lost')),
      add constraint chargebacks_amount check (amount_minor > 0 and amount_minor = trunc(amount_minor));
    create function core.guard_chargeback() returns trigger language plpgsql as $$
    begin
      if (new.reference, new.payment_id, new.provider, new.amount_minor, new.currency, new.opened_at)
        is distinct from
         (old.reference, old.payment_id, old.provider, old.amount_minor, old.currency, old.opened_at)
      then
        raise exception 'chargeback %: what the bank took cannot change', old.id
          using errcode = 'restrict_violation';
      end if;
      -- The bank decides once; only its last word after a loss may still give the money back.
      if new.state is distinct from old.state
        and not (old.state = 'open' or (old.state = 'lost' and new.state = 'won'))
      then
        raise exception 'chargeback %: no edge % -> %', old.id, old.state, new.state
          using errcode = 'restrict_violation';
      end if;
      return new;
    end $$;
    create trigger guard_chargeback before update on public.chargebacks
      for each row execute function core.guard_chargeback();
    create trigger no_delete before delete on public.chargebacks
      for each row execute function core.refuse();

    -- What a chargeback took of each order of its payment, and who bore it.
    create table core.chargeback_orders (
      chargeback_id uuid not null references public.chargebacks (id) on delete restrict,
      order_id uuid not null references public.orders (id) on delete restrict,
      seller_id uuid not null references public.sellers (id) on delete restrict,
      currency text not null,
      amount_minor bigint not null check (amount_minor > 0),
      seller_minor bigint not null check (seller_minor >= 0),
      receivable_minor bigint not null
        check (receivable_minor >= 0 and receivable_minor <= seller_minor),
      ledger_key text not null unique,
      primary key (chargeback_id, order_id)
    );
    create index chargeback_orders_seller on core.chargeback_orders (seller_id);
    create trigger append_only before update or delete on core.chargeback_orders
      for each row execute function core.refuse();
    create table core.chargeback_notes (
      id uuid primary key,
      chargeback_id uuid not null references public.chargebacks (id) on delete restrict,
      staff_id uuid not null references public.staff (id) on delete restrict,
      text text not null check (text <> ''),
      written_at timestamptz not null
    );
    create index chargeback_notes_case on core.chargeback_notes (chargeback_id, written_at);
    create trigger append_only before update or delete on core.chargeback_notes
      for each row execute function core.refuse();

    insert into ledger.posting_kinds (kind, is_closing) values
      ('chargeback_part', false), ('chargeback_won', false);
    insert into ledger.posting_rules (kind, debit_kind, credit_kind) values
      ('chargeback_part', 'seller_available', 'external'),
      ('chargeback_part', 'chargeback_receivable', 'external'),
      ('chargeback_part', 'platform_commission', 'external'),
      ('chargeback_part', 'platform_fees', 'external'),
      ('chargeback_part', 'tax_payable', 'external'),
      ('chargeback_won', 'external', 'seller_available'),
      ('chargeback_won', 'external', 'platform_commission'),
      ('chargeback_won', 'external', 'platform_fees'),
      ('chargeback_won', 'external', 'tax_payable'),
      ('chargeback_won', 'platform_promotions', 'seller_available'),
      ('chargeback_won', 'platform_promotions', 'platform_commission'),
      ('chargeback_won', 'platform_promotions', 'platform_fees'),
      ('chargeback_won', 'platform_promotions', 'tax_payable');
  `)
}

const reconciliation = async ({ db }: Pick<MigrateUpArgs, 'db'>): Promise<void> => {
  await db.execute(sql`
    create table core.reconciliation_runs (
      id uuid primary key,
      provider text not null,
      from_at timestamptz not null,
      to_at timestamptz not null,
      started_at timestamptz not null,
      finished_at timestamptz,
      lines integer not null default 0,
      differences integer not null default 0,
      healed integer not null default 0
    );
    create index reconciliation_runs_newest
      on core.reconciliation_runs (provider, started_at desc);
    alter table public.reconciliation_differences
      add constraint differences_kind_known check (kind in (
        'missing_here', 'missing_there', 'amount_differs', 'state_differs', 'total_differs')),
      add constraint differences_status_known check (status in (
        'open', 'healing', 'healed', 'resolved')),
      add constraint differences_resolved_says_who check (
        (status = 'resolved') = (resolved_by_id is not null and coalesce(note, '') <> ''));
    create function core.guard_difference() returns trigger language plpgsql as $$
    begin
      if old.status = 'resolved' and new is distinct from old then
        raise exception 'difference %: resolved, and kept as it was', old.id
          using errcode = 'restrict_violation';
      end if;
      return new;
    end $$;
    create trigger guard_difference before update on public.reconciliation_differences
      for each row execute function core.guard_difference();
    create trigger no_delete before delete on public.reconciliation_differences
      for each row execute function core.refuse();
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    create or replace function ledger.audit()
    returns table (rule text, subject text, detail text) language sql stable as $$
      select * from ledger.audit_ledger()
      union all select * from ledger.audit_payments()
      union all select * from ledger.audit_slices()
    $$;
    drop function ledger.audit_payouts();
    drop trigger no_delete on public.reconciliation_differences;
    drop trigger guard_difference on public.reconciliation_differences;
    drop function core.guard_difference();
    alter table public.reconciliation_differences
      drop constraint differences_resolved_says_who, drop constraint differences_status_known,
      drop constraint differences_kind_known;
    drop table core.reconciliation_runs;
    delete from ledger.posting_rules where kind in ('chargeback_part', 'chargeback_won');
    delete from ledger.posting_kinds where kind in ('chargeback_part', 'chargeback_won');
    drop table core.chargeback_notes, core.chargeback_orders;
    drop trigger no_delete on public.chargebacks;
    drop trigger guard_chargeback on public.chargebacks;
    drop function core.guard_chargeback();
    alter table public.chargebacks
      drop constraint chargebacks_amount, drop constraint chargebacks_state_known;
    drop trigger no_delete on public.payout_methods;
    drop trigger guard_payout_method on public.payout_methods;
    drop function core.guard_payout_method();
    drop index payout_methods_no_twins, payout_methods_one_default;
    alter table public.payout_methods
      drop constraint payout_methods_default_is_active, drop constraint payout_methods_currency_known,
      drop constraint payout_methods_rail_known, drop constraint payout_methods_status_known;
    alter table public.sellers drop constraint sellers_payout_schedule_known;
    drop table core.payout_periods;
    drop trigger no_truncate on public.payouts;
    drop trigger no_delete on public.payouts;
    drop trigger guard_payout on public.payouts;
    drop function core.guard_payout();
    drop index payouts_open, payouts_by_seller, payouts_one_open;
    alter table public.payouts
      drop constraint payouts_decided_by_others, drop constraint payouts_approved_above_limit,
      drop constraint payouts_currency_known, drop constraint payouts_trigger_known,
      drop constraint payouts_status_known;
    drop table core.payout_edges;
  `)
}
