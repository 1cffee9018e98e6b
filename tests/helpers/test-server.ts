import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { bundle, bundlePath } from '../../scripts/lib/bundle.ts'
import { inProject } from '../../scripts/lib/paths.ts'
import type { Cluster } from '../../scripts/lib/postgres-cluster.ts'
import { startCluster } from '../../scripts/lib/postgres-cluster.ts'
import { runNode } from '../../scripts/lib/processes.ts'
import { hashPaths } from '../../scripts/lib/sources.ts'
import { insertCast } from './cast.ts'
import { testSettings } from './settings.ts'

/** Where everything tests leave behind lives; deleted at will. */
export const testDataDir = inProject('.data-test')

const USUAL_PORT = 54_331
/** Any number, the same for every test run: two runs must not build one template at once. */
const TEMPLATE_LOCK = 2_016_305_922
/** What a template is made from. */
const INGREDIENTS = [
  'migrations',
  'scripts/migrate.ts',
  'tests/helpers/cast.ts',
  'package-lock.json',
]

/** `schema`: every table, no rows. `cast`: a few people and one service (see cast.ts). */
export type Template = 'schema' | 'cast'

export type TestServer = {
  /** Address of a database of the test server. */
  url: (database: string) => string
  templateName: (template: Template) => string
  /** Stops the server, unless another run still uses it. */
  close: () => Promise<void>
}

/**
 * A PostgreSQL for tests, with the templates that test files clone: the one named by
 * TEST_DATABASE_SERVER, else a throw-away cluster without fsync in .data-test.
 */
export async function openTestServer(): Promise<TestServer> {
  const given = process.env.TEST_DATABASE_SERVER
  const cluster = given === undefined ? await startTestCluster() : undefined
  const url = cluster?.url ?? ((database: string) => new URL(database, given).href)
  const suffix = hashPaths(INGREDIENTS).slice(0, 12)
  const templateName = (template: Template): string => `template_${template}_${suffix}`
  // An open session tells other runs that the server is in use.
  const presence = new pg.Client({ connectionString: url('postgres') })
  presence.on('error', () => undefined)
  await presence.connect()
  await buildTemplates(url, templateName)
  return {
    url,
    templateName,
    close: async () => {
      await presence.end()
      if (cluster && (await isUnused(url('postgres')))) await cluster.stop()
    },
  }
}

function startTestCluster(): Promise<Cluster> {
  mkdirSync(testDataDir, { recursive: true })
  return startCluster({
    dataDir: join(testDataDir, 'postgres'),
    password: 'test',
    preferredPort: USUAL_PORT,
    logFile: join(testDataDir, 'logs', 'postgres.log'),
    settings: [
      'fsync=off',
      'full_page_writes=off',
      'synchronous_commit=off',
      'max_connections=400',
    ],
    // Several runs share it; the last one out stops it.
    adopt: true,
    outliveUs: true,
  })
}

async function buildTemplates(
  url: (database: string) => string,
  nameOf: (template: Template) => string,
): Promise<void> {
  const admin = new pg.Client({ connectionString: url('postgres') })
  await admin.connect()
  try {
    await admin.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK])
    if (await exists(admin, nameOf('cast'))) return
    for (const template of ['schema', 'cast'] as const) {
      await admin.query(`drop database if exists ${nameOf(template)} with (force)`)
    }
    const unfinished = `unfinished_${process.pid}`
    await admin.query(`create database ${unfinished}`)
    await migrateWithPayload(url(unfinished))
    await admin.query(`alter database ${unfinished} rename to ${nameOf('schema')}`)
    await admin.query(`create database ${unfinished} template ${nameOf('schema')}`)
    await insertCast(url(unfinished))
    await admin.query(`alter database ${unfinished} rename to ${nameOf('cast')}`)
  } finally {
    await admin.end()
  }
}

async function migrateWithPayload(databaseUrl: string): Promise<void> {
  const outfile = bundlePath('build/test', `migrate-${process.pid}`)
  await bundle('scripts/migrate.ts', outfile)
  await runNode([outfile], {
    attempt: 'The test database could not be migrated',
    env: { ...process.env, ...testSettings(testDataDir), DATABASE_URL: databaseUrl },
  })
}

async function exists(admin: pg.Client, name: string): Promise<boolean> {
  const { rowCount } = await admin.query('select 1 from pg_database where datname = $1', [name])
  return rowCount === 1
}

async function isUnused(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rowCount } = await client.query(
    'select 1 from pg_stat_activity where datname is not null and pid <> pg_backend_pid()',
  )
  await client.end()
  return rowCount === 0
}
