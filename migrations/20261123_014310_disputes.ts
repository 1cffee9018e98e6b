import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/**
 * Disputes: an order is disputed exactly while one dispute of it is open, its earning is frozen all
 * that time, what was written and decided stays, and no money moves without a decision that is
 * announced, approved where it must be, and final.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table core.dispute_entries (
      id uuid primary key,
      dispute_id uuid not null references public.disputes (id) on delete restrict,
      kind text not null check (kind in ('opening', 'answer', 'statement', 'appeal')),
      by_kind text not null check (by_kind in ('customer', 'seller', 'staff', 'system')),
      by_id text,
      body text not null check (btrim(body) <> ''),
      file_ids jsonb not null default '[]',
      at timestamptz not null
    );
    create index dispute_entries_dispute on core.dispute_entries (dispute_id, at);
    create trigger append_only before update or delete on core.dispute_entries
      for each row execute function core.refuse();
    create trigger append_only_truncate before truncate on core.dispute_entries
      for each statement execute function core.refuse();

    -- announced_at: when both sides were told; from then on they accept or appeal.
    create table core.dispute_decisions (
      id uuid primary key,
      dispute_id uuid not null references public.disputes (id) on delete restrict,
      round integer not null check (round in (1, 2)),
      outcome text not null check (outcome in ('refund', 'split', 'release', 'reopen')),
      refund_minor bigint,
      reason text not null check (btrim(reason) <> ''),
      note text not null default '',
      decided_by uuid not null references public.staff (id) on delete restrict,
      decided_at timestamptz not null,
      needs_approval boolean not null,
      approved_by uuid references public.staff (id) on delete restrict,
      refused_by uuid references public.staff (id) on delete restrict,
      refused_at timestamptz,
      refusal_note text,
      announced_at timestamptz,
      appeal_ends_at timestamptz,
      accepted_by_customer_at timestamptz,
      accepted_by_seller_at timestamptz,
      constraint dispute_decisions_four_eyes check (approved_by <> decided_by),
      constraint dispute_decisions_announced_when_approved check (
        announced_at is null or not needs_approval or approved_by is not null),
      constraint dispute_decisions_refused_or_announced check (
        refused_at is null or announced_at is null),
      check ((refused_by is null) = (refused_at is null)),
      check ((announced_at is null) = (appeal_ends_at is null)),
      check ((outcome = 'reopen') = (refund_minor is null)),
      check (refund_minor >= 0)
    );
    create unique index dispute_decisions_one_a_round
      on core.dispute_decisions (dispute_id, round) where refused_at is null;

    create function core.guard_decision_insert() returns trigger language plpgsql as $$
    declare
      stake bigint := (select stake_minor from public.disputes where id = new.dispute_id);
    begin
      if new.outcome = 'refund' and new.refund_minor <> stake
        or new.outcome = 'release' and new.refund_minor <> 0
        or new.outcome = 'split' and new.refund_minor not between 1 and stake - 1
      then
        raise exception 'dispute %: % gives back %', new.dispute_id, new.outcome, new.refund_minor
          using errcode = 'restrict_violation';
      end if;
      if new.round = 2 and exists (
        select from core.dispute_decisions first
        where first.dispute_id = new.dispute_id and first.round = 1
          and first.refused_at is null and first.decided_by = new.decided_by)
      then
        raise exception 'dispute %: an appeal is decided by somebody else', new.dispute_id
          using errcode = 'restrict_violation';
      end if;
      return new;
    end $$;
    create trigger guard_insert before insert on core.dispute_decisions
      for each row execute function core.guard_decision_insert();

    -- What was decided stays; approval, refusal, announcement and acceptance are each set once.
    create function core.guard_decision_update() returns trigger language plpgsql as $$
    declare
      later text[] := array['approved_by', 'refused_by', 'refused_at', 'refusal_note',
        'announced_at', 'appeal_ends_at', 'accepted_by_customer_at', 'accepted_by_seller_at'];
      field text;
    begin
      if (to_jsonb(new) - later) is distinct from (to_jsonb(old) - later) then
        raise exception 'decision %: what was decided cannot change', old.id
          using errcode = 'restrict_violation';
      end if;
      foreach field in array later loop
        if to_jsonb(old) ->> field is not null
          and to_jsonb(new) ->> field is distinct from to_jsonb(old) ->> field
        then
          raise exception 'decision %: % is set once', old.id, field
            using errcode = 'restrict_violation';
        end if;
      end loop;
      return new;
    end $$;
    create trigger guard_update before update on core.dispute_decisions
      for each row execute function core.guard_decision_update();
    create trigger no_delete before delete on core.dispute_decisions
      for each row execute function core.refuse();
    create trigger no_truncate before truncate on core.dispute_decisions
      for each statement execute function core.refuse();
  `)

  await db.execute(sql`
    alter table public.disputes
      add constraint disputes_status_known check (
        status in ('open', 'deciding', 'decided', 'closed')),
      add constraint disputes_category_known check (category in (
        'not_delivered', 'late', 'not_as_described', 'poor_quality', 'scope', 'unresponsive',
        'no_agreement', 'other')),
      add constraint disputes_opened_by_known check (
        opened_by in ('customer', 'seller', 'staff', 'system')),
      add constraint disputes_appealed_by_known check (appealed_by in ('customer', 'seller')),
      add constraint disputes_one_appeal check ((appealed_by is null) = (appealed_at is null)),
      add constraint disputes_outcome_known check (
        outcome in ('refund', 'split', 'release', 'reopen')),
      add constraint disputes_closed check ((status = 'closed') = (closed_at is not null)),
      add constraint disputes_stake check (stake_minor > 0 and stake_minor = trunc(stake_minor));
    create unique index disputes_one_open on public.disputes (order_id) where status <> 'closed';

    create function core.guard_dispute_update() returns trigger language plpgsql as $$
    begin
      if old.status = 'closed' or (new.order_id, new.category, new.opened_by, new.opened_at,
          new.stake_minor, new.currency, new.order_status, new.clearing_left_ms)
        is distinct from (old.order_id, old.category, old.opened_by, old.opened_at,
          old.stake_minor, old.currency, old.order_status, old.clearing_left_ms)
      then
        raise exception 'dispute %: how it began cannot change, nor anything once it is closed',
          old.id using errcode = 'restrict_violation';
      end if;
      if old.appealed_at is not null and (new.appealed_by, new.appealed_at)
        is distinct from (old.appealed_by, old.appealed_at)
      then
        raise exception 'dispute %: one appeal', old.id using errcode = 'restrict_violation';
      end if;
      return new;
    end $$;
    create trigger guard_update before update on public.disputes
      for each row execute function core.guard_dispute_update();
    create trigger no_delete before delete on public.disputes
      for each row execute function core.refuse();
    create trigger no_truncate before truncate on public.disputes
      for each statement execute function core.refuse();

    -- At the end of a transaction an order is disputed exactly when a dispute of it is open.
    create function core.check_dispute() returns trigger language plpgsql as $$
    declare
      the_order uuid := case when tg_table_name = 'orders' then new.id
        else (to_jsonb(new) ->> 'order_id')::uuid end;
    begin
      if (select status = 'disputed' from public.orders where id = the_order)
        is distinct from exists (
          select from public.disputes where order_id = the_order and status <> 'closed')
      then
        raise exception 'order %: disputed exactly while a dispute is open', the_order
          using errcode = 'restrict_violation';
      end if;
      return null;
    end $$;
    create constraint trigger check_dispute after update of status on public.orders
      deferrable initially deferred for each row
      when (old.status is distinct from new.status
        and (old.status = 'disputed' or new.status = 'disputed'))
      execute function core.check_dispute();
    create constraint trigger check_dispute after insert or update of status on public.disputes
      deferrable initially deferred for each row execute function core.check_dispute();

    alter table public.orders add constraint orders_frozen_while_disputed check (
      status <> 'disputed' or earning_status = 'frozen');

    -- Staff decided, a second person approved where it must be, and the sides had their time.
    create function core.guard_resolution() returns trigger language plpgsql as $$
    begin
      if not exists (
        select from public.disputes d
        join core.dispute_decisions c on c.dispute_id = d.id and c.refused_at is null
        where d.order_id = new.id and d.status = 'decided'
          and c.round = case when d.appealed_at is null then 1 else 2 end
          and 'resolved_' || c.outcome = new.status
          and c.announced_at is not null
          and (c.appeal_ends_at <= new.updated_at
            or (c.accepted_by_customer_at is not null and c.accepted_by_seller_at is not null)))
      then
        raise exception 'order %: no final decision leads to %', new.id, new.status
          using errcode = 'restrict_violation';
      end if;
      return new;
    end $$;
    create trigger guard_resolution before update on public.orders
      for each row when (old.status = 'disputed' and new.status like 'resolved_%')
      execute function core.guard_resolution();
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop trigger guard_resolution on public.orders;
    drop function core.guard_resolution();
    alter table public.orders drop constraint orders_frozen_while_disputed;
    drop trigger check_dispute on public.disputes;
    drop trigger check_dispute on public.orders;
    drop function core.check_dispute();
    drop trigger no_truncate on public.disputes;
    drop trigger no_delete on public.disputes;
    drop trigger guard_update on public.disputes;
    drop function core.guard_dispute_update();
    drop index public.disputes_one_open;
    alter table public.disputes
      drop constraint disputes_stake, drop constraint disputes_closed,
      drop constraint disputes_outcome_known, drop constraint disputes_one_appeal,
      drop constraint disputes_appealed_by_known, drop constraint disputes_opened_by_known,
      drop constraint disputes_category_known, drop constraint disputes_status_known;
    drop table core.dispute_decisions;
    drop table core.dispute_entries;
    drop function core.guard_decision_update();
    drop function core.guard_decision_insert();
  `)
}
