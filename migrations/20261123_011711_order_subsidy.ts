import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "services" ADD COLUMN "extra_revision_minor" numeric;
  ALTER TABLE "_services_v" ADD COLUMN "version_extra_revision_minor" numeric;
  ALTER TABLE "orders" ADD COLUMN "subsidy_minor" numeric DEFAULT 0 NOT NULL;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "services" DROP COLUMN "extra_revision_minor";
  ALTER TABLE "_services_v" DROP COLUMN "version_extra_revision_minor";
  ALTER TABLE "orders" DROP COLUMN "subsidy_minor";`)
}
