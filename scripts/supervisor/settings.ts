import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { isAbsolute, join, resolve } from 'node:path'
import { parseEnv } from 'node:util'
import { Failure } from '../lib/failure.ts'
import { inProject, root } from '../lib/paths.ts'
import type { Secrets } from './secrets.ts'

type Environment = Record<string, string | undefined>

export type Settings = {
  dataDir: string
  webPort: number
  realtimePort: number
  appUrl: string
  realtimeUrl: string
  /** Given by the environment; absent, the built-in PostgreSQL is used. */
  databaseUrl: string | undefined
  /** Whether an empty market is filled with the demo market. */
  isDemo: boolean
  /** Folder of the web build, relative to the project. */
  distDir: string
  /** The environment as found, with `.env` below it. */
  given: Environment
}

/** Reads what the person set; everything else gets the defaults of a first start. */
export function readSettings(): Settings {
  const given = { ...dotEnv(), ...process.env }
  const webPort = readPort(given, 'PORT', 3000)
  const realtimePort = readPort(given, 'REALTIME_PORT', 8001)
  const databaseUrl = given.DATABASE_URL || undefined
  return {
    dataDir: given.DATA_DIR ? resolve(root, given.DATA_DIR) : inProject('.data'),
    webPort,
    realtimePort,
    appUrl: given.APP_URL || `http://localhost:${webPort}`,
    realtimeUrl: given.REALTIME_URL || `http://localhost:${realtimePort}`,
    databaseUrl,
    // A database of one's own is not filled with invented people unless asked to.
    isDemo: given.DEMO ? ['1', 'true'].includes(given.DEMO) : databaseUrl === undefined,
    distDir: given.NEXT_DIST_DIR || '.next',
    given,
  }
}

/** The complete environment of the processes of this market. */
export function childEnvironment(
  settings: Settings,
  more: { secrets: Secrets; databaseUrl: string; isDev: boolean },
): NodeJS.ProcessEnv {
  const { POSTGRES_PASSWORD: _password, ...secrets } = more.secrets
  return {
    ...secrets,
    ...settings.given,
    NODE_ENV: more.isDev ? 'development' : 'production',
    APP_URL: settings.appUrl,
    REALTIME_URL: settings.realtimeUrl,
    PORT: String(settings.webPort),
    REALTIME_PORT: String(settings.realtimePort),
    // HOSTNAME is the machine's name in many shells; Next would listen on that address alone.
    HOSTNAME: settings.given.HOST || '0.0.0.0',
    DATABASE_URL: more.databaseUrl,
    DATA_DIR: settings.dataDir,
    NEXT_DIST_DIR: settings.distDir,
    DEMO: settings.isDemo ? '1' : '0',
    DISABLE_PAYLOAD_HMR: 'true',
    NEXT_TELEMETRY_DISABLED: '1',
    NODE_OPTIONS: '--disable-warning=ExperimentalWarning',
  }
}

/** Creates the data folder. */
export function prepareDataDir(dataDir: string): void {
  if (!isAbsolute(dataDir)) throw new Failure('DATA_DIR must be a folder.')
  for (const name of ['', 'logs', 'tmp']) {
    mkdirSync(join(dataDir, name), { recursive: true, mode: 0o755 })
  }
}

function dotEnv(): Environment {
  const path = inProject('.env')
  return existsSync(path) ? parseEnv(readFileSync(path, 'utf8')) : {}
}

function readPort(given: Environment, name: string, usual: number): number {
  const text = given[name]
  if (text === undefined || text === '') return usual
  const port = Number(text)
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port
  throw new Failure(`${name} must be a port number between 1 and 65535, not "${text}".`)
}
