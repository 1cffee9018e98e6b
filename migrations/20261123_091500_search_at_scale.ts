import { sql, type MigrateUpArgs } from '@payloadcms/db-postgres'

/**
 * Search that costs the same at a thousand and at a million services: every row knows in which
 * share of the best it stands and which filters it meets, as lexemes beside its words, so that one
 * index answers words, filters and “the best of them” together (docs/decisions/0030 and 0034).
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    -- The same as before, and without “les” and “à”, which no dictionary of Postgres drops.
    create or replace function catalog.words_of(input text) returns text
      language sql immutable parallel safe strict
      as $$ select regexp_replace(regexp_replace(catalog.fold(input),
        '\\m(les|a)\\M', ' ', 'g'),
        '([a-z][a-z][b-z]u|[a-z][a-z]o|[a-z]eu)[sx]\\M', '\\1', 'g') $$;

    -- Where both languages read the same words, they are asked once.
    create or replace function catalog.question(input text) returns tsquery
      language sql immutable parallel safe strict
      as $$ select case
        when numnode(french) = 0 or french::text = english::text then french
        when numnode(english) = 0 then french
        else french || english end
        from websearch_to_tsquery('catalog.french'::regconfig, catalog.words_of(input)) french,
          websearch_to_tsquery('catalog.english'::regconfig, catalog.words_of(input)) english $$;

    -- How many listings the planner expects to match: statistics alone, nothing is read.
    create function catalog.expected(asked tsquery, low bigint, high bigint) returns float8
      language plpgsql volatile as $$
      declare plan json;
      begin
        if numnode(asked) = 0 then
          execute 'explain (format json) select from catalog.listings
            where comparable_price between $1 and $2' into plan using low, high;
        else
          execute 'explain (format json) select from catalog.listings
            where search @@ $3 and comparable_price between $1 and $2'
            into plan using low, high, asked;
        end if;
        return (plan->0->'Plan'->>'Plan Rows')::float8;
      end $$;

    drop function catalog.quality_score(bigint, bigint, bigint, integer, integer, boolean);
    -- Mirrors src/domain/search/quality-score.ts; a test compares the two.
    create function catalog.quality_score(
      rating_sum bigint, rating_count bigint, orders_completed bigint,
      seller_completed bigint, seller_failed bigint, response_minutes integer,
      pictures integer, questions integer, has_second_text boolean, age_days integer)
      returns float8 language sql immutable parallel safe
      as $$ select
        0.5 * ((rating_sum + 20.0::float8) / (rating_count + 5.0::float8)) / 5.0::float8
        + 0.2 * least(1.0::float8, ln(1.0::float8 + orders_completed) / ln(201.0::float8))
        + 0.1 * (seller_completed + 9.0::float8) / (seller_completed + seller_failed + 10.0::float8)
        + 0.08 * case when response_minutes is null then 0.5::float8
          else 1.0::float8 - least(1.0::float8,
            ln(greatest(1.0::float8, response_minutes / 60.0::float8)) / ln(72.0::float8)) end
        + 0.07 * (least(pictures, 3) / 3.0::float8 + least(questions, 3) / 3.0::float8
          + (case when has_second_text then 1.0::float8 else 0.0::float8 end)) / 3.0::float8
        + 0.05 * greatest(0.0::float8,
          1.0::float8 - (greatest(age_days, 0) / 7) / 13.0::float8) $$;

    -- A word that begins like this one, wherever it stands in the text; wildcards are letters here.
    create function catalog.like_start(typed text) returns text
      language sql immutable parallel safe strict
      as $$ select '% ' || replace(replace(replace(typed, '\\', '\\\\'), '%', '\\%'), '_', '\\_')
        || '%' $$;
    create index sellers_by_name on public.sellers
      using gin ((' ' || catalog.fold(display_name)) gin_trgm_ops) where status = 'active';

    create function catalog.age_days(published timestamptz) returns integer
      language sql stable parallel safe
      as $$ select floor(extract(epoch from now() - published) / 86400)::integer $$;

    -- Orders that ended without work and for the seller's reasons.
    alter table catalog.seller_stats add column orders_failed bigint not null default 0;
    create function catalog.failed_orders(seller uuid) returns bigint language sql stable as $$
      select count(*) from public.orders
      where seller_id = seller and (status = 'resolved_refund' or (status = 'cancelled'
        and coalesce(cancellation_reason, 'agreed') <> 'agreed'
        and cancellation_reason not like '%requirements%')) $$;
    update catalog.seller_stats set orders_failed = catalog.failed_orders(seller_id);

    -- Of the n best quarters of quarters of the market, the last row that still belongs to each.
    create table catalog.tiers (
      tier smallint primary key,
      quality float8 not null,
      service_id uuid not null
    );
    create function catalog.tier_of(quality float8, service_id uuid) returns smallint
      language sql stable as $$ select count(*)::smallint from catalog.tiers tiers
        where ($1, $2) >= (tiers.quality, tiers.service_id) $$;

    -- What filters and places ask for, as lexemes that no text contains.
    create function catalog.marks(country text, languages text[], root_id uuid, category_id uuid,
      delivery_days integer, rating float8, tier smallint) returns tsvector
      language sql immutable parallel safe as $$
      select array_to_tsvector(array['=in:' || root_id, '=in:' || category_id, '=country:' || country]
        || array(select '=language:' || one from unnest(languages) one)
        || array(select '=days:' || step from unnest('{1,3,7,14,30}'::integer[]) step
          where delivery_days <= step)
        || array(select '=rating:' || step from unnest('{3,4,4.5}'::float8[]) step
          where rating >= step)
        || array(select '=best:' || step from generate_series(1, tier::integer) step)) $$;
  `)

  await db.execute(sql`
    create or replace function catalog.refresh_stats(ids uuid[]) returns void language sql as $$
      insert into catalog.service_stats
        (service_id, rating_sum, rating_count, stars, orders_completed)
      select service.id, coalesce(review.total, 0), coalesce(review.amount, 0),
        coalesce(review.stars, '{0,0,0,0,0}'), coalesce(done.amount, 0)
      from public.services service
      left join lateral (
        select sum(rating)::bigint as total, count(*) as amount,
          array[count(*) filter (where rating = 1), count(*) filter (where rating = 2),
            count(*) filter (where rating = 3), count(*) filter (where rating = 4),
            count(*) filter (where rating = 5)] as stars
        from public.reviews
        where service_id = service.id and side = 'customer' and status = 'published') review on true
      left join lateral (
        select count(*) as amount from public.orders
        where service_id = service.id and status in ('completed', 'resolved_release')) done on true
      where service.id = any (ids)
      order by service.id
      on conflict (service_id) do update set
        rating_sum = excluded.rating_sum, rating_count = excluded.rating_count,
        stars = excluded.stars, orders_completed = excluded.orders_completed;

      insert into catalog.seller_stats
        (seller_id, rating_sum, rating_count, orders_completed, response_minutes, orders_failed)
      select seller.id, coalesce(review.total, 0), coalesce(review.amount, 0),
        coalesce(done.amount, 0), answer.minutes, catalog.failed_orders(seller.id)
      from (select distinct seller_id as id from public.services
            where id = any (ids) and seller_id is not null) seller
      left join lateral (
        select sum(rating)::bigint as total, count(*) as amount from public.reviews
        where seller_id = seller.id and side = 'customer' and status = 'published') review on true
      left join lateral (
        select count(*) as amount from public.orders
        where seller_id = seller.id and status in ('completed', 'resolved_release')) done on true
      left join lateral (
        select round(avg(extract(epoch from reply.at - asked.at)) / 60)::integer as minutes
        from (select id, customer_id from public.conversations
              where seller_id = seller.id
              order by last_message_at desc nulls last limit 30) thread
        cross join lateral (
          select min(sent_at) as at from public.messages
          where conversation_id = thread.id and sender_id = thread.customer_id) asked
        cross join lateral (
          select min(sent_at) as at from public.messages
          where conversation_id = thread.id and sender_id <> thread.customer_id
            and sent_at > asked.at) reply) answer on true
      order by seller.id
      on conflict (seller_id) do update set
        rating_sum = excluded.rating_sum, rating_count = excluded.rating_count,
        orders_completed = excluded.orders_completed,
        response_minutes = excluded.response_minutes, orders_failed = excluded.orders_failed;
    $$;
  `)

  await db.execute(sql`
    drop function catalog.listing_rows(uuid[]);
    drop index catalog.listings_search;
    truncate catalog.listings;
    -- How far the row stands among the best: 0 is everybody, 3 the best 64th.
    alter table catalog.listings add column tier smallint not null;
    -- Words are compared row by row: whole in the row they cost a third of unpacking them.
    alter table catalog.listings set (toast_tuple_target = 8160);
    alter table catalog.listings alter column search set storage main;
    alter table catalog.listings alter column search set statistics 300;

    create function catalog.listing_rows(ids uuid[]) returns setof catalog.listings
      language sql stable as $$
      with category as materialized (
        select category.id, category.parent_id,
          setweight(coalesce(catalog.vector('fr', names.fr), ''::tsvector)
            || coalesce(catalog.vector('en', names.en), ''::tsvector), 'B') as words
        from public.categories category
        cross join lateral (
          select string_agg(title, ' ') filter (where _locale = 'fr') as fr,
            string_agg(title, ' ') filter (where _locale = 'en') as en
          from public.categories_locales where _parent_id = category.id) names),
      fact as (
        select service.id, service.slug::text as slug, service.language::text as language,
          case when service.language = 'fr' then service.title
            else nullif(service.title_second, '') end as title_fr,
          case when service.language = 'en' then service.title
            else nullif(service.title_second, '') end as title_en,
          case when coalesce(service.title_second, '') = '' then array[service.language::text]
            else array['fr', 'en'] end as languages,
          seller.id as seller_id, seller.country,
          coalesce(category.parent_id, category.id) as root_id, category.id as category_id,
          service.currency, service.starting_price_minor::bigint as price,
          service.delivery_days::integer as days,
          coalesce(round(stats.rating_sum::numeric / nullif(stats.rating_count, 0), 2), 0)::float8
            as rating,
          coalesce(stats.rating_count, 0) as rating_count,
          coalesce(stats.orders_completed, 0) as done,
          coalesce(service.first_published_at, service.created_at) as published_at,
          service.cover_id,
          setweight(catalog.vector(service.language::text, service.title), 'A')
            || setweight(catalog.vector(service.language::text, coalesce((
              select string_agg(tag, ' ') from jsonb_array_elements_text(service.tags) tag), '')),
              'B')
            || category.words
            || setweight(catalog.vector('fr', seller.display_name), 'C')
            || setweight(catalog.vector(
              service.language::text, left(coalesce(service.description, ''), 1500)), 'D')
            || case when coalesce(service.title_second, '') = '' then ''::tsvector else
              setweight(catalog.vector(second.language, service.title_second), 'A')
              || setweight(catalog.vector(
                second.language, left(coalesce(service.description_second, ''), 1500)), 'D') end
            as words,
          catalog.quality_score(
            coalesce(stats.rating_sum, 0), coalesce(stats.rating_count, 0),
            coalesce(stats.orders_completed, 0),
            coalesce(known.orders_completed, 0), coalesce(known.orders_failed, 0),
            known.response_minutes,
            coalesce(jsonb_array_length(service.gallery), 0),
            coalesce(jsonb_array_length(service.faq), 0),
            coalesce(service.title_second, '') <> '',
            catalog.age_days(coalesce(service.first_published_at, service.created_at))) as quality
        from public.services service
        join public.sellers seller on seller.id = service.seller_id and seller.status = 'active'
        join category on category.id = service.category_id
        cross join lateral (
          select case service.language::text when 'fr' then 'en' else 'fr' end as language) second
        left join catalog.service_stats stats on stats.service_id = service.id
        left join catalog.seller_stats known on known.seller_id = seller.id
        where service.id = any (ids)
          and service._status = 'published' and service.deleted_at is null
          and service.slug is not null and service.title is not null
          and service.starting_price_minor is not null and service.delivery_days is not null)
      select id, slug, fact.language, title_fr, title_en, languages, seller_id, country, root_id,
        category_id, currency, price, catalog.comparable_price(price, currency), days, rating,
        rating_count, done, quality, cover_id, published_at,
        words || catalog.marks(country, languages, root_id, category_id, days, rating, place.tier),
        place.tier
      from fact cross join lateral (select catalog.tier_of(quality, id) as tier) place
    $$;
  `)
  await db.execute(sql`
    create or replace function catalog.refresh_listings(ids uuid[]) returns void
      language plpgsql as $$
    begin
      perform catalog.refresh_stats(ids);
      delete from catalog.listings listing
      where listing.service_id = any (ids) and not exists (
        select from public.services service
        join public.sellers seller on seller.id = service.seller_id and seller.status = 'active'
        where service.id = listing.service_id and service._status = 'published'
          and service.deleted_at is null and service.category_id is not null);
      insert into catalog.listings
      select * from catalog.listing_rows(ids) rows order by rows.service_id
      on conflict (service_id) do update set
        slug = excluded.slug, language = excluded.language, title_fr = excluded.title_fr,
        title_en = excluded.title_en, languages = excluded.languages,
        seller_id = excluded.seller_id, country = excluded.country,
        root_category_id = excluded.root_category_id, category_id = excluded.category_id,
        currency = excluded.currency, price_minor = excluded.price_minor,
        comparable_price = excluded.comparable_price, delivery_days = excluded.delivery_days,
        rating_average = excluded.rating_average, rating_count = excluded.rating_count,
        orders_completed = excluded.orders_completed, quality = excluded.quality,
        cover_id = excluded.cover_id, published_at = excluded.published_at,
        search = excluded.search, tier = excluded.tier;
      perform catalog.learn_words(ids);
    end $$;

    -- What time alone changes: freshness, and who is among the best. Answers how many rows changed.
    create function catalog.renew_quality() returns bigint language plpgsql as $$
    declare changed bigint; market bigint; levels integer;
    begin
      with fresh as (
        select rows.service_id, rows.quality
        from catalog.listing_rows(array(select service_id from catalog.listings
          where published_at > now() - interval '105 days')) rows)
      update catalog.listings listing set quality = fresh.quality
      from fresh where fresh.service_id = listing.service_id and fresh.quality <> listing.quality;
      get diagnostics changed = row_count;
      return changed + catalog.renew_tiers();
    end $$;

    create function catalog.renew_tiers() returns bigint language plpgsql as $$
    declare changed bigint; market bigint; levels integer; depth integer;
    begin
      select count(*) into market from catalog.listings;
      levels := greatest(0, floor(ln(greatest(market, 1) / 900.0) / ln(4.0)))::integer;
      delete from catalog.tiers;
      for depth in 1..levels loop
        insert into catalog.tiers
        select depth, quality, service_id from catalog.listings
        order by quality desc, service_id desc
        offset ceil(market / 4.0 ^ depth)::bigint - 1 limit 1;
      end loop;
      with moved as (
        select service_id, now_tier from (
          select service_id, tier, catalog.tier_of(quality, service_id) as now_tier
          from catalog.listings) placed where now_tier <> tier)
      update catalog.listings listing set tier = moved.now_tier,
        search = ts_delete(listing.search,
            array(select '=best:' || step from generate_series(1, listing.tier::integer) step))
          || array_to_tsvector(
            array(select '=best:' || step from generate_series(1, moved.now_tier::integer) step))
      from moved where moved.service_id = listing.service_id;
      get diagnostics changed = row_count;
      return changed;
    end $$;

    insert into catalog.listings
    select * from catalog.listing_rows(array(select id from public.services));
    create index listings_search on catalog.listings using gin (search)
      with (gin_pending_list_limit = 256);
    -- “Best rated”, in the order in which it is asked.
    create index listings_rating on catalog.listings
      (((rating_average * rating_count + 20) / (rating_count + 5)) desc, service_id desc);
    select catalog.renew_tiers();
  `)
}

/** Listings are written anew and the functions of before are gone. */
export function down(): Promise<void> {
  throw new Error('20261123_091500_search_at_scale cannot be undone: restore a backup')
}
