import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/** Suggestions while typing look among the best sixteenth of the market first, by its own index. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create index listings_best on catalog.listings using gin (search)
      with (gin_pending_list_limit = 64) where tier >= 2
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop index catalog.listings_best`)
}
