import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/** What happened to each member, for the list behind the bell. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table core.notifications (
      id uuid primary key,
      user_id uuid not null references public.users (id) on delete cascade,
      template text not null,
      data jsonb not null check (jsonb_typeof(data) = 'object'),
      path text not null check (path like '/%'),
      happened_at timestamptz(3) not null,
      read_at timestamptz,
      dedupe_key text not null,
      unique (user_id, dedupe_key)
    );
    comment on column core.notifications.template is
      'A sentence of mail.templates or notifications.titles; data fills it in the language of its reader';
    comment on column core.notifications.path is 'Where it leads, below the language';
    create index notifications_newest on core.notifications (user_id, happened_at desc, id desc);
    create index notifications_unread on core.notifications (user_id) where read_at is null;
    create index notifications_age on core.notifications (happened_at);
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table core.notifications`)
}
