import { spawn } from 'node:child_process'
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RaceMeta } from '../../tests/helpers/rounds.ts'
import { testDataDir } from '../../tests/helpers/test-server.ts'
import { inProject, root } from '../lib/paths.ts'
import { ended } from '../lib/processes.ts'

type Report = {
  testResults: {
    name: string
    assertionResults: {
      fullName: string
      status: string
      duration?: number | null
      meta: RaceMeta
    }[]
  }[]
}

/** The test files with races, wherever they stand. */
export const raceFiles = (): string[] =>
  globSync('tests/**/*.test.ts', { cwd: root })
    .filter((path) => readFileSync(join(root, path), 'utf8').includes('helpers/rounds'))
    .toSorted()

/**
 * npm run test:races [files]: every race a thousand times (RACE_ROUNDS times when that is set), on
 * the usual test server, with a table of each file in .data-test/races/.
 */
async function main(args: readonly string[]): Promise<number> {
  const files = args.length > 0 ? args : raceFiles()
  const rounds = process.env.RACE_ROUNDS ?? '1000'
  const folder = join(testDataDir, 'races')
  mkdirSync(folder, { recursive: true })
  let worst = 0
  // One after the other: what one file found is written down before the next begins.
  for (const file of files) worst = Math.max(worst, await runFile(file, { rounds, folder }))
  return worst
}

async function runFile(
  file: string,
  { rounds, folder }: { rounds: string; folder: string },
): Promise<number> {
  const name = file.replaceAll(/\W+/gu, '-')
  const report = join(folder, `${name}.json`)
  rmSync(report, { force: true })
  const vitest = inProject('node_modules/vitest/vitest.mjs')
  const patience = `--hookTimeout=${20 * 60_000}`
  const reporters = ['--reporter=verbose', '--reporter=json', `--outputFile.json=${report}`]
  const child = spawn(
    process.execPath,
    [vitest, 'run', '--project', 'int', file, patience, ...reporters],
    {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, RACE_ROUNDS: rounds },
    },
  )
  const code = await ended(child)
  const table = tableOf(JSON.parse(readFileSync(report, 'utf8')) as Report)
  writeFileSync(join(folder, `${name}.md`), table)
  process.stdout.write(`\n${table}\n`)
  return code ?? 1
}

function tableOf({ testResults }: Report): string {
  const lines = testResults.flatMap(({ assertionResults }) =>
    assertionResults
      .filter(({ meta, status }) => meta.rounds !== undefined || status === 'failed')
      .map(({ fullName, status, duration, meta }) => {
        const seconds = Math.round((duration ?? 0) / 1_000)
        return `| ${fullName} | ${meta.rounds ?? '?'} | ${seconds} | ${status} |`
      }),
  )
  return `${['| Race | Rounds | Seconds | Outcome |', '| --- | --- | --- | --- |', ...lines].join('\n')}\n`
}

process.exit(await main(process.argv.slice(2)))
