import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/**
 * The limits of coupons, kept by the database: whoever takes one waits for the others at its
 * counter, and gets nothing when it is used up. An order that is never paid, or whose whole payment
 * goes back, gives its coupon back. And the carts of people who are signed in.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    alter table public.coupons
      add constraint coupons_code_tidy check (code ~ '^[A-Z0-9-]{3,32}$'),
      add constraint coupons_bearer_complete check ((bearer = 'seller') = (seller_id is not null)),
      add constraint coupons_one_seller check (seller_id is null or only_seller_id is null),
      add constraint coupons_rate check (
        kind <> 'percentage' or (bps is not null and bps between 100 and 9000 and bps = trunc(bps))),
      add constraint coupons_limits check (
        (max_uses is null or max_uses >= 1)
        and (max_uses_per_customer is null or max_uses_per_customer >= 1)),
      add constraint coupons_period check (
        starts_at is null or ends_at is null or starts_at < ends_at);
    create unique index coupons_platform_code on public.coupons (code) where bearer = 'platform';
    create unique index coupons_seller_code on public.coupons (seller_id, code)
      where bearer = 'seller';

    alter table public.commission_rules
      add constraint commission_rules_rate check (
        kind <> 'percentage' or (bps is not null and bps between 0 and 10000 and bps = trunc(bps))),
      add constraint commission_rules_amounts check (
        kind <> 'fixed' or coalesce(fixed_xof, 0) >= 0 and coalesce(fixed_xaf, 0) >= 0
          and coalesce(fixed_eur, 0) >= 0 and coalesce(fixed_usd, 0) >= 0),
      add constraint commission_rules_subject check (
        (scope <> 'service' or service_id is not null)
        and (scope <> 'seller' or seller_id is not null)
        and (scope <> 'category' or category_id is not null)),
      add constraint commission_rules_period check (
        starts_at is null or ends_at is null or starts_at < ends_at);

    create table core.coupon_counters (
      coupon_id uuid primary key references public.coupons (id) on delete restrict,
      taken integer not null check (taken >= 0)
    );
    create table core.coupon_redemptions (
      order_id uuid primary key references public.orders (id) on delete restrict,
      coupon_id uuid not null references public.coupons (id) on delete restrict,
      customer_id uuid not null references public.users (id) on delete restrict,
      currency text not null,
      discount_minor bigint not null check (discount_minor > 0),
      status text not null default 'reserved' check (status in ('reserved', 'used', 'released')),
      reserved_at timestamptz not null,
      settled_at timestamptz
    );
    create index coupon_redemptions_taken on core.coupon_redemptions (coupon_id, customer_id)
      where status <> 'released';

    create function core.take_coupon() returns trigger language plpgsql as $$
    declare
      coupon record;
      agreed record;
    begin
      select customer_id, currency, discount_minor, checkout_group into agreed
        from public.orders where id = new.order_id;
      if new.status <> 'reserved' or (agreed.customer_id, agreed.currency, agreed.discount_minor)
        is distinct from (new.customer_id, new.currency::varchar, new.discount_minor::numeric)
      then
        raise exception 'order %: its coupon is another one', new.order_id
          using errcode = 'restrict_violation';
      end if;
      select max_uses, max_uses_per_customer, is_first_order_only into coupon
        from public.coupons where id = new.coupon_id;
      insert into core.coupon_counters as c (coupon_id, taken) values (new.coupon_id, 1)
        on conflict (coupon_id) do update set taken = c.taken + 1
        where coupon.max_uses is null or c.taken < coupon.max_uses;
      if not found then
        raise exception 'coupon %: used up', new.coupon_id using errcode = 'KC001';
      end if;
      if coupon.max_uses_per_customer <= (
        select count(*) from core.coupon_redemptions
        where coupon_id = new.coupon_id and customer_id = new.customer_id and status <> 'released')
      then
        raise exception 'coupon %: used by this customer', new.coupon_id using errcode = 'KC002';
      end if;
      if coupon.is_first_order_only then
        -- Another coupon for newcomers has another counter: people wait for themselves here.
        perform pg_advisory_xact_lock(hashtextextended('first-order:' || new.customer_id, 0));
        if exists (
          select from public.orders where customer_id = new.customer_id
            and checkout_group <> agreed.checkout_group
            and status not in ('expired', 'cancelled', 'resolved_refund'))
        then
          raise exception 'coupon %: not the first order', new.coupon_id using errcode = 'KC003';
        end if;
      end if;
      return new;
    end $$;
    create trigger take before insert on core.coupon_redemptions
      for each row execute function core.take_coupon();

    create function core.guard_redemption_update() returns trigger language plpgsql as $$
    begin
      if (new.order_id, new.coupon_id, new.customer_id, new.currency, new.discount_minor,
          new.reserved_at) is distinct from
         (old.order_id, old.coupon_id, old.customer_id, old.currency, old.discount_minor,
          old.reserved_at)
        or (old.status, new.status) not in (
          ('reserved', 'used'), ('reserved', 'released'), ('used', 'released'))
      then
        raise exception 'order %: no such change of its coupon', old.order_id
          using errcode = 'restrict_violation';
      end if;
      if new.status = 'released' then
        update core.coupon_counters set taken = taken - 1 where coupon_id = new.coupon_id;
      end if;
      return new;
    end $$;
    create trigger guard_update before update on core.coupon_redemptions
      for each row execute function core.guard_redemption_update();
    create trigger no_delete before delete on core.coupon_redemptions
      for each row execute function core.refuse();
    create trigger no_truncate before truncate on core.coupon_redemptions
      for each statement execute function core.refuse();

    create function core.settle_coupon() returns trigger language plpgsql as $$
    begin
      update core.coupon_redemptions
        set status = case new.status when 'expired' then 'released' else 'used' end,
          settled_at = new.updated_at
        where order_id = new.id and status = 'reserved';
      return null;
    end $$;
    create trigger settle_coupon after update of status on public.orders
      for each row
      when (old.status = 'awaiting_payment' and new.status <> old.status and new.discount_minor > 0)
      execute function core.settle_coupon();

    -- Whoever gets everything back kept no discount: the coupon is theirs again.
    create function core.return_coupon() returns trigger language plpgsql as $$
    begin
      update core.coupon_redemptions r set status = 'released', settled_at = new.created_at
        from public.orders o
        where o.id = new.order_id and r.order_id = o.id and r.status = 'used'
          and o.total_minor <= (
            select sum(f.amount_minor) from core.refunds f where f.order_id = new.order_id);
      return null;
    end $$;
    create trigger return_coupon after insert on core.refunds
      for each row when (new.order_id is not null) execute function core.return_coupon();

    create table core.carts (
      customer_id uuid primary key references public.users (id) on delete cascade,
      updated_at timestamptz not null
    );
    create table core.cart_lines (
      id uuid primary key,
      customer_id uuid not null references core.carts on delete cascade,
      service_id uuid not null references public.services (id) on delete cascade,
      package_tier text not null check (package_tier in ('basic', 'standard', 'premium')),
      extra_ids jsonb not null check (jsonb_typeof(extra_ids) = 'array'),
      quantity integer not null check (quantity between 1 and 20),
      -- What it cost when it was added, without fees; null when it could not be priced.
      subtotal_minor bigint check (subtotal_minor >= 0),
      added_at timestamptz not null,
      unique (customer_id, service_id, package_tier, extra_ids)
    );
    create index cart_lines_service on core.cart_lines (service_id);
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop table core.cart_lines;
    drop table core.carts;
    drop trigger return_coupon on core.refunds;
    drop trigger settle_coupon on public.orders;
    drop table core.coupon_redemptions;
    drop table core.coupon_counters;
    drop function core.return_coupon();
    drop function core.settle_coupon();
    drop function core.guard_redemption_update();
    drop function core.take_coupon();
    alter table public.commission_rules
      drop constraint commission_rules_period, drop constraint commission_rules_subject,
      drop constraint commission_rules_amounts, drop constraint commission_rules_rate;
    drop index public.coupons_seller_code;
    drop index public.coupons_platform_code;
    alter table public.coupons
      drop constraint coupons_period, drop constraint coupons_limits, drop constraint coupons_rate,
      drop constraint coupons_one_seller, drop constraint coupons_bearer_complete,
      drop constraint coupons_code_tidy;
  `)
}
