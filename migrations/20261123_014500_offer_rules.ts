import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/**
 * What the database itself keeps on offers and briefs: known states, legal edges (the lists of
 * src/domain/offers and src/domain/briefs; a test compares them), one live or accepted offer per
 * negotiation, one live offer of a seller on a brief, one offer taken per brief, and terms that
 * never change once they were sent.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table core.offer_edges (
      from_status text not null, to_status text not null, primary key (from_status, to_status));
    insert into core.offer_edges (from_status, to_status) values
      ('open', 'agreed'), ('open', 'ordered'), ('open', 'declined'), ('open', 'countered'),
      ('open', 'withdrawn'), ('open', 'expired'), ('open', 'not_chosen'),
      ('agreed', 'ordered'), ('agreed', 'withdrawn'), ('agreed', 'expired'),
      ('agreed', 'not_chosen'),
      ('ordered', 'open'), ('ordered', 'agreed'), ('ordered', 'expired'), ('ordered', 'accepted');

    create table core.brief_edges (
      from_status text not null, to_status text not null, primary key (from_status, to_status));
    insert into core.brief_edges (from_status, to_status) values
      ('held', 'open'), ('held', 'changes_requested'), ('held', 'rejected'), ('held', 'closed'),
      ('changes_requested', 'held'), ('changes_requested', 'closed'),
      ('open', 'closed'), ('open', 'expired'), ('open', 'fulfilled'),
      ('closed', 'open'), ('closed', 'fulfilled'), ('expired', 'open'), ('expired', 'fulfilled');

    alter table public.offers
      add constraint offers_status_known check (status in ('open', 'agreed', 'ordered', 'accepted',
        'declined', 'countered', 'withdrawn', 'expired', 'not_chosen')),
      add constraint offers_author_known check (author in ('customer', 'seller')),
      add constraint offers_currency_known check (currency in ('XOF', 'XAF', 'EUR', 'USD')),
      add constraint offers_price check (price_minor > 0 and price_minor = trunc(price_minor)
        and price_minor <= 9007199254740991),
      add constraint offers_delay check (
        delivery_days between 1 and 365 and delivery_days = trunc(delivery_days)),
      add constraint offers_revisions check (revisions is null
        or (revisions between 0 and 20 and revisions = trunc(revisions))),
      add constraint offers_milestones_list check (
        jsonb_typeof(milestones) = 'array' and jsonb_array_length(milestones) <> 1
        and jsonb_array_length(milestones) <= 10),
      add constraint offers_lifetime check (sent_at is not null and expires_at > sent_at
        and expires_at <= sent_at + interval '31 days'),
      add constraint offers_step check (step >= 1 and (step = 1) = (previous_id is null)),
      add constraint offers_order_known check (
        (status in ('ordered', 'accepted')) = (order_id is not null)),
      add constraint offers_agreed_by_customer check (status <> 'agreed' or author = 'customer');
    create unique index offers_one_live_per_chain on public.offers (chain)
      where status in ('open', 'agreed', 'ordered', 'accepted');
    create unique index offers_one_live_per_brief on public.offers (brief_id, seller_id)
      where brief_id is not null and status in ('open', 'agreed', 'ordered', 'accepted');
    create unique index offers_one_taken_per_brief on public.offers (brief_id)
      where brief_id is not null and status in ('ordered', 'accepted');
    create unique index offers_one_per_order on public.offers (order_id)
      where order_id is not null;
    create index offers_expiring on public.offers (expires_at) where status in ('open', 'agreed');

    alter table public.messages
      add constraint messages_kind_known check (kind in ('text', 'system', 'offer')),
      add constraint messages_offer_whole check ((kind = 'offer') = (offer_id is not null));

    create function core.guard_offer_insert() returns trigger language plpgsql as $$
    begin
      if new.status <> 'open' then
        raise exception 'offer %: an offer starts open', new.id
          using errcode = 'restrict_violation';
      end if;
      if jsonb_array_length(new.milestones) > 0 and new.price_minor is distinct from (
        select sum((m ->> 'amountMinor')::numeric) from jsonb_array_elements(new.milestones) m)
      then
        raise exception 'offer %: its milestones do not add up', new.id
          using errcode = 'restrict_violation';
      end if;
      return new;
    end $$;
    create trigger guard_insert before insert on public.offers
      for each row execute function core.guard_offer_insert();

    create function core.guard_offer_update() returns trigger language plpgsql as $$
    begin
      if (to_jsonb(new) - 'status' - 'order_id' - 'decided_at' - 'answer' - 'updated_at')
        is distinct from
         (to_jsonb(old) - 'status' - 'order_id' - 'decided_at' - 'answer' - 'updated_at')
      then
        raise exception 'offer %: what was offered cannot change', old.id
          using errcode = 'restrict_violation';
      end if;
      if new.status is distinct from old.status then
        if not exists (select from core.offer_edges
          where from_status = old.status and to_status = new.status)
        then
          raise exception 'offer %: no edge % -> %', old.id, old.status, new.status
            using errcode = 'restrict_violation';
        end if;
      elsif new.order_id is distinct from old.order_id then
        raise exception 'offer %: its order cannot change', old.id
          using errcode = 'restrict_violation';
      end if;
      -- Paid with its own order, for its own price.
      if new.status in ('ordered', 'accepted') and not exists (
        select from public.orders o where o.id = new.order_id
          and (o.customer_id, o.seller_id, o.service_id, o.currency)
            = (new.customer_id, new.seller_id, new.service_id, new.currency)
          and o.subtotal_minor = new.price_minor and o.package_tier = 'custom'
          and (new.status = 'ordered' or o.status not in ('awaiting_payment', 'expired')))
      then
        raise exception 'offer %: that order is not its own', old.id
          using errcode = 'restrict_violation';
      end if;
      return new;
    end $$;
    create trigger guard_update before update on public.offers
      for each row execute function core.guard_offer_update();
    create trigger no_delete before delete on public.offers
      for each row execute function core.refuse();
    create trigger no_truncate before truncate on public.offers
      for each statement execute function core.refuse();
  `)
  await db.execute(sql`
    alter table public.briefs
      add constraint briefs_status_known check (status in ('held', 'open', 'changes_requested',
        'rejected', 'closed', 'expired', 'fulfilled')),
      add constraint briefs_currency_known check (currency in ('XOF', 'XAF', 'EUR', 'USD')),
      add constraint briefs_language_known check (language in ('fr', 'en')),
      add constraint briefs_budget check (budget_min_minor > 0
        and budget_min_minor = trunc(budget_min_minor) and budget_max_minor >= budget_min_minor
        and budget_max_minor = trunc(budget_max_minor)),
      add constraint briefs_open_whole check (
        status <> 'open' or (published_at is not null and expires_at is not null));
    create index briefs_board on public.briefs (published_at desc, id desc) where status = 'open';
    create index briefs_expiring on public.briefs (expires_at) where status = 'open';

    create function core.guard_brief_insert() returns trigger language plpgsql as $$
    begin
      if new.status not in ('held', 'open') then
        raise exception 'brief %: a brief starts held or open', new.id
          using errcode = 'restrict_violation';
      end if;
      return new;
    end $$;
    create trigger guard_insert before insert on public.briefs
      for each row execute function core.guard_brief_insert();

    create function core.guard_brief_update() returns trigger language plpgsql as $$
    begin
      if new.customer_id is distinct from old.customer_id
        or new.posted_at is distinct from old.posted_at
      then
        raise exception 'brief %: its customer cannot change', old.id
          using errcode = 'restrict_violation';
      end if;
      -- What sellers have answered stays what they read.
      if old.status <> 'changes_requested'
        and (new.title, new.description, new.category_id, new.currency, new.budget_min_minor,
          new.budget_max_minor, new.wanted_by, new.file_ids)
        is distinct from
         (old.title, old.description, old.category_id, old.currency, old.budget_min_minor,
          old.budget_max_minor, old.wanted_by, old.file_ids)
      then
        raise exception 'brief %: only what staff sent back can be changed', old.id
          using errcode = 'restrict_violation';
      end if;
      if new.status is distinct from old.status and not exists (
        select from core.brief_edges where from_status = old.status and to_status = new.status)
      then
        raise exception 'brief %: no edge % -> %', old.id, old.status, new.status
          using errcode = 'restrict_violation';
      end if;
      return new;
    end $$;
    create trigger guard_update before update on public.briefs
      for each row execute function core.guard_brief_update();
    create trigger no_delete before delete on public.briefs
      for each row execute function core.refuse();
    create trigger no_truncate before truncate on public.briefs
      for each statement execute function core.refuse();

    alter table public.moderation_cases drop constraint moderation_cases_kind_known;
    alter table public.moderation_cases
      add constraint moderation_cases_kind_known check (
        kind in ('new_service', 'service_edit', 'brief')),
      add constraint moderation_cases_about check (case kind
        when 'brief' then brief_id is not null and customer_id is not null and service_id is null
        else seller_id is not null and brief_id is null end);
    create unique index moderation_cases_one_open_brief
      on public.moderation_cases (brief_id) where status = 'open' and brief_id is not null;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop index public.moderation_cases_one_open_brief;
    alter table public.moderation_cases drop constraint moderation_cases_about,
      drop constraint moderation_cases_kind_known;
    alter table public.moderation_cases add constraint moderation_cases_kind_known check (
      kind in ('new_service', 'service_edit'));
    drop trigger no_truncate on public.briefs;
    drop trigger no_delete on public.briefs;
    drop trigger guard_update on public.briefs;
    drop trigger guard_insert on public.briefs;
    drop function core.guard_brief_update();
    drop function core.guard_brief_insert();
    drop index public.briefs_expiring;
    drop index public.briefs_board;
    alter table public.briefs drop constraint briefs_open_whole, drop constraint briefs_budget,
      drop constraint briefs_language_known, drop constraint briefs_currency_known,
      drop constraint briefs_status_known;
    drop trigger no_truncate on public.offers;
    drop trigger no_delete on public.offers;
    drop trigger guard_update on public.offers;
    drop trigger guard_insert on public.offers;
    drop function core.guard_offer_update();
    drop function core.guard_offer_insert();
    alter table public.messages drop constraint messages_offer_whole,
      drop constraint messages_kind_known;
    drop index public.offers_expiring;
    drop index public.offers_one_per_order;
    drop index public.offers_one_taken_per_brief;
    drop index public.offers_one_live_per_brief;
    drop index public.offers_one_live_per_chain;
    alter table public.offers drop constraint offers_agreed_by_customer,
      drop constraint offers_order_known, drop constraint offers_step,
      drop constraint offers_lifetime, drop constraint offers_milestones_list,
      drop constraint offers_revisions, drop constraint offers_delay, drop constraint offers_price,
      drop constraint offers_currency_known, drop constraint offers_author_known,
      drop constraint offers_status_known;
    drop table core.brief_edges;
    drop table core.offer_edges;
  `)
}
