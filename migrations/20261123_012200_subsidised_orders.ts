import { sql, type MigrateUpArgs } from '@payloadcms/db-postgres'

/**
 * The discount that the platform bears: it is added to the held account when the customer pays and
 * goes back to the promotions with what the customer gets back.
 * held = captured + subsidised − released − refunded.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    alter table public.orders
      drop constraint orders_shares_add_up,
      add constraint orders_shares_add_up check (
        seller_net_minor + commission_minor = subtotal_minor - discount_minor + subsidy_minor),
      add constraint orders_subsidy_within_discount check (
        subsidy_minor = trunc(subsidy_minor) and subsidy_minor between 0 and discount_minor);

    create function core.refuse_new_subsidy() returns trigger language plpgsql as $$
    begin
      raise exception 'order %: what was agreed when it was placed cannot change', old.id
        using errcode = 'restrict_violation';
    end $$;
    create trigger guard_subsidy before update on public.orders
      for each row when (new.subsidy_minor is distinct from old.subsidy_minor)
      execute function core.refuse_new_subsidy();

    insert into ledger.posting_rules (kind, debit_kind, credit_kind) values
      ('reversal', 'seller_pending', 'platform_promotions'),
      ('reversal', 'platform_commission', 'platform_promotions'),
      ('reversal', 'platform_fees', 'platform_promotions'),
      ('reversal', 'tax_payable', 'platform_promotions'),
      ('chargeback', 'held', 'platform_promotions'),
      ('chargeback', 'seller_pending', 'platform_promotions'),
      ('chargeback', 'seller_available', 'platform_promotions'),
      ('chargeback', 'chargeback_receivable', 'platform_promotions'),
      ('chargeback', 'platform_commission', 'platform_promotions'),
      ('chargeback', 'platform_fees', 'platform_promotions'),
      ('chargeback', 'tax_payable', 'platform_promotions');

    -- Sums of one order, from its transfers alone. What was captured and refunded is the customer's
    -- money; what was subsidised and returned, the platform's.
    drop function ledger.order_sums(uuid);
    create function ledger.order_sums(
      the_order uuid, out captured bigint, out subsidised bigint, out held bigint,
      out refunded bigint, out returned bigint, out charged_back bigint)
    language sql stable as $$
      select
        coalesce(sum(t.amount_minor) filter (
          where c.kind = 'held' and d.kind = 'external'), 0)::bigint,
        coalesce(sum(t.amount_minor) filter (
          where c.kind = 'held' and d.kind = 'platform_promotions'), 0)::bigint,
        (coalesce(sum(t.amount_minor) filter (where c.kind = 'held'), 0)
          - coalesce(sum(t.amount_minor) filter (where d.kind = 'held'), 0))::bigint,
        coalesce(sum(t.amount_minor) filter (where c.kind = 'refund_clearing'), 0)::bigint,
        coalesce(sum(t.amount_minor) filter (where c.kind = 'platform_promotions'), 0)::bigint,
        coalesce(sum(t.amount_minor) filter (
          where c.kind = 'external' and h.kind = 'chargeback'), 0)::bigint
      from ledger.headers h
      join ledger.transfers t on t.header_id = h.id
      join ledger.accounts d on d.id = t.debit_account_id
      join ledger.accounts c on c.id = t.credit_account_id
      where h.order_id = the_order and h.kind <> 'late_capture'
    $$;
  `)

  await db.execute(sql`
    -- What must hold for an order when a transaction ends. Null when it does.
    create or replace function ledger.order_violation(the_order uuid) returns text
    language plpgsql stable as $$
    declare
      o record;
      s record;
      parts record;
    begin
      select status, total_minor, subsidy_minor, seller_net_minor, commission_minor,
        service_fee_minor, tax_minor,
        (select money from core.order_states where core.order_states.status = orders.status) as money
      into o from public.orders where id = the_order;
      select * into s from ledger.order_sums(the_order);
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
  `)
}

/** Functions and rules were replaced, and money moved by the new ones since: there is no way back. */
export async function down(): Promise<void> {
  throw new Error('20261123_012200_subsidised_orders cannot be undone: restore a backup')
}
