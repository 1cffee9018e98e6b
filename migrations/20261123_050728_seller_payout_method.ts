import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "sellers" DROP COLUMN "payout_method_kind";
  ALTER TABLE "sellers" DROP COLUMN "payout_method_operator";
  ALTER TABLE "sellers" DROP COLUMN "payout_method_account";
  ALTER TABLE "sellers" DROP COLUMN "payout_method_holder";`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "sellers" ADD COLUMN "payout_method_kind" varchar;
  ALTER TABLE "sellers" ADD COLUMN "payout_method_operator" varchar;
  ALTER TABLE "sellers" ADD COLUMN "payout_method_account" varchar;
  ALTER TABLE "sellers" ADD COLUMN "payout_method_holder" varchar;`)
}
