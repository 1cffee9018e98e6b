import { join } from 'node:path'
import { buildPrograms } from '../supervisor/build.ts'
import { ensureDatabase, isMigrationPending, migrate } from '../supervisor/database.ts'
import { DATABASE, USUAL_POSTGRES_PORT } from '../supervisor/market.ts'
import type { Secrets } from '../supervisor/secrets.ts'
import type { Settings } from '../supervisor/settings.ts'
import { childEnvironment } from '../supervisor/settings.ts'
import { startCluster } from '../lib/postgres-cluster.ts'
import { createProgress } from '../lib/progress.ts'

/**
 * Calls `use` with the address of this installation's migrated database: the running market's, or
 * one started for the occasion.
 */
export async function withMarketDatabase<Result>(
  settings: Settings,
  secrets: Secrets,
  use: (url: string) => Promise<Result>,
): Promise<Result> {
  const given = settings.databaseUrl
  if (given !== undefined) {
    await migrateIfNeeded(settings, secrets, given)
    return use(given)
  }
  const cluster = await startCluster({
    dataDir: join(settings.dataDir, 'postgres'),
    password: secrets.POSTGRES_PASSWORD,
    preferredPort: USUAL_POSTGRES_PORT,
    logFile: join(settings.dataDir, 'logs', 'postgres.log'),
    adopt: true,
  })
  try {
    await ensureDatabase(cluster.url('postgres'), DATABASE)
    const url = cluster.url(DATABASE)
    await migrateIfNeeded(settings, secrets, url)
    return await use(url)
  } finally {
    // A market that runs keeps its server.
    if (!cluster.isAdopted) await cluster.stop()
  }
}

async function migrateIfNeeded(settings: Settings, secrets: Secrets, url: string): Promise<void> {
  if (!(await isMigrationPending(url))) return
  await buildPrograms({ distDir: settings.distDir, programsDir: 'build' }, createProgress())
  const environment = childEnvironment(settings, { secrets, databaseUrl: url, isDev: false })
  await migrate({ programsDir: 'build', environment })
}
