import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/** Whoever locks a payment looks for what it pays for: supplements are found by payment too. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(
    sql`create index order_supplements_payment on core.order_supplements (payment_id)`,
  )
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop index core.order_supplements_payment`)
}
