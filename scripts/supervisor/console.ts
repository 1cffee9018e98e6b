import type { Progress } from '../lib/progress.ts'
import type { Watcher } from './service.ts'

/** pino's number for "error". */
const ERROR_LEVEL = 50

/** Shows errors of the services, or everything in development; logs keep all of it. */
export function createWatcher(options: {
  progress: Progress
  isVerbose: boolean
  isStopping: () => boolean
}): Watcher {
  const { progress, isVerbose, isStopping } = options
  return {
    line: (service, line) => {
      if (isStopping() || line.trim() === '') return
      if (isVerbose || isError(line)) progress.say(`[${service}] ${readable(line)}`)
    },
    crashed: (service, how) => {
      progress.say(`[${service}] ended by itself (${how}); starting it again`)
    },
  }
}

function isError(line: string): boolean {
  const entry = parseEntry(line)
  if (entry) return entry.level >= ERROR_LEVEL
  return /^\s*(?:⨯|Error:|\w*Error: |Uncaught|FATAL)/u.test(line)
}

/** The message of a structured log line, with its error. */
function readable(line: string): string {
  const entry = parseEntry(line)
  if (!entry) return line
  const cause = entry.err?.message
  return cause && cause !== entry.msg ? `${entry.msg ?? ''} (${cause})` : (entry.msg ?? line)
}

type Entry = { level: number; msg?: string; err?: { message?: string } }

function parseEntry(line: string): Entry | undefined {
  if (!line.startsWith('{')) return undefined
  try {
    const entry: unknown = JSON.parse(line)
    return isEntry(entry) ? entry : undefined
  } catch {
    return undefined
  }
}

function isEntry(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && 'level' in value
}
