import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/** Services that staff put forward between two moments (docs/decisions/0275). */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE TABLE "promotions" (
      "id" uuid PRIMARY KEY NOT NULL,
      "service_id" uuid NOT NULL,
      "root_category_id" uuid,
      "starts_at" timestamp(3) with time zone NOT NULL,
      "ends_at" timestamp(3) with time zone NOT NULL,
      "reason" varchar NOT NULL,
      "updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
      "created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
    );
    ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "promotions_id" uuid;
    ALTER TABLE "promotions" ADD CONSTRAINT "promotions_service_id_services_id_fk" FOREIGN KEY ("service_id") REFERENCES "public"."services"("id") ON DELETE set null ON UPDATE no action;
    ALTER TABLE "promotions" ADD CONSTRAINT "promotions_root_category_id_categories_id_fk" FOREIGN KEY ("root_category_id") REFERENCES "public"."categories"("id") ON DELETE set null ON UPDATE no action;
    CREATE INDEX "promotions_service_idx" ON "promotions" USING btree ("service_id");
    CREATE INDEX "promotions_root_category_idx" ON "promotions" USING btree ("root_category_id");
    CREATE INDEX "promotions_ends_at_idx" ON "promotions" USING btree ("ends_at");
    CREATE INDEX "promotions_updated_at_idx" ON "promotions" USING btree ("updated_at");
    CREATE INDEX "promotions_created_at_idx" ON "promotions" USING btree ("created_at");
    ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_promotions_fk" FOREIGN KEY ("promotions_id") REFERENCES "public"."promotions"("id") ON DELETE cascade ON UPDATE no action;
    CREATE INDEX "payload_locked_documents_rels_promotions_id_idx" ON "payload_locked_documents_rels" USING btree ("promotions_id");
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    alter table payload_locked_documents_rels drop column promotions_id;
    drop table promotions;
  `)
}
