import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/**
 * Double entry in a schema of its own. One row of ledger.transfers moves money between two
 * accounts of one currency, so an imbalance cannot be written; balances move only when a transfer
 * is inserted; nothing is ever changed. Each rule has a test that attacks it in SQL.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create schema ledger;

    -- The three tables below mirror src/domain/ledger; a test compares them.
    create table ledger.account_kinds (
      kind text primary key,
      has_stored_balance boolean not null
    );
    create table ledger.posting_kinds (
      kind text primary key,
      is_closing boolean not null
    );
    create table ledger.posting_rules (
      kind text not null references ledger.posting_kinds,
      debit_kind text not null references ledger.account_kinds,
      credit_kind text not null references ledger.account_kinds,
      primary key (kind, debit_kind, credit_kind)
    );

    -- balance_minor is credits minus debits of accounts that may not fall below zero. System
    -- accounts store none: a hot row would serialise every payment of the marketplace.
    create table ledger.accounts (
      id bigint generated always as identity primary key,
      kind text not null references ledger.account_kinds,
      owner text not null check (owner <> ''),
      currency text not null check (currency ~ '^[A-Z]{3}$'),
      balance_minor bigint constraint accounts_never_negative check (balance_minor >= 0),
      created_at timestamptz not null default now(),
      unique (kind, owner, currency),
      unique (id, currency)
    );

    create table ledger.headers (
      id uuid primary key,
      key text not null unique,
      request_hash text not null,
      kind text not null references ledger.posting_kinds,
      order_id uuid references public.orders (id) on delete restrict,
      slice text not null default 'whole',
      currency text not null,
      posted_at timestamptz not null,
      written_by xid8 not null default pg_current_xact_id(),
      unique (id, currency)
    );
    create index headers_order on ledger.headers (order_id);
    create unique index headers_one_capture on ledger.headers (order_id, slice)
      where kind = 'capture';
    create unique index headers_one_closing on ledger.headers (order_id, slice)
      where kind in ('release', 'refund', 'split');
    create unique index headers_one_clearing on ledger.headers (order_id, slice)
      where kind = 'clearing';
    create unique index headers_one_reversal on ledger.headers (order_id, slice)
      where kind = 'reversal';
    alter table ledger.headers add constraint headers_order_needed check (
      order_id is not null or kind not in
        ('capture', 'release', 'refund', 'split', 'reversal', 'clearing', 'chargeback'));

    create table ledger.transfers (
      id bigint generated always as identity primary key,
      header_id uuid not null,
      debit_account_id bigint not null,
      credit_account_id bigint not null,
      currency text not null,
      amount_minor bigint not null
        constraint transfers_positive check (amount_minor between 1 and 9007199254740991),
      constraint transfers_two_sides check (debit_account_id <> credit_account_id),
      constraint transfers_header foreign key (header_id, currency)
        references ledger.headers (id, currency),
      constraint transfers_debit foreign key (debit_account_id, currency)
        references ledger.accounts (id, currency),
      constraint transfers_credit foreign key (credit_account_id, currency)
        references ledger.accounts (id, currency)
    );
    create index transfers_header_id on ledger.transfers (header_id);
    create index transfers_debit_account on ledger.transfers (debit_account_id);
    create index transfers_credit_account on ledger.transfers (credit_account_id);
  `)

  await db.execute(sql`
    create trigger append_only before update or delete on ledger.transfers
      for each row execute function core.refuse();
    create trigger append_only_truncate before truncate on ledger.transfers
      for each statement execute function core.refuse();
    create trigger append_only before update or delete on ledger.headers
      for each row execute function core.refuse();
    create trigger append_only_truncate before truncate on ledger.headers
      for each statement execute function core.refuse();
    create trigger append_only before delete on ledger.accounts
      for each row execute function core.refuse();
    create trigger append_only_truncate before truncate on ledger.accounts
      for each statement execute function core.refuse();

    create function ledger.guard_account() returns trigger language plpgsql as $$
    begin
      if tg_op = 'INSERT' then
        if coalesce(new.balance_minor, 0) <> 0 then
          raise exception 'an account starts empty' using errcode = 'restrict_violation';
        end if;
        new.balance_minor := case
          when (select has_stored_balance from ledger.account_kinds where kind = new.kind) then 0
        end;
        return new;
      end if;
      -- Depth 1 is an UPDATE typed by somebody; the trigger on transfers arrives at depth 2.
      if pg_trigger_depth() < 2
        or (to_jsonb(new) - 'balance_minor') is distinct from (to_jsonb(old) - 'balance_minor')
        or (new.balance_minor is null) <> (old.balance_minor is null)
      then
        raise exception 'account %: only transfers move a balance', old.id
          using errcode = 'restrict_violation';
      end if;
      return new;
    end $$;
    create trigger guard_account before insert or update on ledger.accounts
      for each row execute function ledger.guard_account();

    create function ledger.stamp_header() returns trigger language plpgsql as $$
    begin
      new.written_by := pg_current_xact_id();
      return new;
    end $$;
    create trigger stamp_header before insert on ledger.headers
      for each row execute function ledger.stamp_header();

    create function ledger.apply_transfers() returns trigger language plpgsql as $$
    declare
      wrong text;
    begin
      select format('%s: %s to %s', h.kind, d.kind, c.kind) into wrong
      from inserted t
      join ledger.headers h on h.id = t.header_id
      join ledger.accounts d on d.id = t.debit_account_id
      join ledger.accounts c on c.id = t.credit_account_id
      left join public.orders o on o.id = h.order_id
      where h.written_by <> pg_current_xact_id()
        or not exists (
          select from ledger.posting_rules r
          where r.kind = h.kind and r.debit_kind = d.kind and r.credit_kind = c.kind)
        or (d.kind = 'held' and d.owner is distinct from h.order_id::text)
        or (c.kind = 'held' and c.owner is distinct from h.order_id::text)
        or (o.id is not null and (
          o.currency <> t.currency
          or (d.kind in ('seller_pending', 'seller_available', 'chargeback_receivable')
            and d.owner <> o.seller_id::text)
          or (c.kind in ('seller_pending', 'seller_available', 'chargeback_receivable')
            and c.owner <> o.seller_id::text)))
      limit 1;
      if wrong is not null then
        raise exception 'transfer not allowed (%)', wrong using errcode = 'restrict_violation';
      end if;
      -- Always in the order of their ids, so that two postings never wait for each other.
      perform from ledger.accounts
      where balance_minor is not null
        and id in (select debit_account_id from inserted union select credit_account_id from inserted)
      order by id for no key update;
      update ledger.accounts a set balance_minor = a.balance_minor + moved.delta
      from (
        select account_id, sum(delta)::bigint as delta from (
          select credit_account_id as account_id, amount_minor as delta from inserted
          union all
          select debit_account_id, -amount_minor from inserted) both_sides
        group by account_id) moved
      where a.id = moved.account_id and a.balance_minor is not null;
      return null;
    end $$;
    create trigger apply_transfers after insert on ledger.transfers
      referencing new table as inserted
      for each statement execute function ledger.apply_transfers();
  `)

  await db.execute(sql`
    -- Sums of one order, from its transfers alone.
    create function ledger.order_sums(
      the_order uuid, out captured bigint, out held bigint, out refunded bigint)
    language sql stable as $$
      select
        coalesce(sum(t.amount_minor) filter (where c.kind = 'held' and d.kind = 'external'), 0)::bigint,
        (coalesce(sum(t.amount_minor) filter (where c.kind = 'held'), 0)
          - coalesce(sum(t.amount_minor) filter (where d.kind = 'held'), 0))::bigint,
        coalesce(sum(t.amount_minor) filter (where c.kind = 'refund_clearing'), 0)::bigint
      from ledger.headers h
      join ledger.transfers t on t.header_id = h.id
      join ledger.accounts d on d.id = t.debit_account_id
      join ledger.accounts c on c.id = t.credit_account_id
      where h.order_id = the_order and h.kind <> 'late_capture'
    $$;

    -- What must hold for an order when a transaction ends. Null when it does.
    create function ledger.order_violation(the_order uuid) returns text language plpgsql stable as $$
    declare
      o record;
      s record;
      parts record;
    begin
      select status, total_minor, seller_net_minor, commission_minor, service_fee_minor, tax_minor,
        (select money from core.order_states where core.order_states.status = orders.status) as money
      into o from public.orders where id = the_order;
      select * into s from ledger.order_sums(the_order);
      if s.captured not in (0, o.total_minor) then
        return format('captured %s of %s', s.captured, o.total_minor);
      end if;
      if s.refunded > s.captured then
        return format('refunded %s of %s captured', s.refunded, s.captured);
      end if;
      if o.money = 'empty' and s.held <> 0 then
        return format('%s but %s still held', o.status, s.held);
      end if;
      if o.money = 'held' and s.held <= 0 then
        return format('%s but nothing held', o.status);
      end if;
      select
        coalesce(sum(t.amount_minor) filter (where c.kind = 'seller_pending'), 0) as seller_net,
        coalesce(sum(t.amount_minor) filter (where c.kind = 'platform_commission'), 0) as commission,
        coalesce(sum(t.amount_minor) filter (where c.kind = 'platform_fees'), 0) as fees,
        coalesce(sum(t.amount_minor) filter (where c.kind = 'tax_payable'), 0) as tax
      into parts
      from ledger.headers h
      join ledger.transfers t on t.header_id = h.id
      join ledger.accounts c on c.id = t.credit_account_id
      where h.order_id = the_order and h.kind = 'release' and h.slice = 'whole'
      having count(*) > 0;
      if found and (parts.seller_net, parts.commission, parts.fees, parts.tax)
        is distinct from
        (o.seller_net_minor, o.commission_minor, o.service_fee_minor, o.tax_minor)
      then
        return 'released other shares than were agreed';
      end if;
      return null;
    end $$;

    create function ledger.check_order() returns trigger language plpgsql as $$
    declare
      the_order uuid := case when tg_table_name = 'orders' then new.id
        else (to_jsonb(new) ->> 'order_id')::uuid end;
      violation text;
    begin
      if tg_table_name = 'headers' and not exists (
        select from ledger.transfers where header_id = (to_jsonb(new) ->> 'id')::uuid)
      then
        raise exception 'a header without transfers' using errcode = 'restrict_violation';
      end if;
      violation := case when the_order is not null then ledger.order_violation(the_order) end;
      if violation is not null then
        raise exception 'order %: %', the_order, violation using errcode = 'restrict_violation';
      end if;
      return null;
    end $$;
    create constraint trigger check_order after insert on ledger.headers
      deferrable initially deferred for each row execute function ledger.check_order();
    create constraint trigger check_money after insert or update of status on public.orders
      deferrable initially deferred for each row execute function ledger.check_order();

    -- A payment is divided among its orders to the last unit.
    create function ledger.check_allocations() returns trigger language plpgsql as $$
    begin
      if exists (
        select from public.payments p
        where p.id = new.payment_id and p.amount_minor <> (
          select sum(a.amount_minor) from core.payment_allocations a where a.payment_id = p.id)
        union all
        select from public.orders o
        where o.id = new.order_id and o.total_minor <> new.amount_minor)
      then
        raise exception 'payment %: its allocations do not add up', new.payment_id
          using errcode = 'restrict_violation';
      end if;
      return null;
    end $$;
    create constraint trigger check_allocations after insert on core.payment_allocations
      deferrable initially deferred for each row execute function ledger.check_allocations();
    create trigger append_only before update or delete on core.payment_allocations
      for each row execute function core.refuse();
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop trigger append_only on core.payment_allocations;
    drop trigger check_allocations on core.payment_allocations;
    drop trigger check_money on public.orders;
    drop schema ledger cascade;
  `)
}
