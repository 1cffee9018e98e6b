import { sql } from '@payloadcms/db-postgres'
import type { Db, Tx } from '../context'
import { dropJob, putJob, type Job } from './outbox'

/** Enqueues a job that exists exactly when the caller's transaction commits. */
export const enqueueJob = (tx: Tx | Db, job: Job): Promise<void> => putJob(tx, job)

/** Takes back a waiting job; one that runs already finishes and finds its guard closed. */
export const removeJob = async (tx: Tx | Db, jobKey: string): Promise<void> => {
  dropJob(tx, jobKey)
  await tx.execute(sql`select graphile_worker.remove_job(${jobKey})`)
}
