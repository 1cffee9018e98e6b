import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/** Short answers that sellers write once and send often. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table core.quick_replies (
      id uuid primary key,
      seller_id uuid not null references public.sellers (id) on delete cascade,
      title text not null check (length(title) between 1 and 60),
      body text not null check (length(body) between 1 and 2000),
      created_at timestamptz not null
    );
    create unique index quick_replies_title on core.quick_replies (seller_id, lower(title));
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table core.quick_replies`)
}
