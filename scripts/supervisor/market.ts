import { join } from 'node:path'
import { Failure } from '../lib/failure.ts'
import { isPortFree } from '../lib/ports.ts'
import type { Cluster } from '../lib/postgres-cluster.ts'
import { startCluster } from '../lib/postgres-cluster.ts'
import type { Progress } from '../lib/progress.ts'
import type { BuildPlace } from './build.ts'
import { buildPrograms, buildWeb } from './build.ts'
import {
  checkDatabase,
  dropDatabase,
  ensureDatabase,
  isEmptyMarket,
  isMigrationPending,
  migrate,
  readSeedState,
  seedDemo,
} from './database.ts'
import { refuseFullDisk } from './disk.ts'
import { startOver } from './fresh.ts'
import { waitForLeftovers, rememberProcesses } from './leftovers.ts'
import type { Options } from './options.ts'
import { loadSecrets } from './secrets.ts'
import type { Service, Watcher } from './service.ts'
import { startService } from './service.ts'
import { defineServices } from './services.ts'
import type { Settings } from './settings.ts'
import { childEnvironment, prepareDataDir } from './settings.ts'
import { reloadOnChange } from './reload.ts'

/** Name of the market's database on its own server. */
export const DATABASE = 'market'
export const USUAL_POSTGRES_PORT = 54_329

export type MarketRun = {
  options: Options
  settings: Settings
  progress: Progress
  watcher: Watcher
  stop: AbortSignal
  announce: () => Promise<void>
}

/** Brings everything up in order, waits for the stop signal, and takes it down in order. */
export async function runMarket(run: MarketRun): Promise<void> {
  const { settings, options, stop } = run
  if (options.isFresh) await deleteData(settings, options)
  prepareDataDir(settings.dataDir)
  await refuseFullDisk(settings.dataDir)
  await waitForLeftovers(settings.dataDir)
  await refuseBusyPorts(settings)
  const secrets = loadSecrets(settings.dataDir)
  const database = await openDatabase(run, secrets.POSTGRES_PASSWORD)
  const services: Service[] = []
  try {
    const place: BuildPlace = { distDir: settings.distDir, programsDir: 'build' }
    const env = childEnvironment(settings, {
      secrets,
      databaseUrl: database.url,
      isDev: options.isDev,
    })
    await prepare({ run, database, place, env })
    if (stop.aborted) return
    const definitions = defineServices({
      ...settings,
      place,
      env,
      databaseUrl: database.url,
      isDev: options.isDev,
    })
    services.push(...definitions.map((definition) => startService(definition, run.watcher)))
    rememberProcesses(settings.dataDir, services)
    await raceStop(
      stop,
      run.progress.step('Starting', () => allReady(services)),
    )
    if (stop.aborted) return
    if (options.isDev) await reloadOnChange(services, place, stop)
    await run.announce()
    await raceStop(stop, new Promise<never>(() => undefined))
  } finally {
    // Web first, so that nobody starts something the others cannot finish.
    for (const service of services.toReversed()) await service.stop()
    await database.close()
  }
}

type OpenDatabase = {
  url: string
  /** Only our own server's database may be thrown away and made again. */
  recreate: (() => Promise<void>) | undefined
  close: () => Promise<void>
}

async function openDatabase(run: MarketRun, password: string): Promise<OpenDatabase> {
  const { databaseUrl, dataDir } = run.settings
  if (databaseUrl !== undefined) {
    await checkDatabase(databaseUrl)
    return { url: databaseUrl, recreate: undefined, close: async () => undefined }
  }
  const start = (preferredPort: number): Promise<Cluster> =>
    startCluster({
      dataDir: join(dataDir, 'postgres'),
      password,
      preferredPort,
      logFile: join(dataDir, 'logs', 'postgres.log'),
    })
  let cluster = await run.progress.step('Starting PostgreSQL', () => start(USUAL_POSTGRES_PORT))
  let isClosing = false
  const { port } = cluster
  const serverUrl = cluster.url('postgres')
  const keepRunning = async (): Promise<void> => {
    for (;;) {
      await cluster.ended
      if (isClosing) return
      run.watcher.crashed('postgres', 'see logs/postgres.log')
      // The same port: every other process knows it.
      cluster = await start(port)
    }
  }
  keepRunning().catch((error: unknown) => {
    run.watcher.line('postgres', `Error: ${error instanceof Error ? error.message : String(error)}`)
  })
  await ensureDatabase(serverUrl, DATABASE)
  return {
    url: cluster.url(DATABASE),
    recreate: async () => {
      await dropDatabase(serverUrl, DATABASE)
      await ensureDatabase(serverUrl, DATABASE)
    },
    close: async () => {
      isClosing = true
      await cluster.stop()
    },
  }
}

type Preparation = {
  run: MarketRun
  database: OpenDatabase
  place: BuildPlace
  env: NodeJS.ProcessEnv
}

/** Schema, demo market and build; each only when it is not there yet. */
async function prepare({ run, database, place, env }: Preparation): Promise<void> {
  const { progress, options, stop } = run
  const program = { programsDir: place.programsDir, environment: env, stop }
  const isStopped = (): boolean => stop.aborted
  await buildPrograms(place, progress)
  if (isStopped()) return
  const migrateIfNeeded = async (): Promise<void> => {
    if (!(await isMigrationPending(database.url))) return
    await progress.step('Migrating the database', () => migrate(program))
  }
  await migrateIfNeeded()
  if (isStopped()) return
  const seed = async (): Promise<void> => {
    if (!options.shouldSeed || !run.settings.isDemo) return
    const state = await readSeedState(database.url)
    if (state === 'finished') return
    if (state === 'unfinished' && database.recreate) {
      // Half a demo market holds nobody's work: begin again.
      await database.recreate()
      await migrateIfNeeded()
    } else if (!(await isEmptyMarket(database.url))) return
    await seedDemo({
      programsDir: place.programsDir,
      environment: env,
      url: database.url,
      progress,
    })
  }
  await seed()
  if (isStopped()) return
  if (!options.isDev) await buildWeb(place, env, { progress, stop })
}

async function deleteData(settings: Settings, options: Options): Promise<void> {
  if (settings.databaseUrl !== undefined) {
    throw new Failure('--fresh deletes the built-in database alone: empty yours by its own means.')
  }
  await startOver(settings.dataDir, options.isConfirmed)
}

async function refuseBusyPorts({ webPort, realtimePort }: Settings): Promise<void> {
  const wanted = [
    ['PORT', webPort],
    ['REALTIME_PORT', realtimePort],
  ] as const
  for (const [name, port] of wanted) {
    if (await isPortFree(port)) continue
    throw new Failure(
      `Port ${port} is used by another program: stop it, or choose another port, ` +
        `such as: ${name}=${port + 1} npm start`,
    )
  }
}

async function allReady(services: readonly Service[]): Promise<void> {
  await Promise.all(services.map((service) => service.ready()))
}

/** Waits for the work, or for the stop signal, whichever comes first. */
async function raceStop(stop: AbortSignal, work: Promise<unknown>): Promise<void> {
  if (stop.aborted) return
  await new Promise<void>((resolve, reject) => {
    stop.addEventListener('abort', () => {
      resolve()
    })
    work.then(() => {
      resolve()
    }, reject)
  })
}
