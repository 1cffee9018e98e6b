import { sql } from '@payloadcms/db-postgres'
import type { Db, Tx } from '../context'

type Job = {
  /** Name of a task in src/jobs/tasks. */
  task: string
  payload: Record<string, unknown>
  runAt?: Date
  /** A later job with the same key replaces the waiting one. */
  jobKey?: string
  maxAttempts?: number
}

/** What open transactions have enqueued so far; written in one go at their end. */
const batches = new WeakMap<object, Job[]>()

/**
 * Runs the work of a transaction and writes the jobs it enqueued together, last: each call of the
 * queue's own function costs half a millisecond, however many jobs it takes.
 */
export const withJobBatch = async <T>(tx: Tx, work: (tx: Tx) => Promise<T>): Promise<T> => {
  const batch: Job[] = []
  batches.set(tx, batch)
  const result = await work(tx)
  batches.delete(tx)
  await addJobs(tx, batch)
  return result
}

/** Enqueues a job that exists exactly when the caller's transaction commits. */
export const enqueueJob = async (tx: Tx | Db, job: Job): Promise<void> => {
  const batch = batches.get(tx)
  if (batch === undefined) {
    await addJobs(tx, [job])
    return
  }
  dropFrom(batch, job.jobKey)
  batch.push(job)
}

const dropFrom = (batch: Job[], jobKey: string | undefined): void => {
  const before = batch.findIndex((job) => jobKey !== undefined && job.jobKey === jobKey)
  if (before >= 0) batch.splice(before, 1)
}

const addJobs = async (tx: Tx | Db, jobs: readonly Job[]): Promise<void> => {
  if (jobs.length === 0) return
  const specs = jobs.map(({ task, payload, runAt, jobKey, maxAttempts }) => ({
    identifier: task,
    payload,
    run_at: runAt?.toISOString() ?? null,
    job_key: jobKey ?? null,
    max_attempts: maxAttempts ?? null,
  }))
  await tx.execute(sql`
    select count(*) from graphile_worker.add_jobs(array(
      select (job.identifier, job.payload, null, job.run_at, job.max_attempts, job.job_key, null,
        null)::graphile_worker.job_spec
      from json_to_recordset(${JSON.stringify(specs)}::json) as job(identifier text, payload json,
        run_at timestamptz, job_key text, max_attempts smallint)))`)
}

/** Takes back a waiting job; one that runs already finishes and finds its guard closed. */
export const removeJob = async (tx: Tx | Db, jobKey: string): Promise<void> => {
  const batch = batches.get(tx)
  if (batch !== undefined) dropFrom(batch, jobKey)
  await tx.execute(sql`select graphile_worker.remove_job(${jobKey})`)
}
