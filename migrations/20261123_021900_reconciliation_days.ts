import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/** What both sides say that moved, day by day and currency by currency, kept with each run. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    alter table core.reconciliation_runs add column days jsonb not null default '[]'`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`alter table core.reconciliation_runs drop column days`)
}
