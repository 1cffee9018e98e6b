import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { Failure } from '../lib/failure.ts'
import { possibleDataDirs } from '../lib/postgres-place.ts'

/** What `--fresh` deletes in the data folder; anything else there is not ours. */
const OURS = [
  'postgres',
  'postgres.unfinished',
  'media',
  'files',
  'cache',
  'tmp',
  'logs',
  'secrets.json',
  'processes.json',
]

/**
 * Deletes the data of this installation after asking.
 * @throws Failure when the person says no, or cannot be asked.
 */
export async function startOver(dataDir: string, isConfirmed: boolean): Promise<void> {
  const isEmpty = !existsSync(dataDir) || !readdirSync(dataDir).some((name) => OURS.includes(name))
  if (!isEmpty && !isConfirmed) await confirm(dataDir)
  for (const name of OURS) rmSync(join(dataDir, name), { recursive: true, force: true })
  for (const path of possibleDataDirs(join(dataDir, 'postgres'))) {
    rmSync(path, { recursive: true, force: true })
  }
}

async function confirm(dataDir: string): Promise<void> {
  if (!process.stdin.isTTY) {
    throw new Failure(`--fresh deletes everything in ${dataDir}: add --yes to confirm it.`)
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await terminal.question(`Delete everything in ${dataDir}? Type "yes": `)
  terminal.close()
  if (answer.trim().toLowerCase() !== 'yes') throw new Failure('Nothing was deleted.')
}
