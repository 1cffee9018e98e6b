import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/**
 * When sellers take no orders: between two days, or until they say otherwise. Replaces a flag that
 * somebody had to switch off again.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table core.vacations (
      seller_id uuid primary key references public.sellers (id) on delete cascade,
      first_day date not null,
      last_day date,
      starts_at timestamptz not null,
      ends_at timestamptz,
      message text not null check (length(message) <= 300),
      is_shown boolean not null,
      check (last_day >= first_day),
      check (ends_at > starts_at),
      check ((last_day is null) = (ends_at is null))
    );
    insert into core.vacations (seller_id, first_day, starts_at, message, is_shown)
    select id, (updated_at at time zone 'UTC')::date, updated_at, '', true
      from public.sellers where not is_available;
    alter table public.sellers drop column is_available;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    alter table public.sellers add column is_available boolean default true not null;
    update public.sellers seller set is_available = false
      from core.vacations away
     where away.seller_id = seller.id and away.starts_at <= now()
       and (away.ends_at is null or away.ends_at > now());
    drop table core.vacations;
  `)
}
