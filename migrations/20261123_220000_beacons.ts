import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/** How often services were seen, and how fast pages were: sums by day, nothing about a person. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table core.service_days (
      service_id uuid not null references public.services (id) on delete cascade,
      day date not null,
      impressions bigint not null default 0 check (impressions >= 0),
      visits bigint not null default 0 check (visits >= 0),
      primary key (service_id, day)
    );
    create index service_days_day on core.service_days (day);
    create table core.web_vitals (
      day date not null,
      page text not null,
      device text not null,
      metric text not null,
      bucket smallint not null,
      count bigint not null check (count > 0),
      primary key (day, page, device, metric, bucket)
    );
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop table core.web_vitals;
    drop table core.service_days;
  `)
}
