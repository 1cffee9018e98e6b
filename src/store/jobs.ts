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

/** Enqueues a job that exists exactly when the caller's transaction commits. */
export const enqueueJob = async (tx: Tx | Db, job: Job): Promise<void> => {
  await tx.execute(sql`
    select graphile_worker.add_job(
      identifier => ${job.task},
      payload => ${JSON.stringify(job.payload)}::json,
      run_at => ${job.runAt?.toISOString() ?? null}::timestamptz,
      job_key => ${job.jobKey ?? null},
      max_attempts => ${job.maxAttempts ?? null}::int)`)
}

/** Takes back a waiting job; one that runs already finishes and finds its guard closed. */
export const removeJob = async (tx: Tx | Db, jobKey: string): Promise<void> => {
  await tx.execute(sql`select graphile_worker.remove_job(${jobKey})`)
}
