import { existsSync } from 'node:fs'
import { spawn } from 'node:child_process'
import { bundle } from '../lib/bundle.ts'
import { Failure, sentenceFor } from '../lib/failure.ts'
import { inProject, root } from '../lib/paths.ts'
import { ended } from '../lib/processes.ts'
import { createProgress } from '../lib/progress.ts'
import { buildPrograms, buildWeb } from '../supervisor/build.ts'
import { childEnvironment, prepareDataDir, readSettings } from '../supervisor/settings.ts'
import { loadSecrets } from '../supervisor/secrets.ts'
import { withMarketDatabase } from './market-database.ts'

/** npm run build | seed | create-admin | rebuild-search | bench | screenshots | look | generate: one TypeScript program under the pinned Node. */
async function main(): Promise<number> {
  const [name, ...args] = process.argv.slice(2)
  switch (name) {
    case 'seed':
      return withDatabase('scripts/seed.ts', args)
    case 'create-admin':
      return withDatabase('scripts/create-admin.ts', args)
    case 'rebuild-search':
      return withDatabase('scripts/rebuild-search.ts', args)
    case 'build':
      return buildForElsewhere()
    case 'screenshots':
      return runProgram('scripts/screenshots.ts', args, {})
    case 'look':
      return runProgram('scripts/look.ts', args, {})
    case 'generate':
      return runProgram('scripts/generate/main.ts', args, environment())
    case 'torture':
      return runProgram('tests/torture/main.ts', args, {})
    case 'races':
      return runProgram('scripts/testing/races.ts', args, {})
    case 'bench': {
      const [bench = 'pages', ...rest] = args
      const source = `scripts/bench/${bench}.ts`
      if (!existsSync(inProject(source))) throw new Failure(`There is no bench "${bench}".`)
      return runProgram(source, rest, {})
    }
    default:
      throw new Failure(
        'Say what to run: build, seed, create-admin, rebuild-search, bench, screenshots, look or generate.',
      )
  }
}

/** Builds for a container: no secret of this machine may end up in the result. */
async function buildForElsewhere(): Promise<number> {
  const place = { distDir: readSettings().distDir, programsDir: 'build' }
  const progress = createProgress()
  const placeholder = 'only-read-when-a-process-starts-'.repeat(2)
  const env = {
    NEXT_TELEMETRY_DISABLED: '1',
    DATABASE_URL: 'postgres://nobody@localhost/none',
    DATA_DIR: '/tmp',
    PAYLOAD_SECRET: placeholder,
    TICKET_SECRET: placeholder,
    SANDBOX_WEBHOOK_SECRET: placeholder,
    ...process.env,
  }
  await buildPrograms(place, progress)
  await buildWeb(place, { ...env, NODE_ENV: 'production' }, { progress })
  return 0
}

/** The settings of this installation, with a database that may not exist. */
function environment(databaseUrl = 'postgres://nobody@localhost/none'): NodeJS.ProcessEnv {
  const settings = readSettings()
  prepareDataDir(settings.dataDir)
  const secrets = loadSecrets(settings.dataDir)
  return childEnvironment(settings, { secrets, databaseUrl, isDev: false })
}

async function withDatabase(source: string, args: readonly string[]): Promise<number> {
  const settings = readSettings()
  prepareDataDir(settings.dataDir)
  return withMarketDatabase(settings, loadSecrets(settings.dataDir), (url) =>
    runProgram(source, args, environment(url)),
  )
}

async function runProgram(
  source: string,
  args: readonly string[],
  env: Record<string, string | undefined>,
): Promise<number> {
  const outfile = inProject('build', 'run', `${source.replaceAll(/\W+/gu, '-')}.js`)
  await bundle(source, outfile)
  const child = spawn(process.execPath, ['--enable-source-maps', outfile, ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  })
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => child.kill(name))
  return (await ended(child)) ?? 1
}

try {
  process.exit(await main())
} catch (error) {
  process.stderr.write(`${sentenceFor(error)}\n`)
  process.exit(1)
}
