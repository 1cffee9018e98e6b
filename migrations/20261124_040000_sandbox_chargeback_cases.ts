import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/** A bank may contest a payment in several cases: each has its own reference. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    alter table sandbox.chargebacks drop constraint chargebacks_pkey;
    alter table sandbox.chargebacks drop constraint chargebacks_reference_key;
    alter table sandbox.chargebacks add primary key (reference);
    create index chargebacks_of_payment on sandbox.chargebacks (payment_id);
  `)
}

/** Fails where a payment has several cases. */
export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop index sandbox.chargebacks_of_payment;
    alter table sandbox.chargebacks drop constraint chargebacks_pkey;
    alter table sandbox.chargebacks add primary key (payment_id);
    alter table sandbox.chargebacks add unique (reference);
  `)
}
