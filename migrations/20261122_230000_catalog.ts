import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/**
 * The catalogue as the public searches it: one row per service on the market, derived from the
 * collections and rebuilt by catalog.refresh_listings, never written otherwise. French and English
 * words are indexed without accents; docs/decisions/0030 says how plurals and typos are met.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create extension if not exists unaccent schema public;
    create extension if not exists pg_trgm schema public;
    create schema catalog;

    create function catalog.fold(input text) returns text
      language sql immutable parallel safe strict
      as $$ select public.unaccent('public.unaccent', lower(input)) $$;

    -- The French stemmer keeps the plural of words in -o, -u and -eu (logos, bijoux, jeux): it is
    -- cut here, in texts and in questions alike. Words as short as nous, plus or jus stay whole.
    create function catalog.words_of(input text) returns text
      language sql immutable parallel safe strict
      as $$ select regexp_replace(catalog.fold(input),
        '([a-z][a-z][b-z]u|[a-z][a-z]o|[a-z]eu)[sx]\\M', '\\1', 'g') $$;

    create text search configuration catalog.french (copy = pg_catalog.french);
    alter text search configuration catalog.french
      alter mapping for hword, hword_part, word with public.unaccent, pg_catalog.french_stem;
    create text search configuration catalog.english (copy = pg_catalog.english);
    alter text search configuration catalog.english
      alter mapping for hword, hword_part, word with public.unaccent, pg_catalog.english_stem;

    create function catalog.vector(language text, input text) returns tsvector
      language sql immutable parallel safe strict
      as $$ select case language
        when 'en' then to_tsvector('catalog.english'::regconfig, catalog.words_of(input))
        else to_tsvector('catalog.french'::regconfig, catalog.words_of(input)) end $$;

    -- A question is read in both languages: whoever asks in one finds texts of the other. One
    -- without any word that French would index (pour le) asks nothing.
    create function catalog.question(input text) returns tsquery
      language sql immutable parallel safe strict
      as $$ select case when numnode(french) = 0 then french
        else french || websearch_to_tsquery('catalog.english'::regconfig, catalog.words_of(input))
        end
        from websearch_to_tsquery('catalog.french'::regconfig, catalog.words_of(input)) french $$;

    -- To order and filter prices of several currencies; never to charge. XOF, XAF and EUR are
    -- tied by treaty, the dollar is a round figure. Mirrors src/domain/search/comparable-price.ts.
    create function catalog.comparable_price(amount_minor bigint, currency text) returns bigint
      language sql immutable parallel safe strict
      as $$ select case currency
        when 'EUR' then round(amount_minor * 6.55957)::bigint
        when 'USD' then amount_minor * 6
        else amount_minor end $$;

    -- Mirrors src/domain/search/quality-score.ts; a test compares the two.
    create function catalog.quality_score(
      rating_sum bigint, rating_count bigint, orders_completed bigint,
      pictures integer, questions integer, has_second_text boolean) returns float8
      language sql immutable parallel safe
      as $$ select
        0.6 * ((rating_sum + 20.0::float8) / (rating_count + 5.0::float8)) / 5.0::float8
        + 0.3 * least(1.0::float8, ln(1.0::float8 + orders_completed) / ln(201.0::float8))
        + 0.1 * (least(pictures, 3) / 3.0::float8 + least(questions, 3) / 3.0::float8
          + (case when has_second_text then 1.0::float8 else 0.0::float8 end)) / 3.0::float8 $$;
  `)

  await db.execute(sql`
    create table catalog.service_stats (
      service_id uuid primary key references public.services (id) on delete cascade,
      rating_sum bigint not null default 0,
      rating_count bigint not null default 0,
      -- How many reviews gave 1, 2, 3, 4 and 5 stars.
      stars bigint[] not null default '{0,0,0,0,0}',
      orders_completed bigint not null default 0
    );
    create table catalog.seller_stats (
      seller_id uuid primary key references public.sellers (id) on delete cascade,
      rating_sum bigint not null default 0,
      rating_count bigint not null default 0,
      orders_completed bigint not null default 0,
      -- Mean time to a first answer over the last thirty conversations; null when unknown.
      response_minutes integer
    );

    create table catalog.listings (
      service_id uuid primary key references public.services (id) on delete cascade,
      slug text not null,
      language text not null,
      title_fr text,
      title_en text,
      languages text[] not null,
      seller_id uuid not null,
      country text not null,
      root_category_id uuid not null,
      category_id uuid not null,
      currency text not null,
      price_minor bigint not null,
      comparable_price bigint not null,
      delivery_days integer not null,
      rating_average float8 not null,
      rating_count bigint not null,
      orders_completed bigint not null,
      quality float8 not null,
      cover_id uuid,
      published_at timestamptz not null,
      search tsvector not null
    );
    create index listings_search on catalog.listings using gin (search);
    create index listings_quality on catalog.listings (quality desc, service_id desc);
    create index listings_root on catalog.listings
      (root_category_id, quality desc, service_id desc);
    create index listings_category on catalog.listings
      (category_id, quality desc, service_id desc);
    create index listings_newest on catalog.listings (published_at desc, service_id desc);
    create index listings_price on catalog.listings (comparable_price, service_id);
    create index listings_seller on catalog.listings (seller_id, quality desc);

    -- Every word of a title or a keyword, to mend a word that was mistyped.
    create table catalog.words (word text primary key);
    create index words_nearest on catalog.words using gist (word gist_trgm_ops);
  `)

  await db.execute(sql`
    create function catalog.refresh_stats(ids uuid[]) returns void language sql as $$
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
        (seller_id, rating_sum, rating_count, orders_completed, response_minutes)
      select seller.id, coalesce(review.total, 0), coalesce(review.amount, 0),
        coalesce(done.amount, 0), answer.minutes
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
        response_minutes = excluded.response_minutes;
    $$;

    -- What a service must be to stand on the market, and the row it then gets.
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
          from public.categories_locales where _parent_id = category.id) names)
      select service.id, service.slug, service.language::text,
        case when service.language = 'fr' then service.title
          else nullif(service.title_second, '') end,
        case when service.language = 'en' then service.title
          else nullif(service.title_second, '') end,
        case when coalesce(service.title_second, '') = '' then array[service.language::text]
          else array['fr', 'en'] end,
        seller.id, seller.country, coalesce(category.parent_id, category.id), category.id,
        service.currency, service.starting_price_minor::bigint,
        catalog.comparable_price(service.starting_price_minor::bigint, service.currency),
        service.delivery_days::integer,
        coalesce(round(stats.rating_sum::numeric / nullif(stats.rating_count, 0), 2), 0)::float8,
        coalesce(stats.rating_count, 0), coalesce(stats.orders_completed, 0),
        catalog.quality_score(
          coalesce(stats.rating_sum, 0), coalesce(stats.rating_count, 0),
          coalesce(stats.orders_completed, 0),
          coalesce(jsonb_array_length(service.gallery), 0),
          coalesce(jsonb_array_length(service.faq), 0),
          coalesce(service.title_second, '') <> ''),
        service.cover_id, coalesce(service.first_published_at, service.created_at),
        setweight(catalog.vector(service.language::text, service.title), 'A')
          || setweight(catalog.vector(service.language::text, coalesce((
            select string_agg(tag, ' ') from jsonb_array_elements_text(service.tags) tag), '')), 'B')
          || category.words
          || setweight(catalog.vector('fr', seller.display_name), 'C')
          || setweight(catalog.vector(
            service.language::text, left(coalesce(service.description, ''), 1500)), 'D')
          || case when coalesce(service.title_second, '') = '' then ''::tsvector else
            setweight(catalog.vector(second.language, service.title_second), 'A')
            || setweight(catalog.vector(
              second.language, left(coalesce(service.description_second, ''), 1500)), 'D') end
      from public.services service
      join public.sellers seller on seller.id = service.seller_id and seller.status = 'active'
      join category on category.id = service.category_id
      cross join lateral (
        select case service.language::text when 'fr' then 'en' else 'fr' end as language) second
      left join catalog.service_stats stats on stats.service_id = service.id
      where service.id = any (ids)
        and service._status = 'published' and service.deleted_at is null
        and service.slug is not null and service.title is not null
        and service.starting_price_minor is not null and service.delivery_days is not null
    $$;

    -- Brings the catalogue to what these services are now: publishes, updates and removes rows.
    create function catalog.refresh_listings(ids uuid[]) returns void language plpgsql as $$
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
        search = excluded.search;
      perform catalog.learn_words(ids);
    end $$;

    create function catalog.learn_words(ids uuid[]) returns void language sql as $$
      with texts as (
        select catalog.words_of(concat_ws(' ', title, title_second, tags::text)) as text
        from public.services where id = any (ids)),
      found as (
        select distinct word from texts, regexp_split_to_table(text, '[^a-z0-9]+') word
        where length(word) between 3 and 30 and word !~ '^[0-9]+$')
      insert into catalog.words (word)
      select word from found
      where not exists (select from catalog.words known where known.word = found.word)
      order by word
      on conflict do nothing;
    $$;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop schema catalog cascade`)
}
