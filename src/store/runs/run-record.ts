import { sql } from '@payloadcms/db-postgres'
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import type { Db, Tx } from '../../context'
import { enqueueJob } from '../jobs'

/** A process that undoes its own work at once is given this long before a job does it. */
const patienceMs = 60_000

const Compensations = z.object({
  compensations: z.array(z.object({ name: z.string(), input: z.record(z.string(), z.unknown()) })),
})

/** A job as it is enqueued again. */
export const JobInput = z.object({
  task: z.string(),
  payload: z.record(z.string(), z.unknown()).catch({}),
  jobKey: z.string().nullable(),
})
export type JobInput = z.infer<typeof JobInput>

const Row = z.object({
  id: z.string(),
  workflow: z.string(),
  kind: z.enum(['workflow', 'job']),
  status: z.enum(['failed', 'succeeded', 'compensating', 'compensated', 'compensation_failed']),
  key: z.string(),
  step: z.string().nullable(),
  attempts: z.number(),
  input: z.unknown(),
})
export type RunRecord = z.infer<typeof Row>

/** What a stored run still has to undo, last first. */
export const compensationsOf = (run: RunRecord) => Compensations.parse(run.input).compensations

/** The job that a run stands for. */
export const jobOf = (run: RunRecord): JobInput => JobInput.parse(run.input)

type Subject = { kind: string; id: string } | null
type NewRun = {
  workflow: string
  /** The step that failed. */
  step: string
  subject: Subject
  error: string
  compensations: readonly { name: string; input: Record<string, unknown> }[]
  now: Date
}

/** The waiting job that undoes a run. */
export const runJobKey = (runId: string): string => `run:${runId}`

/** Stores what a failed workflow has to undo, with the job that does it if this process dies. */
export const openRun = async (tx: Tx, run: NewRun): Promise<string> => {
  const id = uuidv7()
  const now = run.now.toISOString()
  await tx.execute(sql`
    insert into workflow_runs (id, workflow, kind, status, key, subject_kind, subject_id, step,
      attempts, last_error, input, started_at, changed_at)
    values (${id}, ${run.workflow}, 'workflow', 'compensating', ${`run:${id}`},
      ${run.subject?.kind ?? null}, ${run.subject?.id ?? null}, ${run.step}, 0,
      ${run.error.slice(0, 2000)}, ${JSON.stringify({ compensations: run.compensations })}::jsonb,
      ${now}::timestamptz, ${now}::timestamptz)`)
  await enqueueJob(tx, {
    task: 'compensate_run',
    payload: { runId: id },
    runAt: new Date(run.now.getTime() + patienceMs),
    jobKey: runJobKey(id),
  })
  return id
}

/** A run by id; null when there is none. With `lock`, nobody else undoes it meanwhile. */
export const readRun = async (
  db: Db | Tx,
  id: string,
  options: { lock: boolean } = { lock: false },
): Promise<RunRecord | null> => {
  if (options.lock) await db.execute(sql`select id from workflow_runs where id = ${id} for update`)
  const { rows } = await db.execute(sql`
    select id, workflow, kind, status, key, step, attempts::float8 as attempts, input
    from workflow_runs where id = ${id}`)
  return rows[0] === undefined ? null : Row.parse(rows[0])
}

/** One compensation is done: the run keeps the others; without any it is finished. */
export const noteCompensated = async (
  tx: Tx | Db,
  { id, left, now }: { id: string; left: readonly unknown[]; now: Date },
): Promise<void> => {
  const at = now.toISOString()
  const isDone = left.length === 0
  await tx.execute(sql`
    update workflow_runs set input = ${JSON.stringify({ compensations: left })}::jsonb,
      status = case when ${isDone} then 'compensated' else status end,
      finished_at = case when ${isDone} then ${at}::timestamptz end,
      next_attempt_at = case when ${isDone} then null else next_attempt_at end,
      changed_at = ${at}::timestamptz, updated_at = ${at}::timestamptz
    where id = ${id}`)
}

/** A compensation failed. Returns how often it has now. */
export const noteCompensationFailed = async (
  tx: Tx,
  { id, name, error, now }: { id: string; name: string; error: string; now: Date },
): Promise<number> => {
  const at = now.toISOString()
  const { rows } = await tx.execute<{ attempts: number }>(sql`
    update workflow_runs set status = 'compensation_failed', step = ${name},
      attempts = attempts + 1, last_error = ${error.slice(0, 2000)},
      changed_at = ${at}::timestamptz, updated_at = ${at}::timestamptz
    where id = ${id} returning attempts::float8 as attempts`)
  return rows[0]?.attempts ?? 0
}
