import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/**
 * The books are asked for periods. Postings are written in the order of time: a block range index
 * finds a period and costs the writers of a hot ledger next to nothing.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create index headers_posted on ledger.headers using brin (posted_at)
      with (pages_per_range = 16);
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop index ledger.headers_posted`)
}
