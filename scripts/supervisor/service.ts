import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import type { WriteStream } from 'node:fs'
import { createWriteStream, existsSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Failure, knownCause, Stopped } from '../lib/failure.ts'
import { inProject, root } from '../lib/paths.ts'
import { eachLine, ended, identify, signal, waitUntilGone } from '../lib/processes.ts'

const READY_TIMEOUT_MS = 90_000
const STOP_TIMEOUT_MS = 10_000
const LONGEST_PAUSE_MS = 15_000
/** A process that lived this long was healthy: the next pause is short again. */
const HEALTHY_MS = 30_000
const KEPT_LOG_BYTES = 10_000_000
const TAIL_LINES = 30

export type ServiceDefinition = {
  name: string
  /** Program and arguments for the pinned Node. */
  args: readonly string[]
  env: NodeJS.ProcessEnv
  logFile: string
  /** Whether it does its work now. */
  isReady: () => Promise<boolean>
}

export type Watcher = {
  /** Every line a service prints. */
  line: (service: string, line: string) => void
  /** A service ended by itself and will be started again. */
  crashed: (service: string, how: string) => void
}

export type Service = {
  name: string
  pid: () => number | undefined
  /** Resolves when it does its work. @throws Failure when it does not come up. */
  ready: () => Promise<void>
  /** Ends the running process; a new one follows at once (the code changed). */
  restart: () => Promise<void>
  stop: () => Promise<void>
}

/** Starts a process and keeps one running until stopped, with growing pauses between crashes. */
export function startService(definition: ServiceDefinition, watcher: Watcher): Service {
  const log = openLog(definition.logFile)
  const stopping = new AbortController()
  let child: ChildProcess | undefined
  let isRestarting = false
  let tail: string[] = []

  const keepRunning = async (): Promise<void> => {
    let pauseMs = 500
    while (!stopping.signal.aborted) {
      const started = Date.now()
      child = spawnChild(definition)
      const take = (line: string): void => {
        log.write(`${line}\n`)
        tail = [...tail, line].slice(-TAIL_LINES)
        watcher.line(definition.name, line)
      }
      if (child.stdout) eachLine(child.stdout, take)
      if (child.stderr) eachLine(child.stderr, take)
      const code = await ended(child)
      if (stopping.signal.aborted) return
      if (isRestarting) {
        isRestarting = false
        continue
      }
      if (Date.now() - started > HEALTHY_MS) pauseMs = 500
      watcher.crashed(definition.name, code === null ? (child.signalCode ?? '') : `code ${code}`)
      await sleep(pauseMs, undefined, { signal: stopping.signal }).catch(() => undefined)
      pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)
    }
  }
  const finished = keepRunning()

  return {
    name: definition.name,
    pid: () => child?.pid,
    ready: async () => {
      const deadline = Date.now() + READY_TIMEOUT_MS
      while (!(await definition.isReady())) {
        const cause = knownCause(tail.join('\n'))
        if (cause) throw new Failure(cause)
        if (stopping.signal.aborted) throw new Stopped()
        if (Date.now() > deadline) {
          throw new Failure(`${definition.name} does not start. It said:\n${tail.join('\n')}`)
        }
        await sleep(100)
      }
    },
    restart: async () => {
      isRestarting = true
      if (child) await endGroup(child)
    },
    stop: async () => {
      stopping.abort()
      if (child) await endGroup(child)
      await finished
      log.end()
    },
  }
}

function spawnChild(definition: ServiceDefinition): ChildProcess {
  const preload = inProject('scripts/lib/exit-with-parent.mjs')
  return spawn(process.execPath, ['--import', `file://${preload}`, ...definition.args], {
    cwd: root,
    env: { ...definition.env, SUPERVISED: '1' },
    // A group of its own: Ctrl-C reaches us alone, and we stop everything in order.
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
  })
}

/** Asks a process and its descendants to end; insists after a while. */
async function endGroup(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  const identity = identify(child.pid)
  signal(child.pid, 'SIGTERM')
  const isGone = identity === undefined || (await waitUntilGone(identity, STOP_TIMEOUT_MS))
  if (!isGone) signal(child.pid, 'SIGKILL')
  // Grandchildren that did not follow.
  signal(-child.pid, 'SIGKILL')
  await ended(child)
}

function openLog(path: string): WriteStream {
  mkdirSync(dirname(path), { recursive: true })
  if (existsSync(path) && statSync(path).size > KEPT_LOG_BYTES) renameSync(path, `${path}.1`)
  const stream = createWriteStream(path, { flags: 'a' })
  // A full disk must not take the market down because of a log.
  stream.on('error', () => undefined)
  return stream
}
