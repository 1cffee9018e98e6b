import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/**
 * Proposals to cancel and requests for a later due date: one open at a time and order, closed once,
 * never rewritten. A proposal asks for no more than is held.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table core.cancellation_proposals (
      id uuid primary key,
      order_id uuid not null references public.orders (id) on delete restrict,
      by_side text not null check (by_side in ('customer', 'seller')),
      by_user_id uuid not null references public.users (id) on delete restrict,
      refund_minor bigint not null check (refund_minor > 0),
      reason text not null check (btrim(reason) <> ''),
      status text not null default 'open' check (status in
        ('open', 'accepted', 'declined', 'withdrawn', 'lapsed', 'superseded')),
      opened_at timestamptz not null,
      ends_at timestamptz not null,
      closed_at timestamptz,
      check (ends_at > opened_at),
      check ((status = 'open') = (closed_at is null))
    );
    create unique index cancellation_proposals_one_open on core.cancellation_proposals (order_id)
      where status = 'open';
    create index cancellation_proposals_order on core.cancellation_proposals (order_id);
    create index cancellation_proposals_due on core.cancellation_proposals (ends_at)
      where status = 'open';

    create table core.deadline_extensions (
      id uuid primary key,
      order_id uuid not null references public.orders (id) on delete restrict,
      by_user_id uuid not null references public.users (id) on delete restrict,
      previous_due_at timestamptz not null,
      due_at timestamptz not null,
      reason text not null check (btrim(reason) <> ''),
      status text not null default 'open' check (status in
        ('open', 'accepted', 'declined', 'withdrawn', 'lapsed', 'superseded')),
      opened_at timestamptz not null,
      ends_at timestamptz not null,
      closed_at timestamptz,
      check (due_at > previous_due_at),
      check (ends_at > opened_at),
      check ((status = 'open') = (closed_at is null))
    );
    create unique index deadline_extensions_one_open on core.deadline_extensions (order_id)
      where status = 'open';
    create index deadline_extensions_order on core.deadline_extensions (order_id);
    create index deadline_extensions_due on core.deadline_extensions (ends_at)
      where status = 'open';

    create function core.guard_request_update() returns trigger language plpgsql as $$
    begin
      if old.status <> 'open' or new.status = 'open'
        or (to_jsonb(new) - 'status' - 'closed_at')
          is distinct from (to_jsonb(old) - 'status' - 'closed_at')
      then
        raise exception '% %: a request is closed once and never rewritten', tg_table_name, old.id
          using errcode = 'restrict_violation';
      end if;
      return new;
    end $$;
    create trigger guard_update before update on core.cancellation_proposals
      for each row execute function core.guard_request_update();
    create trigger guard_update before update on core.deadline_extensions
      for each row execute function core.guard_request_update();
    create trigger no_delete before delete on core.cancellation_proposals
      for each row execute function core.refuse();
    create trigger no_delete before delete on core.deadline_extensions
      for each row execute function core.refuse();

    create function core.guard_proposal_insert() returns trigger language plpgsql as $$
    begin
      if new.status <> 'open' or not exists (
        select from public.orders o
        join ledger.accounts a on a.kind = 'held' and a.owner = o.id::text
          and a.currency = o.currency
        where o.id = new.order_id and new.refund_minor <= a.balance_minor)
      then
        raise exception 'order %: a proposal asks for no more than is held', new.order_id
          using errcode = 'restrict_violation';
      end if;
      return new;
    end $$;
    create trigger guard_insert before insert on core.cancellation_proposals
      for each row execute function core.guard_proposal_insert();

    -- Only automatic completion stands still, and only while it is armed.
    alter table public.orders add constraint orders_paused_timer check (
      timer_paused_at is null or timer_transition = 'complete_automatically');
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    alter table public.orders drop constraint orders_paused_timer;
    drop table core.deadline_extensions;
    drop table core.cancellation_proposals;
    drop function core.guard_proposal_insert();
    drop function core.guard_request_update();
  `)
}
