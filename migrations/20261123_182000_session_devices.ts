import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/** Where somebody signed in: words such as "Chrome, Android", no whole user agent and no address. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    alter table core.refresh_tokens
      add column device text check (char_length(device) <= 60)`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`alter table core.refresh_tokens drop column device`)
}
