import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/** Devices whose members agreed to be told what happens. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table core.push_subscriptions (
      id uuid primary key,
      user_id uuid not null references public.users (id) on delete cascade,
      session_id text not null unique,
      endpoint text not null unique check (length(endpoint) <= 1000),
      p256dh text not null,
      auth text not null,
      locale text not null check (locale in ('fr', 'en')),
      created_at timestamptz not null,
      succeeded_at timestamptz
    );
    comment on column core.push_subscriptions.session_id is
      'The sign-in it was made in and ends with: phones are shared';
    create index push_subscriptions_user on core.push_subscriptions (user_id);
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table core.push_subscriptions`)
}
