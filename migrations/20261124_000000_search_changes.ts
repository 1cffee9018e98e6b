import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/**
 * For a search server that keeps documents of its own: which services changed since it was told,
 * each once, and which servers have been brought the whole market (docs/decisions/0274).
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create sequence catalog.search_change;
    create table catalog.search_changes (
      service_id uuid primary key,
      -- Newer than what was read: a change that comes meanwhile is kept.
      change bigint not null default nextval('catalog.search_change')
    );
    create index search_changes_order on catalog.search_changes (change);
    create table catalog.search_followers (
      engine text primary key,
      filled_at timestamptz
    );
    create function catalog.note_search_changes(ids uuid[]) returns void language sql as $$
      insert into catalog.search_changes (service_id)
      select distinct id from unnest(ids) id order by id
      on conflict (service_id) do update set change = nextval('catalog.search_change') $$;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop function catalog.note_search_changes(uuid[]);
    drop table catalog.search_followers;
    drop table catalog.search_changes;
    drop sequence catalog.search_change;
  `)
}
