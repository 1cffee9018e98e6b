import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/**
 * The tables of the commerce core that are not Payload collections, and the rules the database
 * itself keeps on orders, payments and events: legal edges only, frozen amounts, a history that
 * nobody can skip or rewrite. src/store is the only writer.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create schema core;

    create function core.refuse() returns trigger language plpgsql as $$
    begin
      raise exception '% on %.% is refused: rows are only appended', tg_op, tg_table_schema, tg_table_name
        using errcode = 'restrict_violation';
    end $$;

    -- Filled from src/domain/orders/transitions.ts by a later migration; a test compares them.
    create table core.order_states (
      status text primary key,
      money text not null check (money in ('empty', 'held', 'any'))
    );
    create table core.order_edges (
      from_status text not null references core.order_states,
      to_status text not null references core.order_states,
      transition text not null,
      primary key (from_status, to_status, transition)
    );
    create table core.payment_edges (
      from_status text not null,
      to_status text not null,
      primary key (from_status, to_status)
    );

    create table core.order_history (
      order_id uuid not null references public.orders (id) on delete restrict,
      sequence integer not null check (sequence > 0),
      from_status text,
      to_status text not null,
      transition text not null,
      actor_kind text not null
        check (actor_kind in ('customer', 'seller', 'staff', 'system', 'provider')),
      actor_id text,
      details jsonb not null default '{}',
      at timestamptz not null,
      primary key (order_id, sequence)
    );
    create trigger append_only before update or delete on core.order_history
      for each row execute function core.refuse();
    create trigger append_only_truncate before truncate on core.order_history
      for each statement execute function core.refuse();

    create table core.inbox_events (
      provider text not null,
      event_id text not null,
      kind text not null,
      subject_id text,
      raw bytea not null,
      occurred_at timestamptz not null,
      received_at timestamptz not null default now(),
      processed_at timestamptz,
      quarantined_reason text,
      primary key (provider, event_id)
    );
    create index inbox_events_open on core.inbox_events (received_at) where processed_at is null;
    create index inbox_events_subject on core.inbox_events (subject_id);

    create table core.idempotency_keys (
      scope text not null,
      key text not null,
      request_hash text not null,
      response jsonb,
      created_at timestamptz not null default now(),
      expires_at timestamptz not null,
      primary key (scope, key)
    );
    create index idempotency_keys_expiry on core.idempotency_keys (expires_at);

    -- One checkout has one payment, allocated to its orders.
    create table core.payment_allocations (
      payment_id uuid not null references public.payments (id) on delete restrict,
      order_id uuid primary key references public.orders (id) on delete restrict,
      amount_minor bigint not null check (amount_minor > 0)
    );
    create index payment_allocations_payment on core.payment_allocations (payment_id);

    -- The intent row of a refund is committed before the provider is asked.
    create table core.refunds (
      id uuid primary key,
      payment_id uuid not null references public.payments (id) on delete restrict,
      order_id uuid references public.orders (id) on delete restrict,
      amount_minor bigint not null check (amount_minor > 0),
      currency text not null,
      reason text not null,
      status text not null default 'requested'
        check (status in ('requested', 'pending', 'unknown', 'succeeded', 'failed')),
      provider text not null,
      provider_reference text,
      failure_code text,
      requested_by text not null,
      approved_by text,
      attempts integer not null default 0,
      created_at timestamptz not null default now(),
      settled_at timestamptz,
      constraint refunds_four_eyes check (approved_by is null or approved_by <> requested_by),
      unique (provider, provider_reference)
    );
    create index refunds_payment on core.refunds (payment_id);
    create index refunds_order on core.refunds (order_id);
    create index refunds_open on core.refunds (created_at) where status not in ('succeeded');

    -- What a completed order earned its seller and when it may be paid out.
    create table core.earnings (
      order_id uuid primary key references public.orders (id) on delete restrict,
      seller_id uuid not null references public.sellers (id) on delete restrict,
      currency text not null,
      amount_minor bigint not null check (amount_minor >= 0),
      released_at timestamptz not null,
      available_at timestamptz not null,
      cleared_at timestamptz
    );
    create index earnings_due on core.earnings (available_at) where cleared_at is null;
    create index earnings_seller on core.earnings (seller_id);

    create table core.emails (
      id uuid primary key,
      to_address text not null,
      subject text not null,
      html text not null,
      text text not null,
      locale text not null,
      template text not null,
      status text not null default 'queued' check (status in ('queued', 'sent', 'failed')),
      attempts integer not null default 0,
      last_error text,
      dedupe_key text not null unique,
      created_at timestamptz not null default now(),
      sent_at timestamptz
    );
    create index emails_newest on core.emails (created_at desc);
    create index emails_address on core.emails (to_address, created_at desc);
    create index emails_queued on core.emails (created_at) where status = 'queued';
  `)

  await db.execute(sql`
    alter table public.orders
      add constraint orders_status_known check (status in (
        'awaiting_payment', 'expired', 'awaiting_requirements', 'awaiting_acceptance', 'in_progress',
        'delivered', 'revision_requested', 'revision_refused', 'completed', 'cancelled', 'disputed',
        'resolved_refund', 'resolved_split', 'resolved_release', 'charged_back')),
      add constraint orders_earning_status_known check (earning_status in (
        'none', 'held', 'pending', 'available', 'frozen', 'reversed')),
      add constraint orders_currency_known check (currency in ('XOF', 'XAF', 'EUR', 'USD')),
      add constraint orders_whole_amounts check (
        subtotal_minor = trunc(subtotal_minor) and discount_minor = trunc(discount_minor)
        and service_fee_minor = trunc(service_fee_minor) and tax_minor = trunc(tax_minor)
        and total_minor = trunc(total_minor) and commission_minor = trunc(commission_minor)
        and seller_net_minor = trunc(seller_net_minor) and total_minor <= 9007199254740991),
      add constraint orders_amounts_not_negative check (
        subtotal_minor >= 0 and discount_minor >= 0 and service_fee_minor >= 0 and tax_minor >= 0
        and total_minor > 0 and commission_minor >= 0 and seller_net_minor >= 0),
      add constraint orders_total_adds_up check (
        total_minor = subtotal_minor - discount_minor + service_fee_minor + tax_minor),
      add constraint orders_shares_add_up check (
        seller_net_minor + commission_minor = subtotal_minor - discount_minor),
      add constraint orders_revisions_not_negative check (revisions_used >= 0),
      add constraint orders_timer_complete check ((timer_transition is null) = (timer_at is null));
    create index orders_due_timers on public.orders (timer_at) where timer_at is not null;

    alter table public.payments
      add constraint payments_status_known check (status in (
        'created', 'pending', 'unknown', 'succeeded', 'failed', 'cancelled', 'refund_pending',
        'refunded', 'partially_refunded', 'quarantined', 'charged_back')),
      add constraint payments_amounts check (
        amount_minor > 0 and amount_minor = trunc(amount_minor)
        and refunded_minor = trunc(refunded_minor)
        and refunded_minor >= 0 and refunded_minor <= amount_minor),
      add constraint payments_currency_known check (currency in ('XOF', 'XAF', 'EUR', 'USD'));

    alter table public.payouts
      add constraint payouts_amount check (amount_minor > 0 and amount_minor = trunc(amount_minor)),
      add constraint payouts_four_eyes check (
        approved_by_id is null or approved_by_id::text is distinct from requested_by);
    create unique index payouts_provider_reference
      on public.payouts (provider, provider_reference) where provider_reference is not null;

    alter table public.deliveries
      add constraint deliveries_status_known check (
        status in ('submitted', 'accepted', 'revision_requested')),
      add constraint deliveries_number check (number > 0);
    alter table public.reviews
      add constraint reviews_side_known check (side in ('customer', 'seller')),
      add constraint reviews_rating check (rating between 1 and 5 and rating = trunc(rating));

    -- A change of status names its transition in core.transition (a JSON object, this transaction
    -- only): an UPDATE typed by hand has none and is refused.
    create function core.guard_order_update() returns trigger language plpgsql as $$
    declare
      change jsonb := nullif(current_setting('core.transition', true), '')::jsonb;
    begin
      if (new.number, new.checkout_group, new.customer_id, new.seller_id, new.service_id,
          new.currency, new.subtotal_minor, new.discount_minor, new.service_fee_minor,
          new.tax_minor, new.total_minor, new.commission_minor, new.seller_net_minor, new.quote,
          new.requirements, new.placed_at)
        is distinct from
         (old.number, old.checkout_group, old.customer_id, old.seller_id, old.service_id,
          old.currency, old.subtotal_minor, old.discount_minor, old.service_fee_minor,
          old.tax_minor, old.total_minor, old.commission_minor, old.seller_net_minor, old.quote,
          old.requirements, old.placed_at)
      then
        raise exception 'order %: what was agreed when it was placed cannot change', old.id
          using errcode = 'restrict_violation';
      end if;
      if change is null or change ->> 'orderId' <> old.id::text then
        if new.status is distinct from old.status then
          raise exception 'order %: status changes only through a transition', old.id
            using errcode = 'restrict_violation';
        end if;
        return new;
      end if;
      if not exists (
        select from core.order_edges
        where from_status = old.status and to_status = new.status
          and transition = change ->> 'transition')
      then
        raise exception 'order %: no edge % -> % by %',
          old.id, old.status, new.status, change ->> 'transition' using errcode = 'restrict_violation';
      end if;
      insert into core.order_history
        (order_id, sequence, from_status, to_status, transition, actor_kind, actor_id, details, at)
      select old.id, coalesce(max(sequence), 0) + 1, old.status, new.status,
        change ->> 'transition', change ->> 'actorKind', change ->> 'actorId',
        coalesce(change -> 'details', '{}'), (change ->> 'at')::timestamptz
      from core.order_history where order_id = old.id;
      perform set_config('core.transition', '', true);
      return new;
    end $$;
    create trigger guard_update before update on public.orders
      for each row execute function core.guard_order_update();

    create function core.guard_order_insert() returns trigger language plpgsql as $$
    begin
      if new.status <> 'awaiting_payment' or new.earning_status <> 'none' then
        raise exception 'order %: an order starts awaiting payment', new.id
          using errcode = 'restrict_violation';
      end if;
      insert into core.order_history
        (order_id, sequence, from_status, to_status, transition, actor_kind, actor_id, at)
      values (new.id, 1, null, new.status, 'place', 'customer', new.customer_id::text,
        coalesce(new.placed_at, now()));
      return null;
    end $$;
    create trigger guard_insert after insert on public.orders
      for each row execute function core.guard_order_insert();
    create trigger no_delete before delete on public.orders
      for each row execute function core.refuse();
    create trigger no_truncate before truncate on public.orders
      for each statement execute function core.refuse();

    create function core.guard_payment_update() returns trigger language plpgsql as $$
    begin
      if (new.customer_id, new.checkout_group, new.provider, new.amount_minor, new.currency)
        is distinct from
         (old.customer_id, old.checkout_group, old.provider, old.amount_minor, old.currency)
      then
        raise exception 'payment %: amount, currency and provider cannot change', old.id
          using errcode = 'restrict_violation';
      end if;
      if new.status is distinct from old.status and not exists (
        select from core.payment_edges where from_status = old.status and to_status = new.status)
      then
        raise exception 'payment %: no edge % -> %', old.id, old.status, new.status
          using errcode = 'restrict_violation';
      end if;
      return new;
    end $$;
    create trigger guard_update before update on public.payments
      for each row execute function core.guard_payment_update();
    create function core.guard_payment_insert() returns trigger language plpgsql as $$
    begin
      if new.status <> 'created' or new.refunded_minor <> 0 then
        raise exception 'payment %: a payment starts created', new.id
          using errcode = 'restrict_violation';
      end if;
      return new;
    end $$;
    create trigger guard_insert before insert on public.payments
      for each row execute function core.guard_payment_insert();
    create trigger no_delete before delete on public.payments
      for each row execute function core.refuse();

    create function core.guard_event_update() returns trigger language plpgsql as $$
    begin
      if old.delivered_at is not null and new.delivered_at is distinct from old.delivered_at
        or (to_jsonb(new) - 'delivered_at' - 'updated_at')
          is distinct from (to_jsonb(old) - 'delivered_at' - 'updated_at')
      then
        raise exception 'event %: what happened cannot change', old.id
          using errcode = 'restrict_violation';
      end if;
      return new;
    end $$;
    create trigger guard_update before update on public.events
      for each row execute function core.guard_event_update();
    create trigger no_delete before delete on public.events
      for each row execute function core.refuse();
    create trigger no_truncate before truncate on public.events
      for each statement execute function core.refuse();
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop trigger no_truncate on public.events;
    drop trigger no_delete on public.events;
    drop trigger guard_update on public.events;
    drop trigger no_delete on public.payments;
    drop trigger guard_insert on public.payments;
    drop trigger guard_update on public.payments;
    drop trigger no_truncate on public.orders;
    drop trigger no_delete on public.orders;
    drop trigger guard_insert on public.orders;
    drop trigger guard_update on public.orders;
    alter table public.reviews
      drop constraint reviews_rating, drop constraint reviews_side_known;
    alter table public.deliveries
      drop constraint deliveries_number, drop constraint deliveries_status_known;
    drop index public.payouts_provider_reference;
    alter table public.payouts
      drop constraint payouts_four_eyes, drop constraint payouts_amount;
    alter table public.payments
      drop constraint payments_currency_known, drop constraint payments_amounts,
      drop constraint payments_status_known;
    drop index public.orders_due_timers;
    alter table public.orders
      drop constraint orders_timer_complete, drop constraint orders_revisions_not_negative,
      drop constraint orders_shares_add_up, drop constraint orders_total_adds_up,
      drop constraint orders_amounts_not_negative, drop constraint orders_whole_amounts,
      drop constraint orders_currency_known, drop constraint orders_earning_status_known,
      drop constraint orders_status_known;
    drop schema core cascade;
  `)
}
