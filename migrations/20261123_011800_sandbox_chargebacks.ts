import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/** Payments contested at the customer's bank, as the sandbox payment provider knows them. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table sandbox.chargebacks (
      payment_id uuid primary key references sandbox.payments (payment_id),
      reference text not null unique,
      amount_minor bigint not null check (amount_minor > 0),
      currency text not null,
      state text not null default 'open' check (state in ('open', 'won', 'lost')),
      raised_at timestamptz not null default clock_timestamp(),
      settled_at timestamptz
    );
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table sandbox.chargebacks`)
}
