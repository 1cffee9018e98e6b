import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TYPE "public"."enum_files_purpose" ADD VALUE 'brief';
  CREATE TABLE "offers" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"title" varchar NOT NULL,
  	"status" varchar DEFAULT 'open' NOT NULL,
  	"author" varchar NOT NULL,
  	"conversation_id" uuid NOT NULL,
  	"customer_id" uuid NOT NULL,
  	"seller_id" uuid NOT NULL,
  	"service_id" uuid NOT NULL,
  	"brief_id" uuid,
  	"chain" varchar NOT NULL,
  	"step" numeric DEFAULT 1 NOT NULL,
  	"previous_id" uuid,
  	"currency" varchar DEFAULT 'XOF' NOT NULL,
  	"price_minor" numeric NOT NULL,
  	"delivery_days" numeric NOT NULL,
  	"revisions" numeric,
  	"description" varchar NOT NULL,
  	"milestones" jsonb DEFAULT '[]'::jsonb NOT NULL,
  	"sent_at" timestamp(3) with time zone,
  	"expires_at" timestamp(3) with time zone,
  	"decided_at" timestamp(3) with time zone,
  	"answer" varchar,
  	"order_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "briefs" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"title" varchar NOT NULL,
  	"status" varchar DEFAULT 'held' NOT NULL,
  	"customer_id" uuid NOT NULL,
  	"category_id" uuid NOT NULL,
  	"description" varchar NOT NULL,
  	"language" varchar DEFAULT 'fr' NOT NULL,
  	"currency" varchar DEFAULT 'XOF' NOT NULL,
  	"budget_min_minor" numeric NOT NULL,
  	"budget_max_minor" numeric NOT NULL,
  	"wanted_by" timestamp(3) with time zone,
  	"file_ids" jsonb DEFAULT '[]'::jsonb NOT NULL,
  	"flags" jsonb DEFAULT '[]'::jsonb NOT NULL,
  	"moderation_note" varchar,
  	"posted_at" timestamp(3) with time zone,
  	"published_at" timestamp(3) with time zone,
  	"expires_at" timestamp(3) with time zone,
  	"closed_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "moderation_cases" ALTER COLUMN "seller_id" DROP NOT NULL;
  ALTER TABLE "moderation_cases" ADD COLUMN "brief_id" uuid;
  ALTER TABLE "moderation_cases" ADD COLUMN "customer_id" uuid;
  ALTER TABLE "files" ADD COLUMN "brief_id" uuid;
  ALTER TABLE "messages" ADD COLUMN "offer_id" uuid;
  ALTER TABLE "settings" ADD COLUMN "briefs_open_per_customer" numeric DEFAULT 5 NOT NULL;
  ALTER TABLE "settings" ADD COLUMN "briefs_new_per_day" numeric DEFAULT 3 NOT NULL;
  ALTER TABLE "settings" ADD COLUMN "briefs_offers_per_day" numeric DEFAULT 20 NOT NULL;
  ALTER TABLE "settings" ADD COLUMN "briefs_open_days" numeric DEFAULT 30 NOT NULL;
  ALTER TABLE "_settings_v" ADD COLUMN "version_briefs_open_per_customer" numeric DEFAULT 5 NOT NULL;
  ALTER TABLE "_settings_v" ADD COLUMN "version_briefs_new_per_day" numeric DEFAULT 3 NOT NULL;
  ALTER TABLE "_settings_v" ADD COLUMN "version_briefs_offers_per_day" numeric DEFAULT 20 NOT NULL;
  ALTER TABLE "_settings_v" ADD COLUMN "version_briefs_open_days" numeric DEFAULT 30 NOT NULL;
  ALTER TABLE "offers" ADD CONSTRAINT "offers_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "offers" ADD CONSTRAINT "offers_customer_id_users_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "offers" ADD CONSTRAINT "offers_seller_id_sellers_id_fk" FOREIGN KEY ("seller_id") REFERENCES "public"."sellers"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "offers" ADD CONSTRAINT "offers_service_id_services_id_fk" FOREIGN KEY ("service_id") REFERENCES "public"."services"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "offers" ADD CONSTRAINT "offers_brief_id_briefs_id_fk" FOREIGN KEY ("brief_id") REFERENCES "public"."briefs"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "offers" ADD CONSTRAINT "offers_previous_id_offers_id_fk" FOREIGN KEY ("previous_id") REFERENCES "public"."offers"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "offers" ADD CONSTRAINT "offers_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "briefs" ADD CONSTRAINT "briefs_customer_id_users_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "briefs" ADD CONSTRAINT "briefs_category_id_categories_id_fk" FOREIGN KEY ("category_id") REFERENCES "public"."categories"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "offers_status_idx" ON "offers" USING btree ("status");
  CREATE INDEX "offers_conversation_idx" ON "offers" USING btree ("conversation_id");
  CREATE INDEX "offers_customer_idx" ON "offers" USING btree ("customer_id");
  CREATE INDEX "offers_seller_idx" ON "offers" USING btree ("seller_id");
  CREATE INDEX "offers_service_idx" ON "offers" USING btree ("service_id");
  CREATE INDEX "offers_brief_idx" ON "offers" USING btree ("brief_id");
  CREATE INDEX "offers_previous_idx" ON "offers" USING btree ("previous_id");
  CREATE INDEX "offers_expires_at_idx" ON "offers" USING btree ("expires_at");
  CREATE INDEX "offers_order_idx" ON "offers" USING btree ("order_id");
  CREATE INDEX "offers_updated_at_idx" ON "offers" USING btree ("updated_at");
  CREATE INDEX "offers_created_at_idx" ON "offers" USING btree ("created_at");
  CREATE UNIQUE INDEX "chain_step_idx" ON "offers" USING btree ("chain","step");
  CREATE INDEX "seller_sentAt_idx" ON "offers" USING btree ("seller_id","sent_at");
  CREATE INDEX "briefs_status_idx" ON "briefs" USING btree ("status");
  CREATE INDEX "briefs_customer_idx" ON "briefs" USING btree ("customer_id");
  CREATE INDEX "briefs_category_idx" ON "briefs" USING btree ("category_id");
  CREATE INDEX "briefs_expires_at_idx" ON "briefs" USING btree ("expires_at");
  CREATE INDEX "briefs_updated_at_idx" ON "briefs" USING btree ("updated_at");
  CREATE INDEX "briefs_created_at_idx" ON "briefs" USING btree ("created_at");
  CREATE INDEX "status_publishedAt_idx" ON "briefs" USING btree ("status","published_at");
  CREATE INDEX "customer_postedAt_idx" ON "briefs" USING btree ("customer_id","posted_at");
  ALTER TABLE "moderation_cases" ADD CONSTRAINT "moderation_cases_brief_id_briefs_id_fk" FOREIGN KEY ("brief_id") REFERENCES "public"."briefs"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "moderation_cases" ADD CONSTRAINT "moderation_cases_customer_id_users_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "files" ADD CONSTRAINT "files_brief_id_briefs_id_fk" FOREIGN KEY ("brief_id") REFERENCES "public"."briefs"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "messages" ADD CONSTRAINT "messages_offer_id_offers_id_fk" FOREIGN KEY ("offer_id") REFERENCES "public"."offers"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "moderation_cases_brief_idx" ON "moderation_cases" USING btree ("brief_id");
  CREATE INDEX "moderation_cases_customer_idx" ON "moderation_cases" USING btree ("customer_id");
  CREATE INDEX "files_brief_idx" ON "files" USING btree ("brief_id");
  CREATE INDEX "messages_offer_idx" ON "messages" USING btree ("offer_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "offers" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "briefs" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "offers" CASCADE;
  DROP TABLE "briefs" CASCADE;
  ALTER TABLE "moderation_cases" DROP CONSTRAINT IF EXISTS "moderation_cases_brief_id_briefs_id_fk";
  
  ALTER TABLE "moderation_cases" DROP CONSTRAINT IF EXISTS "moderation_cases_customer_id_users_id_fk";
  
  ALTER TABLE "files" DROP CONSTRAINT IF EXISTS "files_brief_id_briefs_id_fk";
  
  ALTER TABLE "messages" DROP CONSTRAINT IF EXISTS "messages_offer_id_offers_id_fk";
  
  ALTER TABLE "files" ALTER COLUMN "purpose" SET DATA TYPE text;
  DROP TYPE "public"."enum_files_purpose";
  CREATE TYPE "public"."enum_files_purpose" AS ENUM('delivery', 'requirement', 'evidence', 'message');
  ALTER TABLE "files" ALTER COLUMN "purpose" SET DATA TYPE "public"."enum_files_purpose" USING "purpose"::"public"."enum_files_purpose";
  DROP INDEX IF EXISTS "moderation_cases_brief_idx";
  DROP INDEX IF EXISTS "moderation_cases_customer_idx";
  DROP INDEX IF EXISTS "files_brief_idx";
  DROP INDEX IF EXISTS "messages_offer_idx";
  ALTER TABLE "moderation_cases" ALTER COLUMN "seller_id" SET NOT NULL;
  ALTER TABLE "moderation_cases" DROP COLUMN "brief_id";
  ALTER TABLE "moderation_cases" DROP COLUMN "customer_id";
  ALTER TABLE "files" DROP COLUMN "brief_id";
  ALTER TABLE "messages" DROP COLUMN "offer_id";
  ALTER TABLE "settings" DROP COLUMN "briefs_open_per_customer";
  ALTER TABLE "settings" DROP COLUMN "briefs_new_per_day";
  ALTER TABLE "settings" DROP COLUMN "briefs_offers_per_day";
  ALTER TABLE "settings" DROP COLUMN "briefs_open_days";
  ALTER TABLE "_settings_v" DROP COLUMN "version_briefs_open_per_customer";
  ALTER TABLE "_settings_v" DROP COLUMN "version_briefs_new_per_day";
  ALTER TABLE "_settings_v" DROP COLUMN "version_briefs_offers_per_day";
  ALTER TABLE "_settings_v" DROP COLUMN "version_briefs_open_days";`)
}
