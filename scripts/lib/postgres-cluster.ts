import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, mkdtempSync, openSync, closeSync } from 'node:fs'
import { readFileSync, renameSync, rmSync, writeFileSync, realpathSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { Failure, codeOf, knownCause } from './failure.ts'
import { freePort, isPortFree } from './ports.ts'
import type { PostgresPlace } from './postgres-place.ts'
import { findPostgresPlace, makePrivateFolder } from './postgres-place.ts'
import { ended, identify, runToEnd, signal, waitUntilGone } from './processes.ts'

const SUPERUSER = 'postgres'
const START_TIMEOUT_MS = 120_000
const STOP_TIMEOUT_MS = 20_000
/** How long backends of a killed server may keep its shared memory. */
const LEFTOVER_TIMEOUT_MS = 15_000

/**
 * Runs the server and stops it when our end of the pipe (its standard input) closes, so that even
 * a killed supervisor leaves no database behind. A shell: it costs 1 MB, another Node 45.
 */
const GUARD = `
exec 3<&0
"$@" </dev/null 3<&- &
server=$!
(while read -r _ <&3; do :; done; kill -INT "$server") 2>/dev/null &
guard=$!
wait "$server"; code=$?
kill "$guard" 2>/dev/null
exit "$code"
`

export type ClusterOptions = {
  /** Absolute folder for the data; may be replaced by a reachable one for root. */
  dataDir: string
  password: string
  /** Taken when free, else any free port. */
  preferredPort: number
  logFile: string
  /** Extra settings, such as `fsync=off`. */
  settings?: readonly string[]
  /** Use a server of this folder that already runs instead of replacing it. */
  adopt?: boolean
  /** Keep the server when this process ends; `stop` is the only end. */
  outliveUs?: boolean
}

export type Cluster = {
  port: number
  /** It ran already: somebody else started it. */
  isAdopted: boolean
  /** Connection string of a database of this server, as its superuser. */
  url: (database: string) => string
  /** Resolves when the server ends for whatever reason. */
  ended: Promise<unknown>
  /** Ends connections, then the server. */
  stop: () => Promise<void>
}

/**
 * Starts the PostgreSQL that comes with the packages, creating its data folder the first time.
 * Leftovers of a killed run (a server without owner, a stale pid file) are cleared away.
 * @throws Failure with one sentence when it cannot start.
 */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const place = findPostgresPlace(options.dataDir)
  await createData(place, options)
  const leftover = readPidFile(place.dataDir)
  if (leftover) {
    if (options.adopt) {
      const adopted = await adopt({ place, options, port: leftover.port, pid: leftover.pid })
      if (adopted) return adopted
    }
    await stopServer(leftover.pid)
  }
  rmSync(join(place.dataDir, 'postmaster.pid'), { force: true })
  return launch(place, options)
}

async function createData(place: PostgresPlace, options: ClusterOptions): Promise<void> {
  if (existsSync(join(place.dataDir, 'PG_VERSION'))) return
  // Created beside and renamed, so that a killed initdb never looks finished.
  const unfinished = `${place.dataDir}.unfinished`
  rmSync(unfinished, { recursive: true, force: true })
  rmSync(place.dataDir, { recursive: true, force: true })
  mkdirSync(dirname(place.dataDir), { recursive: true, mode: 0o755 })
  makePrivateFolder(unfinished, place.user)
  const secretFolder = mkdtempSync(join(tmpdir(), 'postgres-'))
  const passwordFile = join(secretFolder, 'password')
  writeFileSync(passwordFile, `${options.password}\n`, { mode: 0o600 })
  if (place.user) {
    chownSync(secretFolder, place.user.uid, place.user.gid)
    chownSync(passwordFile, place.user.uid, place.user.gid)
  }
  try {
    const flags = [
      '--encoding=UTF8',
      '--locale=C.UTF-8',
      '--auth=scram-sha-256',
      '--no-instructions',
    ]
    const args = [`--pgdata=${unfinished}`, `--username=${SUPERUSER}`, `--pwfile=${passwordFile}`]
    if (options.settings?.includes('fsync=off')) flags.push('--no-sync')
    await runToEnd(join(place.bin, 'initdb'), [...args, ...flags], {
      attempt: 'The database could not be created',
      cwd: '/',
      env: serverEnvironment(),
      ...place.user,
    })
  } finally {
    rmSync(secretFolder, { recursive: true, force: true })
  }
  renameSync(unfinished, place.dataDir)
}

async function launch(place: PostgresPlace, options: ClusterOptions): Promise<Cluster> {
  const port = (await isPortFree(options.preferredPort)) ? options.preferredPort : await freePort()
  const deadline = Date.now() + LEFTOVER_TIMEOUT_MS
  for (;;) {
    const child = spawnServer(place, options, port)
    const handle = createHandle({ place, options, port, child })
    const failure = await untilReady({ child, place, options, port }).catch(async (error) => {
      await handle.stop()
      throw error
    })
    if (failure === undefined) return handle
    const isLeftover = /shared memory block .* still in use|lock file .* already exists/u
    if (!isLeftover.test(failure) || Date.now() > deadline) {
      throw new Failure(`The database did not start. ${knownCause(failure) ?? failure}`)
    }
    await sleep(500)
  }
}

