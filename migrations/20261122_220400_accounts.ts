import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/**
 * What signing in needs beside Payload's own columns, the counters of the rate limits, and the time
 * of the last change of each cache tag. Secrets are stored as SHA-256 only.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create schema if not exists core;

    -- One family per sign-in; its id is the id of Payload's session.
    create table core.refresh_tokens (
      token_hash bytea primary key,
      user_id uuid not null references public.users (id) on delete cascade,
      session_id text not null,
      issued_at timestamptz not null,
      expires_at timestamptz not null,
      -- No rotation moves this one: after it the user signs in again.
      session_expires_at timestamptz not null,
      rotated_at timestamptz,
      successor_hash bytea
    );
    create index refresh_tokens_session on core.refresh_tokens (session_id);
    create index refresh_tokens_expiry on core.refresh_tokens (expires_at);

    create table core.account_tokens (
      token_hash bytea primary key,
      user_id uuid not null references public.users (id) on delete cascade,
      purpose text not null check (purpose in ('verify-email', 'reset-password')),
      issued_at timestamptz not null,
      expires_at timestamptz not null,
      used_at timestamptz
    );
    create index account_tokens_user on core.account_tokens (user_id, purpose);
    create index account_tokens_expiry on core.account_tokens (expires_at);

    -- The layout rate-limiter-flexible expects. Unlogged: after a crash everyone starts anew.
    create unlogged table core.rate_limits (
      key varchar(255) primary key,
      points integer not null default 0,
      expire bigint
    );

    create table core.cache_tags (
      tag text primary key,
      changed_at timestamptz not null
    );
    create index cache_tags_changed on core.cache_tags (changed_at);
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop table core.refresh_tokens;
    drop table core.account_tokens;
    drop table core.rate_limits;
    drop table core.cache_tags;
  `)
}
