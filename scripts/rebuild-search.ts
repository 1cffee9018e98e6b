import pg from 'pg'
import { env } from '../src/env'

/**
 * Asks the worker to bring everything on the market to the search server again, and to take away
 * what the market does not have: `npm run rebuild-search`. Searches are answered meanwhile.
 */
async function rebuildSearch(): Promise<void> {
  if (env().MEILISEARCH_URL === undefined) {
    process.stdout.write('Postgres searches this market: there is nothing to rebuild.\n')
    return
  }
  const client = new pg.Client({ connectionString: env().DATABASE_URL })
  await client.connect()
  try {
    // The worker alone writes to the server, one job at a time: nothing old overtakes what is new.
    await client.query(
      `select graphile_worker.add_job('rebuild_search', '{}', queue_name => 'search',
         job_key => 'rebuild_search')`,
    )
  } finally {
    await client.end()
  }
  process.stdout.write('The worker rebuilds the search server; its log says when it is done.\n')
}

await rebuildSearch()