function spawnServer(place: PostgresPlace, options: ClusterOptions, port: number): ChildProcess {
  const settings = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=200',
    // A catalogue of 100,000 services fits; fewer checkpoints while many rows are written.
    'shared_buffers=256MB',
    'max_wal_size=2GB',
    'wal_compression=on',
    'shared_preload_libraries=pg_stat_statements',
    'timezone=UTC',
    'log_timezone=UTC',
    ...(options.settings ?? []),
  ].flatMap((setting) => ['-c', setting])
  const command = [join(place.bin, 'postgres'), '-D', place.dataDir, ...settings]
  mkdirSync(dirname(options.logFile), { recursive: true })
  writeFileSync(options.logFile, '')
  const log = openSync(options.logFile, 'a')
  try {
    const common = { cwd: '/', env: serverEnvironment(), detached: true, ...place.user }
    if (options.outliveUs) {
      const [program = '', ...args] = command
      const child = spawn(program, args, { ...common, stdio: ['ignore', log, log] })
      child.unref()
      return child
    }
    const args = ['-c', GUARD, 'postgres-guard', ...command]
    return spawn('/bin/sh', args, { ...common, stdio: ['pipe', log, log] })
  } finally {
    closeSync(log)
  }
}

type Launched = {
  child: ChildProcess
  place: PostgresPlace
  options: ClusterOptions
  port: number
}

/** @returns what the server said when it ended instead of getting ready. */
async function untilReady(launched: Launched): Promise<string | undefined> {
  const { child, options, port, place } = launched
  let hasEnded = false
  void ended(child).then(() => {
    hasEnded = true
  })
  const deadline = Date.now() + START_TIMEOUT_MS
  while (Date.now() < deadline) {
    if (hasEnded) return readFileSync(options.logFile, 'utf8').trim()
    if (await isOurs({ place, password: options.password, port })) return undefined
    await sleep(60)
  }
  return `It was not ready after ${START_TIMEOUT_MS / 1000} seconds; see ${options.logFile}.`
}

function createHandle({ place, options, port, child }: Launched): Cluster {
  return {
    port,
    isAdopted: false,
    url: urlBuilder(options.password, port),
    ended: ended(child),
    stop: async () => {
      const running = readPidFile(place.dataDir)
      if (running) await stopServer(running.pid)
      if (!options.outliveUs) await ended(child)
    },
  }
}

type Adoption = { place: PostgresPlace; options: ClusterOptions; port: number; pid: number }

async function adopt({ place, options, port, pid }: Adoption): Promise<Cluster | undefined> {
  const identity = identify(pid)
  if (!identity || !(await isOurs({ place, password: options.password, port }))) return undefined
  return {
    port,
    isAdopted: true,
    url: urlBuilder(options.password, port),
    ended: waitUntilGone(identity, Number.POSITIVE_INFINITY),
    stop: () => stopServer(pid),
  }
}

/** Whether the server on this port is the one of this folder, and lets us in. */
async function isOurs(ask: {
  place: PostgresPlace
  password: string
  port: number
}): Promise<boolean> {
  const client = new pg.Client({
    connectionString: urlBuilder(ask.password, ask.port)('postgres'),
    connectionTimeoutMillis: 5000,
  })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ data_directory: string }>('show data_directory')
    const [row] = rows
    return row !== undefined && realpathSync(row.data_directory) === realpathSync(ask.place.dataDir)
  } catch (error) {
    if (codeOf(error) === '28P01') {
      throw new Failure(
        'The database has another password than secrets.json: that file was replaced. ' +
          'Restore it, or start over with: npm start -- --fresh',
      )
    }
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** A living PostgreSQL named by the pid file; a number reused by another program is ignored. */
function readPidFile(dataDir: string): { pid: number; port: number } | undefined {
  let lines: string[]
  try {
    lines = readFileSync(join(dataDir, 'postmaster.pid'), 'utf8').split('\n')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
  const [pid, port] = [Number(lines[0]), Number(lines[3])]
  return isPostgres(pid) ? { pid, port } : undefined
}

function isPostgres(pid: number): boolean {
  if (!identify(pid)) return false
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'postgres'
  } catch {
    // No /proc on this system: the identity has to do.
    return process.platform !== 'linux'
  }
}

async function stopServer(pid: number): Promise<void> {
  const identity = identify(pid)
  if (!identity) return
  // Interrupt is PostgreSQL's "fast" shutdown: sessions are ended, data is written.
  signal(pid, 'SIGINT')
  if (await waitUntilGone(identity, STOP_TIMEOUT_MS)) return
  signal(pid, 'SIGQUIT')
  await waitUntilGone(identity, STOP_TIMEOUT_MS)
}

function urlBuilder(password: string, port: number): (database: string) => string {
  const credentials = `${SUPERUSER}:${encodeURIComponent(password)}`
  return (database) => `postgres://${credentials}@127.0.0.1:${port}/${database}`
}

function serverEnvironment(): NodeJS.ProcessEnv {
  return { ...process.env, LC_ALL: 'C', PGDATA: undefined }
}
