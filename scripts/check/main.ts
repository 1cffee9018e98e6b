import { parseArgs } from 'node:util'
import { Failure, sentenceFor } from '../lib/failure.ts'
import { inProject } from '../lib/paths.ts'
import { runToEnd } from '../lib/processes.ts'
import { testSettings } from '../../tests/helpers/settings.ts'
import { checkHouseRules } from './house-rules.ts'

type Step = { name: string; run: () => Promise<unknown> }

/** Two at a time: what small machines and hosted runners have. */
const AT_ONCE = 2

/** Runs a program of node_modules; what it prints is shown only when it fails. */
function tool(name: string, path: string, ...args: string[]): Step {
  const env = {
    ...process.env,
    ...testSettings(inProject('.data-test')),
    DATABASE_URL: 'postgres://nobody@localhost/none',
    // knip reads the configuration of the browser tests.
    E2E_WEB_URL: 'http://localhost:3000',
    FORCE_COLOR: '0',
  }
  const run = (): Promise<unknown> =>
    runToEnd(process.execPath, [inProject(path), ...args], {
      attempt: `${name} found something`,
      cwd: inProject(),
      env,
      tailLines: 200,
    })
  return { name, run }
}

const rooms = [
  'src',
  'app',
  'collections',
  'hooks',
  'plugins',
  'payload.config.ts',
  'proxy.ts',
  'cache-handler.ts',
]

const steps: readonly Step[] = [
  tool('types', 'node_modules/typescript/bin/tsc', '--noEmit', '-p', '.'),
  tool('lint', 'node_modules/oxlint/bin/oxlint', '--type-aware', '--deny-warnings'),
  tool('format', 'node_modules/prettier/bin/prettier.cjs', '--check', '.', '--log-level', 'warn'),
  tool(
    'layers',
    'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
    '--config',
    '.dependency-cruiser.cjs',
    ...rooms,
  ),
  { name: 'house rules', run: async () => checkHouseRules() },
  tool('unused code', 'node_modules/knip/bin/knip.js', '--no-progress'),
  tool('generated files', 'scripts/run.mjs', 'generate', '--check'),
  tool('unit tests', 'node_modules/vitest/vitest.mjs', 'run', '--project', 'unit'),
]

/** npm run check: everything that needs no database; `-- lint types` runs some of it. */
async function main(): Promise<number> {
  const { positionals } = parseArgs({ allowPositionals: true })
  const isWanted = ({ name }: Step): boolean =>
    positionals.length === 0 || positionals.some((word) => name.includes(word))
  const wanted = steps.filter(isWanted)
  if (wanted.length === 0) {
    throw new Failure(`The steps are: ${steps.map(({ name }) => name).join(', ')}.`)
  }
  const waiting = [...wanted]
  let failures = 0
  const work = async (): Promise<void> => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      if (!(await runStep(step))) failures += 1
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  process.stdout.write(failures === 0 ? 'Everything is in order.\n' : `${failures} failed.\n`)
  return failures === 0 ? 0 : 1
}

async function runStep(step: Step): Promise<boolean> {
  const started = Date.now()
  const seconds = (): string => `${((Date.now() - started) / 1000).toFixed(1)} s`
  try {
    await step.run()
    process.stdout.write(`✓ ${step.name.padEnd(16)} ${seconds()}\n`)
    return true
  } catch (error) {
    process.stdout.write(`✗ ${step.name.padEnd(16)} ${seconds()}\n${sentenceFor(error)}\n`)
    return false
  }
}

try {
  process.exit(await main())
} catch (error) {
  process.stderr.write(`${sentenceFor(error)}\n`)
  process.exit(1)
}
