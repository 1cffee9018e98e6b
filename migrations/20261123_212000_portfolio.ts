import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/** Works that sellers show on their profile, in an order of their own. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table core.portfolio_works (
      id uuid primary key,
      seller_id uuid not null references public.sellers (id) on delete cascade,
      position integer not null,
      title text not null check (length(title) between 1 and 80),
      body text not null check (length(body) <= 600),
      picture_ids jsonb not null check (jsonb_array_length(picture_ids) between 1 and 6),
      created_at timestamptz not null
    );
    create index portfolio_works_seller on core.portfolio_works (seller_id, position);
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table core.portfolio_works`)
}
