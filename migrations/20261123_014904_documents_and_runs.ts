import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TABLE "documents" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"number" varchar NOT NULL,
  	"kind" varchar NOT NULL,
  	"series" varchar NOT NULL,
  	"sequence" numeric NOT NULL,
  	"order_id" uuid NOT NULL,
  	"reason" varchar NOT NULL,
  	"customer_id" uuid NOT NULL,
  	"seller_id" uuid NOT NULL,
  	"credits_id" uuid,
  	"issued_at" timestamp(3) with time zone,
  	"currency" varchar DEFAULT 'XOF' NOT NULL,
  	"total_minor" numeric NOT NULL,
  	"tax_minor" numeric DEFAULT 0 NOT NULL,
  	"locale" varchar NOT NULL,
  	"content" jsonb NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "workflow_runs" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"workflow" varchar NOT NULL,
  	"kind" varchar NOT NULL,
  	"status" varchar NOT NULL,
  	"key" varchar NOT NULL,
  	"subject_kind" varchar,
  	"subject_id" varchar,
  	"step" varchar,
  	"attempts" numeric DEFAULT 1 NOT NULL,
  	"last_error" varchar,
  	"input" jsonb DEFAULT '{}'::jsonb NOT NULL,
  	"started_at" timestamp(3) with time zone,
  	"changed_at" timestamp(3) with time zone,
  	"finished_at" timestamp(3) with time zone,
  	"next_attempt_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "users" ADD COLUMN "billing_company_name" varchar;
  ALTER TABLE "users" ADD COLUMN "billing_address" varchar;
  ALTER TABLE "users" ADD COLUMN "billing_tax_number" varchar;
  ALTER TABLE "sellers" ADD COLUMN "billing_company_name" varchar;
  ALTER TABLE "sellers" ADD COLUMN "billing_address" varchar;
  ALTER TABLE "sellers" ADD COLUMN "billing_registration_number" varchar;
  ALTER TABLE "settings" ADD COLUMN "company_legal_name" varchar;
  ALTER TABLE "settings" ADD COLUMN "company_address" varchar;
  ALTER TABLE "settings" ADD COLUMN "company_country" varchar DEFAULT 'CI' NOT NULL;
  ALTER TABLE "settings" ADD COLUMN "company_registration_number" varchar;
  ALTER TABLE "settings" ADD COLUMN "company_vat_number" varchar;
  ALTER TABLE "_settings_v" ADD COLUMN "version_company_legal_name" varchar;
  ALTER TABLE "_settings_v" ADD COLUMN "version_company_address" varchar;
  ALTER TABLE "_settings_v" ADD COLUMN "version_company_country" varchar DEFAULT 'CI' NOT NULL;
  ALTER TABLE "_settings_v" ADD COLUMN "version_company_registration_number" varchar;
  ALTER TABLE "_settings_v" ADD COLUMN "version_company_vat_number" varchar;
  ALTER TABLE "documents" ADD CONSTRAINT "documents_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "documents" ADD CONSTRAINT "documents_customer_id_users_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "documents" ADD CONSTRAINT "documents_seller_id_sellers_id_fk" FOREIGN KEY ("seller_id") REFERENCES "public"."sellers"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "documents" ADD CONSTRAINT "documents_credits_id_documents_id_fk" FOREIGN KEY ("credits_id") REFERENCES "public"."documents"("id") ON DELETE set null ON UPDATE no action;
  CREATE UNIQUE INDEX "documents_number_idx" ON "documents" USING btree ("number");
  CREATE INDEX "documents_kind_idx" ON "documents" USING btree ("kind");
  CREATE INDEX "documents_order_idx" ON "documents" USING btree ("order_id");
  CREATE INDEX "documents_customer_idx" ON "documents" USING btree ("customer_id");
  CREATE INDEX "documents_seller_idx" ON "documents" USING btree ("seller_id");
  CREATE INDEX "documents_credits_idx" ON "documents" USING btree ("credits_id");
  CREATE INDEX "documents_issued_at_idx" ON "documents" USING btree ("issued_at");
  CREATE INDEX "documents_updated_at_idx" ON "documents" USING btree ("updated_at");
  CREATE INDEX "documents_created_at_idx" ON "documents" USING btree ("created_at");
  CREATE UNIQUE INDEX "series_sequence_idx" ON "documents" USING btree ("series","sequence");
  CREATE UNIQUE INDEX "order_kind_reason_idx" ON "documents" USING btree ("order_id","kind","reason");
  CREATE INDEX "seller_issuedAt_idx" ON "documents" USING btree ("seller_id","issued_at");
  CREATE INDEX "workflow_runs_kind_idx" ON "workflow_runs" USING btree ("kind");
  CREATE INDEX "workflow_runs_status_idx" ON "workflow_runs" USING btree ("status");
  CREATE UNIQUE INDEX "workflow_runs_key_idx" ON "workflow_runs" USING btree ("key");
  CREATE INDEX "workflow_runs_updated_at_idx" ON "workflow_runs" USING btree ("updated_at");
  CREATE INDEX "workflow_runs_created_at_idx" ON "workflow_runs" USING btree ("created_at");
  CREATE INDEX "subjectKind_subjectId_1_idx" ON "workflow_runs" USING btree ("subject_kind","subject_id");
  CREATE INDEX "status_changedAt_idx" ON "workflow_runs" USING btree ("status","changed_at");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "documents" CASCADE;
  DROP TABLE "workflow_runs" CASCADE;
  ALTER TABLE "users" DROP COLUMN "billing_company_name";
  ALTER TABLE "users" DROP COLUMN "billing_address";
  ALTER TABLE "users" DROP COLUMN "billing_tax_number";
  ALTER TABLE "sellers" DROP COLUMN "billing_company_name";
  ALTER TABLE "sellers" DROP COLUMN "billing_address";
  ALTER TABLE "sellers" DROP COLUMN "billing_registration_number";
  ALTER TABLE "settings" DROP COLUMN "company_legal_name";
  ALTER TABLE "settings" DROP COLUMN "company_address";
  ALTER TABLE "settings" DROP COLUMN "company_country";
  ALTER TABLE "settings" DROP COLUMN "company_registration_number";
  ALTER TABLE "settings" DROP COLUMN "company_vat_number";
  ALTER TABLE "_settings_v" DROP COLUMN "version_company_legal_name";
  ALTER TABLE "_settings_v" DROP COLUMN "version_company_address";
  ALTER TABLE "_settings_v" DROP COLUMN "version_company_country";
  ALTER TABLE "_settings_v" DROP COLUMN "version_company_registration_number";
  ALTER TABLE "_settings_v" DROP COLUMN "version_company_vat_number";`)
}
