import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_coupons_bearer" AS ENUM('platform', 'seller');
  CREATE TYPE "public"."enum_coupons_kind" AS ENUM('percentage', 'fixed');
  CREATE TYPE "public"."enum_commission_rules_scope" AS ENUM('service', 'seller', 'category', 'default');
  CREATE TYPE "public"."enum_commission_rules_kind" AS ENUM('percentage', 'fixed');
  ALTER TYPE "public"."enum_files_purpose" ADD VALUE 'evidence' BEFORE 'message';
  CREATE TABLE "disputes" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"title" varchar NOT NULL,
  	"order_id" uuid NOT NULL,
  	"status" varchar DEFAULT 'open' NOT NULL,
  	"category" varchar NOT NULL,
  	"opened_by" varchar NOT NULL,
  	"currency" varchar DEFAULT 'XOF' NOT NULL,
  	"stake_minor" numeric NOT NULL,
  	"order_status" varchar NOT NULL,
  	"opened_at" timestamp(3) with time zone,
  	"answer_due_at" timestamp(3) with time zone,
  	"customer_answered_at" timestamp(3) with time zone,
  	"seller_answered_at" timestamp(3) with time zone,
  	"due_at" timestamp(3) with time zone,
  	"escalate_at" timestamp(3) with time zone,
  	"escalated_at" timestamp(3) with time zone,
  	"clearing_left_ms" numeric,
  	"appealed_by" varchar,
  	"appealed_at" timestamp(3) with time zone,
  	"outcome" varchar,
  	"closed_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "coupons" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"code" varchar NOT NULL,
  	"bearer" "enum_coupons_bearer" DEFAULT 'platform' NOT NULL,
  	"seller_id" uuid,
  	"is_active" boolean DEFAULT true NOT NULL,
  	"kind" "enum_coupons_kind" DEFAULT 'percentage' NOT NULL,
  	"bps" numeric,
  	"fixed_xof" numeric,
  	"fixed_xaf" numeric,
  	"fixed_eur" numeric,
  	"fixed_usd" numeric,
  	"max_discount_xof" numeric,
  	"max_discount_xaf" numeric,
  	"max_discount_eur" numeric,
  	"max_discount_usd" numeric,
  	"min_subtotal_xof" numeric,
  	"min_subtotal_xaf" numeric,
  	"min_subtotal_eur" numeric,
  	"min_subtotal_usd" numeric,
  	"starts_at" timestamp(3) with time zone,
  	"ends_at" timestamp(3) with time zone,
  	"max_uses" numeric,
  	"max_uses_per_customer" numeric DEFAULT 1,
  	"is_first_order_only" boolean DEFAULT false NOT NULL,
  	"only_seller_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "coupons_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"services_id" uuid,
  	"categories_id" uuid
  );
  
  CREATE TABLE "commission_rules" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"scope" "enum_commission_rules_scope" DEFAULT 'seller' NOT NULL,
  	"service_id" uuid,
  	"seller_id" uuid,
  	"category_id" uuid,
  	"kind" "enum_commission_rules_kind" DEFAULT 'percentage' NOT NULL,
  	"bps" numeric,
  	"fixed_xof" numeric,
  	"fixed_xaf" numeric,
  	"fixed_eur" numeric,
  	"fixed_usd" numeric,
  	"starts_at" timestamp(3) with time zone,
  	"ends_at" timestamp(3) with time zone,
  	"is_active" boolean DEFAULT true NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "categories" ADD COLUMN "timers_card_payment_minutes" numeric;
  ALTER TABLE "categories" ADD COLUMN "timers_mobile_money_minutes" numeric;
  ALTER TABLE "categories" ADD COLUMN "timers_requirements_days" numeric;
  ALTER TABLE "categories" ADD COLUMN "timers_first_reminder_hours" numeric;
  ALTER TABLE "categories" ADD COLUMN "timers_second_reminder_hours" numeric;
  ALTER TABLE "categories" ADD COLUMN "timers_acceptance_hours" numeric;
  ALTER TABLE "categories" ADD COLUMN "timers_overdue_grace_hours" numeric;
  ALTER TABLE "categories" ADD COLUMN "timers_extension_answer_hours" numeric;
  ALTER TABLE "categories" ADD COLUMN "timers_auto_complete_days" numeric;
  ALTER TABLE "categories" ADD COLUMN "timers_auto_complete_extended_days" numeric;
  ALTER TABLE "categories" ADD COLUMN "timers_revision_answer_hours" numeric;
  ALTER TABLE "categories" ADD COLUMN "timers_refusal_answer_days" numeric;
  ALTER TABLE "categories" ADD COLUMN "timers_cancellation_answer_hours" numeric;
  ALTER TABLE "categories" ADD COLUMN "timers_dispute_answer_hours" numeric;
  ALTER TABLE "categories" ADD COLUMN "timers_dispute_decision_days" numeric;
  ALTER TABLE "categories" ADD COLUMN "timers_dispute_escalation_days" numeric;
  ALTER TABLE "categories" ADD COLUMN "timers_appeal_hours" numeric;
  ALTER TABLE "categories" ADD COLUMN "timers_review_window_days" numeric;
  ALTER TABLE "categories" ADD COLUMN "timers_clearing_new_seller_days" numeric;
  ALTER TABLE "categories" ADD COLUMN "timers_clearing_trusted_days" numeric;
  ALTER TABLE "orders" ADD COLUMN "timer_paused_at" timestamp(3) with time zone;
  ALTER TABLE "sellers" ADD COLUMN "is_vat_registered" boolean DEFAULT false NOT NULL;
  ALTER TABLE "sellers" ADD COLUMN "vat_number" varchar;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "coupons_id" uuid;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "commission_rules_id" uuid;
  ALTER TABLE "settings" ADD COLUMN "fees_tax_registrations" jsonb;
  ALTER TABLE "settings" ADD COLUMN "timers_first_reminder_hours" numeric DEFAULT 24 NOT NULL;
  ALTER TABLE "settings" ADD COLUMN "timers_second_reminder_hours" numeric DEFAULT 72 NOT NULL;
  ALTER TABLE "settings" ADD COLUMN "timers_overdue_grace_hours" numeric DEFAULT 24 NOT NULL;
  ALTER TABLE "settings" ADD COLUMN "timers_extension_answer_hours" numeric DEFAULT 48 NOT NULL;
  ALTER TABLE "settings" ADD COLUMN "timers_auto_complete_extended_days" numeric DEFAULT 14 NOT NULL;
  ALTER TABLE "settings" ADD COLUMN "timers_refusal_answer_days" numeric DEFAULT 7 NOT NULL;
  ALTER TABLE "settings" ADD COLUMN "timers_cancellation_answer_hours" numeric DEFAULT 48 NOT NULL;
  ALTER TABLE "settings" ADD COLUMN "timers_dispute_answer_hours" numeric DEFAULT 72 NOT NULL;
  ALTER TABLE "settings" ADD COLUMN "timers_dispute_decision_days" numeric DEFAULT 5 NOT NULL;
  ALTER TABLE "settings" ADD COLUMN "timers_dispute_escalation_days" numeric DEFAULT 14 NOT NULL;
  ALTER TABLE "settings" ADD COLUMN "timers_appeal_hours" numeric DEFAULT 72 NOT NULL;
  ALTER TABLE "settings" ADD COLUMN "disputes_four_eyes_above_xof" numeric DEFAULT 200000 NOT NULL;
  ALTER TABLE "_settings_v" ADD COLUMN "version_fees_tax_registrations" jsonb;
  ALTER TABLE "_settings_v" ADD COLUMN "version_timers_first_reminder_hours" numeric DEFAULT 24 NOT NULL;
  ALTER TABLE "_settings_v" ADD COLUMN "version_timers_second_reminder_hours" numeric DEFAULT 72 NOT NULL;
  ALTER TABLE "_settings_v" ADD COLUMN "version_timers_overdue_grace_hours" numeric DEFAULT 24 NOT NULL;
  ALTER TABLE "_settings_v" ADD COLUMN "version_timers_extension_answer_hours" numeric DEFAULT 48 NOT NULL;
  ALTER TABLE "_settings_v" ADD COLUMN "version_timers_auto_complete_extended_days" numeric DEFAULT 14 NOT NULL;
  ALTER TABLE "_settings_v" ADD COLUMN "version_timers_refusal_answer_days" numeric DEFAULT 7 NOT NULL;
  ALTER TABLE "_settings_v" ADD COLUMN "version_timers_cancellation_answer_hours" numeric DEFAULT 48 NOT NULL;
  ALTER TABLE "_settings_v" ADD COLUMN "version_timers_dispute_answer_hours" numeric DEFAULT 72 NOT NULL;
  ALTER TABLE "_settings_v" ADD COLUMN "version_timers_dispute_decision_days" numeric DEFAULT 5 NOT NULL;
  ALTER TABLE "_settings_v" ADD COLUMN "version_timers_dispute_escalation_days" numeric DEFAULT 14 NOT NULL;
  ALTER TABLE "_settings_v" ADD COLUMN "version_timers_appeal_hours" numeric DEFAULT 72 NOT NULL;
  ALTER TABLE "_settings_v" ADD COLUMN "version_disputes_four_eyes_above_xof" numeric DEFAULT 200000 NOT NULL;
  ALTER TABLE "disputes" ADD CONSTRAINT "disputes_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "coupons" ADD CONSTRAINT "coupons_seller_id_sellers_id_fk" FOREIGN KEY ("seller_id") REFERENCES "public"."sellers"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "coupons" ADD CONSTRAINT "coupons_only_seller_id_sellers_id_fk" FOREIGN KEY ("only_seller_id") REFERENCES "public"."sellers"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "coupons_rels" ADD CONSTRAINT "coupons_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."coupons"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "coupons_rels" ADD CONSTRAINT "coupons_rels_services_fk" FOREIGN KEY ("services_id") REFERENCES "public"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "coupons_rels" ADD CONSTRAINT "coupons_rels_categories_fk" FOREIGN KEY ("categories_id") REFERENCES "public"."categories"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "commission_rules" ADD CONSTRAINT "commission_rules_service_id_services_id_fk" FOREIGN KEY ("service_id") REFERENCES "public"."services"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "commission_rules" ADD CONSTRAINT "commission_rules_seller_id_sellers_id_fk" FOREIGN KEY ("seller_id") REFERENCES "public"."sellers"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "commission_rules" ADD CONSTRAINT "commission_rules_category_id_categories_id_fk" FOREIGN KEY ("category_id") REFERENCES "public"."categories"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "disputes_order_idx" ON "disputes" USING btree ("order_id");
  CREATE INDEX "disputes_status_idx" ON "disputes" USING btree ("status");
  CREATE INDEX "disputes_category_idx" ON "disputes" USING btree ("category");
  CREATE INDEX "disputes_opened_at_idx" ON "disputes" USING btree ("opened_at");
  CREATE INDEX "disputes_updated_at_idx" ON "disputes" USING btree ("updated_at");
  CREATE INDEX "disputes_created_at_idx" ON "disputes" USING btree ("created_at");
  CREATE INDEX "status_dueAt_idx" ON "disputes" USING btree ("status","due_at");
  CREATE INDEX "coupons_code_idx" ON "coupons" USING btree ("code");
  CREATE INDEX "coupons_seller_idx" ON "coupons" USING btree ("seller_id");
  CREATE INDEX "coupons_only_seller_idx" ON "coupons" USING btree ("only_seller_id");
  CREATE INDEX "coupons_updated_at_idx" ON "coupons" USING btree ("updated_at");
  CREATE INDEX "coupons_created_at_idx" ON "coupons" USING btree ("created_at");
  CREATE INDEX "coupons_rels_order_idx" ON "coupons_rels" USING btree ("order");
  CREATE INDEX "coupons_rels_parent_idx" ON "coupons_rels" USING btree ("parent_id");
  CREATE INDEX "coupons_rels_path_idx" ON "coupons_rels" USING btree ("path");
  CREATE INDEX "coupons_rels_services_id_idx" ON "coupons_rels" USING btree ("services_id");
  CREATE INDEX "coupons_rels_categories_id_idx" ON "coupons_rels" USING btree ("categories_id");
  CREATE INDEX "commission_rules_service_idx" ON "commission_rules" USING btree ("service_id");
  CREATE INDEX "commission_rules_seller_idx" ON "commission_rules" USING btree ("seller_id");
  CREATE INDEX "commission_rules_category_idx" ON "commission_rules" USING btree ("category_id");
  CREATE INDEX "commission_rules_updated_at_idx" ON "commission_rules" USING btree ("updated_at");
  CREATE INDEX "commission_rules_created_at_idx" ON "commission_rules" USING btree ("created_at");
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_coupons_fk" FOREIGN KEY ("coupons_id") REFERENCES "public"."coupons"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_commission_rules_fk" FOREIGN KEY ("commission_rules_id") REFERENCES "public"."commission_rules"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "payload_locked_documents_rels_coupons_id_idx" ON "payload_locked_documents_rels" USING btree ("coupons_id");
  CREATE INDEX "payload_locked_documents_rels_commission_rules_id_idx" ON "payload_locked_documents_rels" USING btree ("commission_rules_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "disputes" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "coupons" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "coupons_rels" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "commission_rules" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "disputes" CASCADE;
  DROP TABLE "coupons" CASCADE;
  DROP TABLE "coupons_rels" CASCADE;
  DROP TABLE "commission_rules" CASCADE;
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT IF EXISTS "payload_locked_documents_rels_coupons_fk";
  
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT IF EXISTS "payload_locked_documents_rels_commission_rules_fk";
  
  ALTER TABLE "files" ALTER COLUMN "purpose" SET DATA TYPE text;
  DROP TYPE "public"."enum_files_purpose";
  CREATE TYPE "public"."enum_files_purpose" AS ENUM('delivery', 'requirement', 'message');
  ALTER TABLE "files" ALTER COLUMN "purpose" SET DATA TYPE "public"."enum_files_purpose" USING "purpose"::"public"."enum_files_purpose";
  DROP INDEX IF EXISTS "payload_locked_documents_rels_coupons_id_idx";
  DROP INDEX IF EXISTS "payload_locked_documents_rels_commission_rules_id_idx";
  ALTER TABLE "categories" DROP COLUMN "timers_card_payment_minutes";
  ALTER TABLE "categories" DROP COLUMN "timers_mobile_money_minutes";
  ALTER TABLE "categories" DROP COLUMN "timers_requirements_days";
  ALTER TABLE "categories" DROP COLUMN "timers_first_reminder_hours";
  ALTER TABLE "categories" DROP COLUMN "timers_second_reminder_hours";
  ALTER TABLE "categories" DROP COLUMN "timers_acceptance_hours";
  ALTER TABLE "categories" DROP COLUMN "timers_overdue_grace_hours";
  ALTER TABLE "categories" DROP COLUMN "timers_extension_answer_hours";
  ALTER TABLE "categories" DROP COLUMN "timers_auto_complete_days";
  ALTER TABLE "categories" DROP COLUMN "timers_auto_complete_extended_days";
  ALTER TABLE "categories" DROP COLUMN "timers_revision_answer_hours";
  ALTER TABLE "categories" DROP COLUMN "timers_refusal_answer_days";
  ALTER TABLE "categories" DROP COLUMN "timers_cancellation_answer_hours";
  ALTER TABLE "categories" DROP COLUMN "timers_dispute_answer_hours";
  ALTER TABLE "categories" DROP COLUMN "timers_dispute_decision_days";
  ALTER TABLE "categories" DROP COLUMN "timers_dispute_escalation_days";
  ALTER TABLE "categories" DROP COLUMN "timers_appeal_hours";
  ALTER TABLE "categories" DROP COLUMN "timers_review_window_days";
  ALTER TABLE "categories" DROP COLUMN "timers_clearing_new_seller_days";
  ALTER TABLE "categories" DROP COLUMN "timers_clearing_trusted_days";
  ALTER TABLE "orders" DROP COLUMN "timer_paused_at";
  ALTER TABLE "sellers" DROP COLUMN "is_vat_registered";
  ALTER TABLE "sellers" DROP COLUMN "vat_number";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "coupons_id";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "commission_rules_id";
  ALTER TABLE "settings" DROP COLUMN "fees_tax_registrations";
  ALTER TABLE "settings" DROP COLUMN "timers_first_reminder_hours";
  ALTER TABLE "settings" DROP COLUMN "timers_second_reminder_hours";
  ALTER TABLE "settings" DROP COLUMN "timers_overdue_grace_hours";
  ALTER TABLE "settings" DROP COLUMN "timers_extension_answer_hours";
  ALTER TABLE "settings" DROP COLUMN "timers_auto_complete_extended_days";
  ALTER TABLE "settings" DROP COLUMN "timers_refusal_answer_days";
  ALTER TABLE "settings" DROP COLUMN "timers_cancellation_answer_hours";
  ALTER TABLE "settings" DROP COLUMN "timers_dispute_answer_hours";
  ALTER TABLE "settings" DROP COLUMN "timers_dispute_decision_days";
  ALTER TABLE "settings" DROP COLUMN "timers_dispute_escalation_days";
  ALTER TABLE "settings" DROP COLUMN "timers_appeal_hours";
  ALTER TABLE "settings" DROP COLUMN "disputes_four_eyes_above_xof";
  ALTER TABLE "_settings_v" DROP COLUMN "version_fees_tax_registrations";
  ALTER TABLE "_settings_v" DROP COLUMN "version_timers_first_reminder_hours";
  ALTER TABLE "_settings_v" DROP COLUMN "version_timers_second_reminder_hours";
  ALTER TABLE "_settings_v" DROP COLUMN "version_timers_overdue_grace_hours";
  ALTER TABLE "_settings_v" DROP COLUMN "version_timers_extension_answer_hours";
  ALTER TABLE "_settings_v" DROP COLUMN "version_timers_auto_complete_extended_days";
  ALTER TABLE "_settings_v" DROP COLUMN "version_timers_refusal_answer_days";
  ALTER TABLE "_settings_v" DROP COLUMN "version_timers_cancellation_answer_hours";
  ALTER TABLE "_settings_v" DROP COLUMN "version_timers_dispute_answer_hours";
  ALTER TABLE "_settings_v" DROP COLUMN "version_timers_dispute_decision_days";
  ALTER TABLE "_settings_v" DROP COLUMN "version_timers_dispute_escalation_days";
  ALTER TABLE "_settings_v" DROP COLUMN "version_timers_appeal_hours";
  ALTER TABLE "_settings_v" DROP COLUMN "version_disputes_four_eyes_above_xof";
  DROP TYPE "public"."enum_coupons_bearer";
  DROP TYPE "public"."enum_coupons_kind";
  DROP TYPE "public"."enum_commission_rules_scope";
  DROP TYPE "public"."enum_commission_rules_kind";`)
}
