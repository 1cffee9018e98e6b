import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/** Searches that members keep, with how far each of them has told what is new. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table core.saved_searches (
      id uuid primary key,
      user_id uuid not null references public.users (id) on delete cascade,
      name text not null check (length(name) between 1 and 60),
      criteria jsonb not null check (jsonb_typeof(criteria) = 'object'),
      frequency text not null check (frequency in ('none', 'daily', 'weekly')),
      alerted_until timestamptz not null,
      created_at timestamptz not null,
      unique (user_id, criteria)
    );
    comment on column core.saved_searches.alerted_until is
      'What was published until then has been told, or was there when the alert began';
    create index saved_searches_due on core.saved_searches (user_id)
      where frequency <> 'none';
    alter table core.emails add column unsubscribe_url text;
    comment on column core.emails.unsubscribe_url is
      'Takes a POST from mail programs that offer to stop such mails (RFC 8058)';
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    alter table core.emails drop column unsubscribe_url;
    drop table core.saved_searches;
  `)
}
