import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/** What moderation needs from the database: known states, one open case per service, near copies. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    alter table public.moderation_cases
      add constraint moderation_cases_kind_known check (kind in ('new_service', 'service_edit')),
      add constraint moderation_cases_status_known check (
        status in ('open', 'decided', 'replaced', 'withdrawn')),
      add constraint moderation_cases_decision_known check (
        decision in ('approve', 'request_changes', 'reject')),
      add constraint moderation_cases_decided_whole check (
        (status = 'decided') = (decision is not null and decided_at is not null)),
      add constraint moderation_cases_reason_given check (
        decision is null or decision = 'approve' or length(trim(coalesce(reason, ''))) > 0);
    create unique index moderation_cases_one_open
      on public.moderation_cases (service_id) where status = 'open';

    alter table public.services
      add constraint services_moderation_known check (moderation in (
        'editing', 'pending', 'approved', 'changes_requested', 'rejected', 'suspended')),
      add constraint services_published_whole check (
        _status <> 'published' or (moderation = 'approved' and slug is not null));
    alter table public._services_v
      add constraint services_v_moderation_known check (version_moderation in (
        'editing', 'pending', 'approved', 'changes_requested', 'rejected', 'suspended'));
    create index services_title_trigrams on public.services
      using gin (lower(title) gin_trgm_ops) where _status = 'published';
    create index services_description_digest on public.services
      (md5(lower(trim(description)))) where _status = 'published';
    create index services_v_newest on public._services_v (version_seller_id) where latest;

    alter table public.files
      add constraint files_scan_status_known check (
        scan_status in ('pending', 'clean', 'infected', 'not_scanned'));
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    alter table public.files drop constraint files_scan_status_known;
    drop index public.services_v_newest;
    drop index public.services_description_digest;
    drop index public.services_title_trigrams;
    alter table public._services_v drop constraint services_v_moderation_known;
    alter table public.services
      drop constraint services_published_whole, drop constraint services_moderation_known;
    drop index public.moderation_cases_one_open;
    alter table public.moderation_cases
      drop constraint moderation_cases_reason_given,
      drop constraint moderation_cases_decided_whole,
      drop constraint moderation_cases_decision_known,
      drop constraint moderation_cases_status_known,
      drop constraint moderation_cases_kind_known;
  `)
}
