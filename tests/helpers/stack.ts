import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { inProject } from '../../scripts/lib/paths.ts'
import { freePort } from '../../scripts/lib/ports.ts'
import type { Service } from '../../scripts/supervisor/service.ts'
import { startService } from '../../scripts/supervisor/service.ts'
import { serverFile } from '../../scripts/supervisor/build.ts'
import { defineServices } from '../../scripts/supervisor/services.ts'
import { testSettings } from './settings.ts'

/** The build that tests run against: made by npm test with failpoints, never the demo's. */
export const testBuild = { distDir: '.next-test', programsDir: 'build/test' } as const

export type ProcessName = 'web' | 'realtime' | 'worker'

export type StackOptions = {
  databaseUrl: string
  dataDir: string
  /** All of them unless told otherwise. */
  processes?: readonly ProcessName[]
  env?: Record<string, string>
  /** What a process prints, for a test that wants to see it. */
  onLine?: (process: ProcessName, line: string) => void
}

export type Stack = {
  webUrl: string
  realtimeUrl: string
  /** The environment its processes run with. */
  env: Readonly<Record<string, string>>
  /** Kills a process the hard way; it is started again by itself, as in production. */
  kill: (name: ProcessName) => void
  /** Resolves when the process answers (again). */
  ready: (name: ProcessName) => Promise<void>
  stop: () => Promise<void>
}

/**
 * Starts the real processes of a market on free ports: the production build, the sidecar, the
 * worker. Several stacks may share one database, as replicas do.
 */
export async function startStack(options: StackOptions): Promise<Stack> {
  const wanted = options.processes ?? ['realtime', 'worker', 'web']
  if (wanted.includes('web') && !existsSync(serverFile(testBuild.distDir))) {
    throw new Error('There is no test build yet: run npm test once.')
  }
  const [webPort, realtimePort] = [await freePort(), await freePort()]
  mkdirSync(options.dataDir, { recursive: true })
  const env: Record<string, string> = {
    ...testSettings(options.dataDir),
    NODE_ENV: 'production',
    PORT: String(webPort),
    REALTIME_PORT: String(realtimePort),
    APP_URL: `http://localhost:${webPort}`,
    REALTIME_URL: `http://localhost:${realtimePort}`,
    HOSTNAME: '127.0.0.1',
    NEXT_DIST_DIR: testBuild.distDir,
    DATABASE_URL: options.databaseUrl,
    ...options.env,
  }
  const services = new Map<string, Service>()
  const definitions = defineServices({
    place: testBuild,
    env: { ...process.env, ...env, NODE_OPTIONS: '--disable-warning=ExperimentalWarning' },
    dataDir: options.dataDir,
    webPort,
    realtimePort,
    databaseUrl: options.databaseUrl,
    isDev: false,
  })
  for (const definition of definitions) {
    const name = wanted.find((process) => process === definition.name)
    if (name === undefined) continue
    const watcher = {
      line: (_: string, line: string) => options.onLine?.(name, line),
      crashed: () => undefined,
    }
    services.set(name, startService(definition, watcher))
  }
  const stop = async (): Promise<void> => {
    for (const service of [...services.values()].toReversed()) await service.stop()
  }
  try {
    await Promise.all([...services.values()].map((service) => service.ready()))
  } catch (error) {
    await stop()
    throw error
  }
  return {
    webUrl: env.APP_URL ?? '',
    realtimeUrl: env.REALTIME_URL ?? '',
    env,
    kill: (name) => {
      const pid = services.get(name)?.pid()
      if (pid !== undefined) process.kill(-pid, 'SIGKILL')
    },
    ready: async (name) => services.get(name)?.ready(),
    stop,
  }
}

/** Where the log of a process of a stack is. */
export function stackLog(dataDir: string, name: ProcessName): string {
  return join(dataDir, 'logs', `${name}.log`)
}

/** Absolute path of a file that lies beside the tests. */
export function fixture(name: string): string {
  return inProject('tests', 'fixtures', name)
}
