import { runMigrations } from 'graphile-worker'
import type { Migration } from 'payload'
import { getPayload } from 'payload'
import pg from 'pg'
import config from '../payload.config'
import { migrations } from '../migrations'
import { env } from '../src/env'

/** Any number will do, as long as every version of this program uses the same. */
const LOCK = 2_016_305_921

/**
 * Brings the database to the schema of this version: the marketplace's tables, the job queue's,
 * and the installation's own notes. Safe to run from several machines at once: they take turns.
 */
async function migrate(): Promise<void> {
  const connectionString = env().DATABASE_URL
  const holder = new pg.Client({ connectionString })
  await holder.connect()
  await holder.query('select pg_advisory_lock($1)', [LOCK])
  const payload = await getPayload({ config, disableOnInit: true })
  const { pool } = payload.db
  // The generic adapter type knows nothing of the Postgres arguments the generated files take.
  await payload.db.migrate({ migrations: migrations as unknown as Migration[] })
  await runMigrations({ connectionString })
  await holder.query(`
    create schema if not exists installation;
    create table if not exists installation.notes (
      name text primary key,
      written_at timestamptz not null default now()
    );
    comment on table installation.notes is 'What happened to this database once, such as seeding';
  `)
  await holder.end()
  await payload.destroy()
  await pool.end()
}

await migrate()
// Payload keeps timers that would hold the process.
process.exit(0)
