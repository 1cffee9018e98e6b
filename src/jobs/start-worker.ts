import { EventEmitter } from 'node:events'
import { hostname } from 'node:os'
import { run, type RunnerOptions, type TaskList } from 'graphile-worker'
import pg from 'pg'
import type { Ctx } from '../context'
import { noteJobBroke, noteJobWorked } from '../workflows/runs/note-job-outcome'
import { PreparingClient } from '../store/prepared-statements'
import type { Task } from './define-task'
import { startHeartbeat } from './heartbeat'
import { queueLogger } from './queue-logger'

export type RunningWorker = {
  /** Resolves when the worker has ended, rejects when it ended because of a failure. */
  ended: Promise<void>
  /** Takes no more jobs, lets the running ones finish for a moment, and gives the others back. */
  stop: () => Promise<void>
}

/** Runs jobs until stopped. Any number of such processes may share one database. */
export const startWorker = async (
  ctx: Ctx,
  options: {
    connectionString: string
    tasks: readonly Task[]
    crontab: string
    concurrency?: number
  },
): Promise<RunningWorker> => {
  const concurrency = options.concurrency ?? 8
  const events: NonNullable<RunnerOptions['events']> = new EventEmitter()
  const workerIds = new Set<string>()
  // Jobs are taken in batches: they are locked in the name of the pool that took them.
  events.on('pool:create', ({ workerPool }) => workerIds.add(workerPool.id))
  events.on('worker:create', ({ worker }) => workerIds.add(worker.workerId))
  events.on('worker:stop', ({ worker }) => workerIds.delete(worker.workerId))
  const isListening = new Promise<void>((resolve) => {
    events.once('pool:listen:success', () => {
      resolve()
    })
  })
  const pgPool = openPool(ctx, { ...options, max: concurrency + 2 })
  const runner = await run({
    pgPool,
    concurrency,
    preset: {
      worker: {
        // No refetchDelay: a job announced while others are fetched would wait for the next poll.
        localQueue: { size: concurrency * 2, ttl: 20_000 },
        completeJobBatchDelay: 5,
        failJobBatchDelay: 0,
      },
    },
    pollInterval: 1_000,
    noHandleSignals: true,
    crontab: options.crontab,
    taskList: taskListOf(ctx, options.tasks),
    logger: queueLogger(ctx.log),
    events,
  })
  await isListening
  const process = `${hostname()}:${globalThis.process.pid}`
  const heartbeat = await startHeartbeat(ctx, { process, workerIds })
  return {
    ended: runner.promise,
    stop: async () => {
      await runner.stop()
      await heartbeat.stop()
      await pgPool.end()
    },
  }
}

/** The queue's own connections. One that breaks is replaced; it must not end the process. */
const openPool = (
  { log }: Ctx,
  { connectionString, max }: { connectionString: string; max: number },
): pg.Pool => {
  const pool = new pg.Pool({
    connectionString,
    max,
    application_name: '2krika-worker',
    Client: PreparingClient,
    // Taking and finishing jobs need not wait for the disk: should the server lose its last
    // moments, some jobs run once more, which all of them allow. The queue asks the same few
    // questions for ever, which need not be planned for each answer.
    // oxlint-disable-next-line typescript/no-misused-promises -- pg-pool waits for it; its types lag
    onConnect: async (client) => {
      await client.query('set synchronous_commit = off; set plan_cache_mode = force_generic_plan')
    },
  })
  const note = (error: Error) => {
    log.warn(`connection of the job queue: ${error.message}`)
  }
  pool.on('error', note)
  pool.on('connect', (client) => {
    client.on('error', note)
  })
  return pool
}

const taskListOf = (ctx: Ctx, tasks: readonly Task[]): TaskList =>
  Object.fromEntries(
    tasks.map((task) => [
      task.name,
      async (payload, { job }) => {
        const { attempts } = job
        const isLast = attempts >= job.max_attempts
        try {
          await task.run(ctx, payload, { number: attempts, isLast })
        } catch (error) {
          // The undoing of a run is noted in that run itself.
          if (task.name !== 'compensate_run') {
            const noted = { task: task.name, payload, jobKey: job.key }
            await noteJobBroke(ctx, { jobId: job.id, job: noted, attempts, isLast, error })
          }
          throw error
        }
        await noteJobWorked(ctx, { jobId: job.id, attempts })
      },
    ]),
  )
