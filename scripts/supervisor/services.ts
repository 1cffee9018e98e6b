import { join } from 'node:path'
import pg from 'pg'
import { bundlePath } from '../lib/bundle.ts'
import { inProject } from '../lib/paths.ts'
import type { BuildPlace } from './build.ts'
import { serverFile } from './build.ts'
import type { ServiceDefinition } from './service.ts'

type Plan = {
  place: BuildPlace
  env: NodeJS.ProcessEnv
  dataDir: string
  webPort: number
  realtimePort: number
  databaseUrl: string
  isDev: boolean
}

/** The processes of a market, in the order they start; they stop in the opposite order. */
export function defineServices(plan: Plan): ServiceDefinition[] {
  const program = (name: string): string[] => [
    '--enable-source-maps',
    bundlePath(plan.place.programsDir, name),
  ]
  const next = inProject('node_modules/next/dist/bin/next')
  const logFile = (name: string): string => join(plan.dataDir, 'logs', `${name}.log`)
  return [
    {
      name: 'realtime',
      args: program('realtime'),
      env: plan.env,
      logFile: logFile('realtime'),
      isReady: () => answers(`http://127.0.0.1:${plan.realtimePort}/healthz`),
    },
    {
      name: 'worker',
      args: program('worker'),
      env: plan.env,
      logFile: logFile('worker'),
      isReady: () => hasListener(plan.databaseUrl),
    },
    {
      name: 'web',
      args: plan.isDev
        ? [next, 'dev', '--port', String(plan.webPort)]
        : [serverFile(plan.place.distDir)],
      env: plan.env,
      logFile: logFile('web'),
      isReady: () => answers(`http://127.0.0.1:${plan.webPort}/api/healthz`),
    },
  ]
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(20_000) })
    await response.arrayBuffer()
    return response.ok
  } catch {
    return false
  }
}

/** A worker is up when a session listens for new jobs. */
async function hasListener(databaseUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: databaseUrl })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rowCount } = await client.query(
      `select 1 from pg_stat_activity
       where datname = current_database() and query ~* '^listen "jobs:insert"'`,
    )
    return (rowCount ?? 0) > 0
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}
