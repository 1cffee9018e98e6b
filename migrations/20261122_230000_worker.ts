import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/**
 * What the worker keeps (its heartbeats, how a mail left), and the records of the sandbox payment
 * provider in a schema of its own: nothing of the marketplace may read or reference it.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table core.worker_heartbeats (
      worker_id text primary key,
      process text not null,
      beat_at timestamptz not null default now()
    );
    comment on table core.worker_heartbeats is
      'Jobs of a worker that has been silent for 30 s are given to another one';

    alter table core.emails add column transport text, add column reference text;
    comment on column core.emails.transport is 'Which transport took the mail, once sent';
  `)
  await db.execute(sql`
    create schema sandbox;

    create table sandbox.payments (
      reference text primary key,
      payment_id uuid not null unique,
      request_hash text not null,
      amount_minor bigint not null check (amount_minor > 0),
      currency text not null,
      method text not null check (method in ('card', 'mobile_money')),
      description text not null,
      return_url text not null,
      locale text not null check (locale in ('fr', 'en')),
      customer_name text not null,
      customer_phone text,
      state text not null default 'pending'
        check (state in ('pending', 'succeeded', 'failed', 'cancelled', 'expired')),
      failure_code text,
      -- What the payer really paid, when it is not what was asked.
      paid_minor bigint,
      paid_currency text,
      payer text,
      -- A slow payment succeeds by itself at this moment.
      settles_at timestamptz,
      expires_at timestamptz not null,
      refunded_minor bigint not null default 0 check (refunded_minor >= 0),
      created_at timestamptz not null default now(),
      changed_at timestamptz not null default now(),
      check (refunded_minor <= coalesce(paid_minor, amount_minor))
    );
    create index payments_pending on sandbox.payments (expires_at) where state = 'pending';

    create table sandbox.refunds (
      refund_id uuid primary key,
      reference text not null unique,
      payment_id uuid not null references sandbox.payments (payment_id),
      request_hash text not null,
      amount_minor bigint not null check (amount_minor > 0),
      currency text not null,
      state text not null check (state in ('pending', 'succeeded', 'failed')),
      failure_code text,
      created_at timestamptz not null default now()
    );

    create table sandbox.payouts (
      payout_id uuid primary key,
      reference text not null unique,
      request_hash text not null,
      amount_minor bigint not null check (amount_minor > 0),
      currency text not null,
      rail text not null,
      account text not null,
      holder text not null,
      state text not null check (state in ('pending', 'succeeded', 'failed')),
      failure_code text,
      created_at timestamptz not null default now()
    );

    create table sandbox.webhooks (
      event_id text primary key,
      kind text not null,
      subject_id uuid not null,
      occurred_at timestamptz not null default now(),
      due_at timestamptz not null default now(),
      -- How often it is still to be sent; a duplicate starts at 2, a lost one at 0.
      copies integer not null default 1,
      attempts integer not null default 0,
      last_error text,
      delivered_at timestamptz
    );
    create index webhooks_due on sandbox.webhooks (due_at) where copies > 0;

    -- Misbehaviour ordered by a test or a demonstration; each row is used up once.
    create table sandbox.faults (
      id bigint generated always as identity primary key,
      operation text not null,
      fault text not null,
      used_at timestamptz
    );
    create index faults_open on sandbox.faults (operation, id) where used_at is null;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop schema sandbox cascade;
    alter table core.emails drop column transport, drop column reference;
    drop table core.worker_heartbeats;
  `)
}
