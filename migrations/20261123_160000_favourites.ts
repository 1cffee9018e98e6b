import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/** Services that somebody keeps, each once, in a named list or in the one that everybody has. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table core.favourite_lists (
      id uuid primary key,
      user_id uuid not null references public.users (id) on delete cascade,
      name text not null check (length(name) between 1 and 60),
      created_at timestamptz not null,
      unique (user_id, id)
    );
    create unique index favourite_lists_name on core.favourite_lists (user_id, lower(name));
    create table core.favourites (
      user_id uuid not null references public.users (id) on delete cascade,
      service_id uuid not null references public.services (id) on delete cascade,
      list_id uuid,
      added_at timestamptz not null,
      primary key (user_id, service_id),
      foreign key (user_id, list_id) references core.favourite_lists (user_id, id)
        on delete set null (list_id)
    );
    create index favourites_service on core.favourites (service_id);
    create index favourites_list on core.favourites (user_id, list_id);
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop table core.favourites;
    drop table core.favourite_lists;
  `)
}
