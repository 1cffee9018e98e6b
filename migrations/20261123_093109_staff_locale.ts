import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_staff_locale" AS ENUM('fr', 'en');
  ALTER TABLE "staff" ADD COLUMN "locale" "enum_staff_locale" DEFAULT 'fr' NOT NULL;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "staff" DROP COLUMN "locale";
  DROP TYPE "public"."enum_staff_locale";`)
}
