import type { ChildProcess, SpawnOptions } from 'node:child_process'
import { execFileSync, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { Failure, knownCause, Stopped } from './failure.ts'
import { inProject, root } from './paths.ts'

/** A process that cannot be confused with a later one that got the same number. */
export type ProcessIdentity = { pid: number; startedAt: string }

/** The identity of a living process, or undefined when there is none with this number. */
export function identify(pid: number): ProcessIdentity | undefined {
  try {
    // The 22nd field is the start time; the 2nd, in parentheses, may hold spaces.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const [state, startedAt] = [fields[0], fields[19]]
    return state === 'Z' || startedAt === undefined ? undefined : { pid, startedAt }
  } catch {
    if (process.platform === 'linux') return undefined
  }
  try {
    const started = execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' })
    return started.trim() === '' ? undefined : { pid, startedAt: started.trim() }
  } catch {
    return undefined
  }
}

/** Whether that very process still lives. */
export function isSameAlive(identity: ProcessIdentity): boolean {
  return identify(identity.pid)?.startedAt === identity.startedAt
}

/** Sends a signal to a process (or group, when negative); a process already gone is fine. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}

/** Waits until the process is gone. @returns false when it still lives after `timeoutMs`. */
export async function waitUntilGone(
  identity: ProcessIdentity,
  timeoutMs: number,
): Promise<boolean> {
  const deadline = Date.now() + timeoutMs
  while (isSameAlive(identity)) {
    if (Date.now() > deadline) return false
    await sleep(50)
  }
  return true
}

/** Resolves when a child has ended; at once when it already has. */
export function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode)
  return new Promise((resolve) => {
    child.once('close', (code) => {
      resolve(code)
    })
  })
}

type RunOptions = Pick<SpawnOptions, 'cwd' | 'env' | 'uid' | 'gid'> & {
  /** What was attempted, to start the sentence of a failure: "The site could not be built". */
  attempt: string
  /** Called with every whole line the program prints. */
  onLine?: (line: string) => void
  /** Ends the program and everything it started. */
  stop?: AbortSignal
  /** How many of its last lines a failure shows. */
  tailLines?: number
}

const TAIL_LINES = 40

/**
 * Runs a Node program to its end and gives back its output. It ends when we do, even by kill -9.
 * @throws Failure with a known cause, or with the last lines the program printed.
 */
export async function runNode(args: readonly string[], options: RunOptions): Promise<string> {
  const preload = inProject('scripts/lib/exit-with-parent.mjs')
  const all = ['--enable-source-maps', '--import', pathToFileURL(preload).href, ...args]
  const env = { ...(options.env ?? process.env), SUPERVISED: '1' }
  return runToEnd(process.execPath, all, { cwd: root, ...options, env })
}

/**
 * Runs a program to its end and gives back its output.
 * @throws Failure with a known cause, or with the last lines the program printed.
 */
export async function runToEnd(
  command: string,
  args: readonly string[],
  options: RunOptions,
): Promise<string> {
  const { attempt, onLine, stop, tailLines = TAIL_LINES, ...spawnOptions } = options
  if (stop?.aborted) throw new Stopped()
  const child = spawn(command, args, {
    ...spawnOptions,
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: true,
  })
  const end = (): void => {
    if (child.pid !== undefined) signal(-child.pid, 'SIGTERM')
  }
  stop?.addEventListener('abort', end)
  const lines: string[] = []
  const collect = (line: string): void => {
    lines.push(line)
    onLine?.(line)
  }
  eachLine(child.stdout, collect)
  eachLine(child.stderr, collect)
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  stop?.removeEventListener('abort', end)
  if (stop?.aborted) throw new Stopped()
  const output = lines.join('\n')
  if (code === 0) return output
  const tail = lines.slice(-tailLines).join('\n')
  throw new Failure(`${attempt}. ${knownCause(output) ?? `What it said:\n${tail}`}`)
}

/** Calls `use` with every line of a stream, the unfinished last one included. */
export function eachLine(stream: NodeJS.ReadableStream, use: (line: string) => void): void {
  let rest = ''
  stream.setEncoding('utf8')
  stream.on('data', (chunk: string) => {
    const parts = (rest + chunk).split('\n')
    rest = parts.pop() ?? ''
    for (const part of parts) use(part)
  })
  stream.on('end', () => {
    if (rest !== '') use(rest)
  })
}
