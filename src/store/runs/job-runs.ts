import { sql } from '@payloadcms/db-postgres'
import { v7 as uuidv7 } from 'uuid'
import type { Db, Tx } from '../../context'
import type { JobInput } from './run-record'

const keyOf = (jobId: string): string => `job:${jobId}`

type FailedJob = {
  jobId: string
  job: JobInput
  attempts: number
  error: string
  /** When the queue tries again; null when it has given up. */
  nextAttemptAt: Date | null
  now: Date
}

/** What a job is about, from the names of its payload. */
const subjectOf = ({ payload }: JobInput): { kind: string; id: string } | null => {
  const [name] = subjectNames.filter((field) => typeof payload[field] === 'string')
  return name === undefined
    ? null
    : { kind: name.slice(0, -'Id'.length), id: String(payload[name]) }
}
const subjectNames = ['orderId', 'paymentId', 'payoutId', 'refundId', 'conversationId', 'offerId']

/** Notes that an attempt of a job failed; all attempts share one run. Returns the run's id. */
export const noteJobFailed = async (db: Db | Tx, failed: FailedJob): Promise<string> => {
  const now = failed.now.toISOString()
  const subject = subjectOf(failed.job)
  const { rows } = await db.execute<{ id: string }>(sql`
    insert into workflow_runs as run (id, workflow, kind, status, key, subject_kind, subject_id,
      step, attempts, last_error, input, started_at, changed_at, next_attempt_at)
    values (${uuidv7()}, ${failed.job.task}, 'job', 'failed', ${keyOf(failed.jobId)},
      ${subject?.kind ?? null}, ${subject?.id ?? null}, null, ${failed.attempts},
      ${failed.error.slice(0, 2000)}, ${JSON.stringify(failed.job)}::jsonb, ${now}::timestamptz,
      ${now}::timestamptz, ${failed.nextAttemptAt?.toISOString() ?? null}::timestamptz)
    on conflict (key) do update set status = 'failed', attempts = excluded.attempts,
      last_error = excluded.last_error, changed_at = excluded.changed_at, finished_at = null,
      next_attempt_at = excluded.next_attempt_at, updated_at = excluded.changed_at
    returning id`)
  return rows[0]?.id ?? ''
}

/** The job of a run has worked after all. */
export const noteJobSucceeded = async (
  db: Db | Tx,
  { jobId, attempts, now }: { jobId: string; attempts: number; now: Date },
): Promise<void> => {
  const at = now.toISOString()
  await db.execute(sql`
    update workflow_runs set status = 'succeeded', attempts = ${attempts}, next_attempt_at = null,
      finished_at = ${at}::timestamptz, changed_at = ${at}::timestamptz,
      updated_at = ${at}::timestamptz
    where key = ${keyOf(jobId)} and status = 'failed'`)
}

/**
 * Has the job of a run start now: the waiting one with all its attempts again, or a new one when
 * the queue has forgotten it. One that runs this moment is left alone.
 */
export const restartJob = async (
  tx: Tx,
  { runId, key, job, now }: { runId: string; key: string; job: JobInput; now: Date },
): Promise<void> => {
  const id = Number(key.slice('job:'.length))
  const { rows } = await tx.execute<{ isLocked: boolean }>(sql`
    select locked_at is not null as "isLocked" from graphile_worker.jobs where id = ${id}`)
  if (rows[0] === undefined) await rearm(tx, await addAgain(tx, { runId, job }))
  else if (!rows[0].isLocked) await rearm(tx, id)
  const at = now.toISOString()
  await tx.execute(sql`
    update workflow_runs set next_attempt_at = ${at}::timestamptz, changed_at = ${at}::timestamptz,
      updated_at = ${at}::timestamptz
    where id = ${runId}`)
}

const addAgain = async (
  tx: Tx,
  { runId, job }: { runId: string; job: JobInput },
): Promise<number> => {
  const { rows } = await tx.execute<{ id: number }>(sql`
    select id::float8 as id from graphile_worker.add_job(${job.task},
      ${JSON.stringify(job.payload)}::json, job_key := ${job.jobKey})`)
  const id = rows[0]?.id ?? 0
  await tx.execute(sql`
    update workflow_runs set key = ${keyOf(String(id))} where id = ${runId}`)
  return id
}

/** Now, and as a second attempt: what works then is known to have failed before. */
const rearm = async (tx: Tx, jobId: number): Promise<void> => {
  await tx.execute(sql`
    select graphile_worker.reschedule_jobs(array[${jobId}]::bigint[], run_at := now(),
      attempts := 1, max_attempts := 25)`)
}

/**
 * Writes down jobs that the queue gave up without anybody noting it (their worker was killed), and
 * has runs that are not undone yet tried again when their job was lost. Returns how many of each.
 */
export const recoverRuns = async (
  db: Db,
  { now, patienceMs }: { now: Date; patienceMs: number },
): Promise<{ noted: number; resumed: number }> => {
  const at = now.toISOString()
  const before = new Date(now.getTime() - patienceMs).toISOString()
  const noted = await db.execute(sql`
    insert into workflow_runs (id, workflow, kind, status, key, attempts, last_error, input,
      started_at, changed_at)
    select gen_random_uuid(), t.identifier, 'job', 'failed', 'job:' || j.id, j.attempts,
      coalesce(j.last_error, 'the worker was lost'),
      json_build_object('task', t.identifier, 'payload', j.payload, 'jobKey', j.key)::jsonb,
      ${at}::timestamptz, ${at}::timestamptz
    from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    where j.attempts >= j.max_attempts and j.locked_at is null
      and json_typeof(j.payload) = 'object' and t.identifier <> 'compensate_run'
    on conflict (key) do nothing returning id`)
  const resumed = await db.execute(sql`
    select graphile_worker.add_job('compensate_run', json_build_object('runId', r.id),
             job_key := 'run:' || r.id)
    from workflow_runs r
    where r.kind = 'workflow' and r.status in ('compensating', 'compensation_failed')
      and r.changed_at < ${before}::timestamptz
      and not exists (select from graphile_worker.jobs j
        where j.key = 'run:' || r.id and j.attempts < j.max_attempts)
    limit 200`)
  return { noted: noted.rows.length, resumed: resumed.rows.length }
}
