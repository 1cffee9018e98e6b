import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { codeOf, Failure } from '../lib/failure.ts'
import type { ProcessIdentity } from '../lib/processes.ts'
import { identify, isSameAlive } from '../lib/processes.ts'

/** A start that finds the previous one leaving waits this long for it. */
const LEAVING_TIMEOUT_MS = 20_000
/** A supervisor whose npm was killed notices within this time. */
const NOTICE_MS = 1500

type Holder = ProcessIdentity & { isStopping: boolean }

export type Lock = {
  /** Tells a waiting start that this one is leaving. */
  markStopping: () => void
  release: () => void
}

/**
 * Takes the folder for this process alone; a lock left by a killed one is taken over.
 * @throws Failure when a living market already runs from this folder.
 */
export async function takeLock(dataDir: string): Promise<Lock> {
  const path = join(dataDir, 'running.json')
  const self = identify(process.pid)
  if (!self) throw new Error('this process cannot be identified')
  const started = Date.now()
  for (;;) {
    if (tryCreate(path, { ...self, isStopping: false })) break
    const holder = readHolder(path)
    if (!holder || !isSameAlive(holder)) {
      rmSync(path, { force: true })
      continue
    }
    const patience = holder.isStopping ? LEAVING_TIMEOUT_MS : NOTICE_MS
    if (Date.now() - started > patience) {
      throw new Failure(
        `This market is already running (process ${holder.pid}): stop it first, ` +
          'or start another one with its own DATA_DIR, PORT and REALTIME_PORT.',
      )
    }
    await sleep(100)
  }
  return {
    markStopping: () => {
      writeFileSync(path, JSON.stringify({ ...self, isStopping: true }))
    },
    release: () => {
      rmSync(path, { force: true })
    },
  }
}

function tryCreate(path: string, holder: Holder): boolean {
  try {
    writeFileSync(path, JSON.stringify(holder), { flag: 'wx' })
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

function readHolder(path: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder
  } catch (error) {
    // Gone meanwhile, or cut short by a full disk: nobody holds it.
    if (codeOf(error) === 'ENOENT' || error instanceof SyntaxError) return undefined
    throw error
  }
}
