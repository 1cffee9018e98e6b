import { join } from 'node:path'
import { bundlePath } from '../../lib/bundle.ts'
import { runNode } from '../../lib/processes.ts'
import type { Progress } from '../../lib/progress.ts'
import { ensureDatabase, isMigrationPending, migrate } from '../../supervisor/database.ts'
import { prepareDataDir } from '../../supervisor/settings.ts'
import { queryRows, type BenchDatabase } from '../bench-market.ts'

/** A market with so many services beside the demo, in a database that is kept for the next time. */
export const sizedMarket = async (
  { database, services }: { database: BenchDatabase; services: number },
  progress: Progress,
): Promise<string> => {
  const name = `search_${services}`
  await ensureDatabase(database.serverUrl, name)
  const url = new URL(database.url)
  url.pathname = `/${name}`
  // Pictures of its own: names of files are distinct within one market only.
  const dataDir = join(database.env.DATA_DIR ?? '', name)
  prepareDataDir(dataDir)
  const env = { ...database.env, DATABASE_URL: url.href, DATA_DIR: dataDir }
  if (await isMigrationPending(url.href)) await migrate({ programsDir: 'build', environment: env })
  const [row] = await queryRows<{ count: number }>(
    url.href,
    'select count(*)::int as count from services',
  )
  const missing = services - (row?.count ?? 0)
  if (missing > 0) {
    await progress.step(`Inventing ${missing} services`, () =>
      runNode([bundlePath('build', 'seed'), '--services', String(missing)], {
        attempt: 'The services could not be created',
        env,
      }),
    )
    await queryRows(url.href, 'vacuum analyze')
  }
  return url.href
}
