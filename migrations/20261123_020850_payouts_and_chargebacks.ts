import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TABLE "payout_methods" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"status" varchar DEFAULT 'active' NOT NULL,
  	"seller_id" uuid NOT NULL,
  	"rail" varchar NOT NULL,
  	"country" varchar NOT NULL,
  	"operator" varchar,
  	"masked_account" varchar NOT NULL,
  	"account" varchar NOT NULL,
  	"holder" varchar NOT NULL,
  	"currency" varchar NOT NULL,
  	"is_default" boolean DEFAULT false NOT NULL,
  	"usable_at" timestamp(3) with time zone,
  	"removed_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "chargebacks" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"reference" varchar NOT NULL,
  	"state" varchar NOT NULL,
  	"payment_id" uuid NOT NULL,
  	"provider" varchar NOT NULL,
  	"amount_minor" numeric NOT NULL,
  	"currency" varchar DEFAULT 'XOF' NOT NULL,
  	"opened_at" timestamp(3) with time zone,
  	"evidence_due_at" timestamp(3) with time zone,
  	"settled_at" timestamp(3) with time zone,
  	"closed_at" timestamp(3) with time zone,
  	"closed_by_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "reconciliation_differences" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"subject" varchar NOT NULL,
  	"kind" varchar NOT NULL,
  	"status" varchar DEFAULT 'open' NOT NULL,
  	"provider" varchar NOT NULL,
  	"movement" varchar NOT NULL,
  	"day" varchar NOT NULL,
  	"currency" varchar DEFAULT 'XOF' NOT NULL,
  	"our_minor" numeric,
  	"their_minor" numeric,
  	"our_state" varchar,
  	"their_state" varchar,
  	"found_at" timestamp(3) with time zone,
  	"resolved_at" timestamp(3) with time zone,
  	"resolved_by_id" uuid,
  	"note" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "payouts" ADD COLUMN "method_id" uuid;
  ALTER TABLE "payouts" ADD COLUMN "destination" varchar;
  ALTER TABLE "payouts" ADD COLUMN "trigger" varchar;
  ALTER TABLE "payouts" ADD COLUMN "needs_approval" boolean DEFAULT false;
  ALTER TABLE "payouts" ADD COLUMN "rejected_by" varchar;
  ALTER TABLE "payouts" ADD COLUMN "reason" varchar;
  ALTER TABLE "payouts" ADD COLUMN "approved_at" timestamp(3) with time zone;
  ALTER TABLE "payouts" ADD COLUMN "sent_at" timestamp(3) with time zone;
  ALTER TABLE "payouts" ADD COLUMN "ended_at" timestamp(3) with time zone;
  ALTER TABLE "sellers" ADD COLUMN "payout_schedule" varchar DEFAULT 'manual' NOT NULL;
  ALTER TABLE "settings" ADD COLUMN "payouts_minimum_xof" numeric DEFAULT 5000 NOT NULL;
  ALTER TABLE "settings" ADD COLUMN "payouts_minimum_xaf" numeric DEFAULT 5000 NOT NULL;
  ALTER TABLE "settings" ADD COLUMN "payouts_minimum_eur_cents" numeric DEFAULT 1000 NOT NULL;
  ALTER TABLE "settings" ADD COLUMN "payouts_minimum_usd_cents" numeric DEFAULT 1000 NOT NULL;
  ALTER TABLE "settings" ADD COLUMN "payouts_approval_above_xof" numeric DEFAULT 500000 NOT NULL;
  ALTER TABLE "settings" ADD COLUMN "payouts_cooling_off_hours" numeric DEFAULT 24 NOT NULL;
  ALTER TABLE "_settings_v" ADD COLUMN "version_payouts_minimum_xof" numeric DEFAULT 5000 NOT NULL;
  ALTER TABLE "_settings_v" ADD COLUMN "version_payouts_minimum_xaf" numeric DEFAULT 5000 NOT NULL;
  ALTER TABLE "_settings_v" ADD COLUMN "version_payouts_minimum_eur_cents" numeric DEFAULT 1000 NOT NULL;
  ALTER TABLE "_settings_v" ADD COLUMN "version_payouts_minimum_usd_cents" numeric DEFAULT 1000 NOT NULL;
  ALTER TABLE "_settings_v" ADD COLUMN "version_payouts_approval_above_xof" numeric DEFAULT 500000 NOT NULL;
  ALTER TABLE "_settings_v" ADD COLUMN "version_payouts_cooling_off_hours" numeric DEFAULT 24 NOT NULL;
  ALTER TABLE "payout_methods" ADD CONSTRAINT "payout_methods_seller_id_sellers_id_fk" FOREIGN KEY ("seller_id") REFERENCES "public"."sellers"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "chargebacks" ADD CONSTRAINT "chargebacks_payment_id_payments_id_fk" FOREIGN KEY ("payment_id") REFERENCES "public"."payments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "chargebacks" ADD CONSTRAINT "chargebacks_closed_by_id_staff_id_fk" FOREIGN KEY ("closed_by_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "reconciliation_differences" ADD CONSTRAINT "reconciliation_differences_resolved_by_id_staff_id_fk" FOREIGN KEY ("resolved_by_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "payout_methods_status_idx" ON "payout_methods" USING btree ("status");
  CREATE INDEX "payout_methods_seller_idx" ON "payout_methods" USING btree ("seller_id");
  CREATE INDEX "payout_methods_updated_at_idx" ON "payout_methods" USING btree ("updated_at");
  CREATE INDEX "payout_methods_created_at_idx" ON "payout_methods" USING btree ("created_at");
  CREATE INDEX "chargebacks_state_idx" ON "chargebacks" USING btree ("state");
  CREATE INDEX "chargebacks_payment_idx" ON "chargebacks" USING btree ("payment_id");
  CREATE INDEX "chargebacks_closed_by_idx" ON "chargebacks" USING btree ("closed_by_id");
  CREATE INDEX "chargebacks_updated_at_idx" ON "chargebacks" USING btree ("updated_at");
  CREATE INDEX "chargebacks_created_at_idx" ON "chargebacks" USING btree ("created_at");
  CREATE UNIQUE INDEX "provider_reference_idx" ON "chargebacks" USING btree ("provider","reference");
  CREATE INDEX "reconciliation_differences_kind_idx" ON "reconciliation_differences" USING btree ("kind");
  CREATE INDEX "reconciliation_differences_status_idx" ON "reconciliation_differences" USING btree ("status");
  CREATE INDEX "reconciliation_differences_resolved_by_idx" ON "reconciliation_differences" USING btree ("resolved_by_id");
  CREATE INDEX "reconciliation_differences_updated_at_idx" ON "reconciliation_differences" USING btree ("updated_at");
  CREATE INDEX "reconciliation_differences_created_at_idx" ON "reconciliation_differences" USING btree ("created_at");
  CREATE UNIQUE INDEX "provider_subject_kind_idx" ON "reconciliation_differences" USING btree ("provider","subject","kind");
  ALTER TABLE "payouts" ADD CONSTRAINT "payouts_method_id_payout_methods_id_fk" FOREIGN KEY ("method_id") REFERENCES "public"."payout_methods"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "payouts_method_idx" ON "payouts" USING btree ("method_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "payout_methods" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "chargebacks" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "reconciliation_differences" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "payout_methods" CASCADE;
  DROP TABLE "chargebacks" CASCADE;
  DROP TABLE "reconciliation_differences" CASCADE;
  ALTER TABLE "payouts" DROP CONSTRAINT IF EXISTS "payouts_method_id_payout_methods_id_fk";
  
  DROP INDEX IF EXISTS "payouts_method_idx";
  ALTER TABLE "payouts" DROP COLUMN "method_id";
  ALTER TABLE "payouts" DROP COLUMN "destination";
  ALTER TABLE "payouts" DROP COLUMN "trigger";
  ALTER TABLE "payouts" DROP COLUMN "needs_approval";
  ALTER TABLE "payouts" DROP COLUMN "rejected_by";
  ALTER TABLE "payouts" DROP COLUMN "reason";
  ALTER TABLE "payouts" DROP COLUMN "approved_at";
  ALTER TABLE "payouts" DROP COLUMN "sent_at";
  ALTER TABLE "payouts" DROP COLUMN "ended_at";
  ALTER TABLE "sellers" DROP COLUMN "payout_schedule";
  ALTER TABLE "settings" DROP COLUMN "payouts_minimum_xof";
  ALTER TABLE "settings" DROP COLUMN "payouts_minimum_xaf";
  ALTER TABLE "settings" DROP COLUMN "payouts_minimum_eur_cents";
  ALTER TABLE "settings" DROP COLUMN "payouts_minimum_usd_cents";
  ALTER TABLE "settings" DROP COLUMN "payouts_approval_above_xof";
  ALTER TABLE "settings" DROP COLUMN "payouts_cooling_off_hours";
  ALTER TABLE "_settings_v" DROP COLUMN "version_payouts_minimum_xof";
  ALTER TABLE "_settings_v" DROP COLUMN "version_payouts_minimum_xaf";
  ALTER TABLE "_settings_v" DROP COLUMN "version_payouts_minimum_eur_cents";
  ALTER TABLE "_settings_v" DROP COLUMN "version_payouts_minimum_usd_cents";
  ALTER TABLE "_settings_v" DROP COLUMN "version_payouts_approval_above_xof";
  ALTER TABLE "_settings_v" DROP COLUMN "version_payouts_cooling_off_hours";`)
}
