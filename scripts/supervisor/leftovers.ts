import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { codeOf } from '../lib/failure.ts'
import type { ProcessIdentity } from '../lib/processes.ts'
import { identify, signal, waitUntilGone } from '../lib/processes.ts'
import type { Service } from './service.ts'

/** Longer than a process takes to notice that its supervisor died (see exit-with-parent.mjs). */
const LEAVING_TIMEOUT_MS = 9000

/** Notes which processes run, for the start after a killed supervisor. */
export function rememberProcesses(dataDir: string, services: readonly Service[]): void {
  const identities = services
    .map((service) => service.pid())
    .filter((pid) => pid !== undefined)
    .map((pid) => identify(pid))
    .filter((identity) => identity !== undefined)
  writeFileSync(join(dataDir, 'processes.json'), JSON.stringify(identities))
}

/** Waits for the processes of a killed supervisor, which are leaving; ends those that do not. */
export async function waitForLeftovers(dataDir: string): Promise<void> {
  for (const identity of readIdentities(join(dataDir, 'processes.json'))) {
    if (await waitUntilGone(identity, LEAVING_TIMEOUT_MS)) continue
    signal(-identity.pid, 'SIGKILL')
    await waitUntilGone(identity, LEAVING_TIMEOUT_MS)
  }
}

function readIdentities(path: string): ProcessIdentity[] {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as ProcessIdentity[]
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || error instanceof SyntaxError) return []
    throw error
  }
}
