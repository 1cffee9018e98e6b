import { readdirSync } from 'node:fs'
import pg from 'pg'
import { bundlePath } from '../lib/bundle.ts'
import { codeOf, Failure } from '../lib/failure.ts'
import { inProject } from '../lib/paths.ts'
import { runNode } from '../lib/processes.ts'
import type { Progress } from '../lib/progress.ts'

const OLDEST_POSTGRES = 15

/**
 * Makes sure the database answers and is recent enough.
 * @throws Failure with one sentence that never shows the password.
 */
export async function checkDatabase(url: string): Promise<void> {
  const address = describe(url)
  const version = await query<{ version: number }>(
    url,
    `select current_setting('server_version_num')::int / 10000 as version`,
  ).catch((error: unknown) => {
    throw new Failure(`DATABASE_URL: ${reasonFor(error, address)}`)
  })
  const found = version[0]?.version ?? 0
  if (found >= OLDEST_POSTGRES) return
  throw new Failure(
    `DATABASE_URL: PostgreSQL ${OLDEST_POSTGRES} or later is needed; ${address.host} runs ${found}.`,
  )
}

/** Creates the database on our own server when it is not there yet. */
export async function ensureDatabase(serverUrl: string, name: string): Promise<void> {
  const known = await query(serverUrl, 'select 1 from pg_database where datname = $1', [name])
  if (known.length === 0) await query(serverUrl, `create database ${pg.escapeIdentifier(name)}`)
}

/** Deletes a database of our own server, ending its sessions. */
export async function dropDatabase(serverUrl: string, name: string): Promise<void> {
  await query(serverUrl, `drop database if exists ${pg.escapeIdentifier(name)} with (force)`)
}

/** Whether this version's migrations are not all in the database; asks by SQL, in milliseconds. */
export async function isMigrationPending(url: string): Promise<boolean> {
  const [tables] = await query<{ ready: boolean }>(
    url,
    `select to_regclass('public.payload_migrations') is not null
        and to_regclass('graphile_worker.migrations') is not null
        and to_regclass('installation.notes') is not null as ready`,
  )
  if (tables?.ready !== true) return true
  const [done, queue] = await Promise.all([
    query<{ name: string }>(url, 'select name from payload_migrations'),
    query<{ latest: number }>(url, 'select max(id)::int as latest from graphile_worker.migrations'),
  ])
  const names = new Set(done.map((row) => row.name))
  if ((queue[0]?.latest ?? 0) < latestQueueMigration()) return true
  return migrationNames().some((name) => !names.has(name))
}

type ProgramRun = { programsDir: string; environment: NodeJS.ProcessEnv; stop?: AbortSignal }

/** Runs the bundled migrator; it takes the lock that makes simultaneous starts take turns. */
export async function migrate(run: ProgramRun): Promise<void> {
  await runNode([bundlePath(run.programsDir, 'migrate')], {
    attempt: 'The database could not be migrated',
    env: run.environment,
    stop: run.stop,
  })
}

export type SeedState = 'none' | 'unfinished' | 'finished'

/** What an earlier start wrote about the demo market. */
export async function readSeedState(url: string): Promise<SeedState> {
  const rows = await query<{ name: string }>(url, 'select name from installation.notes')
  const notes = new Set(rows.map((row) => row.name))
  if (notes.has('demo-seed-finished')) return 'finished'
  return notes.has('demo-seed-started') ? 'unfinished' : 'none'
}

/** Whether nobody ever signed up here. */
export async function isEmptyMarket(url: string): Promise<boolean> {
  const rows = await query(url, 'select 1 from users limit 1')
  return rows.length === 0
}

/** Fills an empty market with the demo market, noting start and end. */
export async function seedDemo(
  options: ProgramRun & { url: string; progress: Progress },
): Promise<void> {
  await note(options.url, 'demo-seed-started')
  await options.progress.step('Inventing a demo market (once)', (report) =>
    runNode([bundlePath(options.programsDir, 'seed')], {
      attempt: 'The demo market could not be created',
      env: options.environment,
      stop: options.stop,
      onLine: (line) => {
        if (!line.startsWith('{')) report(line.trim().slice(0, 90))
      },
    }),
  )
  await note(options.url, 'demo-seed-finished')
}

async function note(url: string, name: string): Promise<void> {
  await query(url, 'insert into installation.notes (name) values ($1) on conflict do nothing', [
    name,
  ])
}

async function query<Row extends pg.QueryResultRow>(
  url: string,
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<Row>(text, values)
    return rows
  } finally {
    await client.end().catch(() => undefined)
  }
}

function migrationNames(): string[] {
  return readdirSync(inProject('migrations'))
    .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
    .map((file) => file.slice(0, -'.ts'.length))
}

function latestQueueMigration(): number {
  const files = readdirSync(inProject('node_modules/graphile-worker/sql'))
  return Math.max(...files.map((file) => Number.parseInt(file, 10)))
}

type Address = { host: string; database: string; user: string }

function describe(url: string): Address {
  try {
    const { protocol, host, pathname, username } = new URL(url)
    if (!/^postgres(?:ql)?:$/u.test(protocol)) throw new Error('another protocol')
    return { host, database: pathname.slice(1), user: decodeURIComponent(username) }
  } catch {
    throw new Failure(
      'DATABASE_URL is not an address of PostgreSQL: it looks like postgres://user:password@host:5432/name.',
    )
  }
}

function reasonFor(error: unknown, { host, database, user }: Address): string {
  switch (codeOf(error)) {
    case 'ECONNREFUSED':
      return `nothing answers at ${host}. Is PostgreSQL running there?`
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `the host ${host} is unknown.`
    case '28P01':
    case '28000':
      return `${host} refuses the user "${user}" or the password.`
    case '3D000':
      return `there is no database "${database}" at ${host}: create it first.`
    default: {
      const message = error instanceof Error ? error.message : String(error)
      return `${host} cannot be used: ${message || 'no answer'}.`
    }
  }
}
