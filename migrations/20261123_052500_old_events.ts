import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/**
 * Events that only carried news (of messages, categories and pages) may be removed half a year after
 * everybody heard of them. What tells of orders, money, services and accounts stays for good: the
 * audit reads it.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create function core.guard_event_delete() returns trigger language plpgsql as $$
    begin
      if old.delivered_at is null
        or old.subject_kind not in ('conversation', 'category', 'page')
        or old.occurred_at > now() - interval '180 days'
      then
        raise exception 'delete of event % is refused: what happened is kept', old.id
          using errcode = 'restrict_violation';
      end if;
      return old;
    end $$;
    drop trigger no_delete on public.events;
    create trigger guard_delete before delete on public.events
      for each row execute function core.guard_event_delete();
    create index events_news on public.events (occurred_at)
      where subject_kind in ('conversation', 'category', 'page') and delivered_at is not null;
    create index inbox_events_processed on core.inbox_events (processed_at)
      where processed_at is not null and quarantined_reason is null;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop index core.inbox_events_processed;
    drop index public.events_news;
    drop trigger guard_delete on public.events;
    drop function core.guard_event_delete();
    create trigger no_delete before delete on public.events
      for each row execute function core.refuse();
  `)
}
