import { sql } from '@payloadcms/db-postgres'
import type { Db, Tx } from '../context'

export type Job = {
  /** Name of a task in src/jobs/tasks. */
  task: string
  payload: Record<string, unknown>
  runAt?: Date
  /** A later job with the same key replaces the waiting one. */
  jobKey?: string
  maxAttempts?: number
  /** Somebody waits for it with money in hand: it goes before mails, documents and signals. */
  isUrgent?: boolean
}

/** A row of `events`, in the names of its columns. */
export type EventRow = {
  id: string
  topic: string
  dedupe_key: string
  subject_kind: string
  subject_id: string
  actor_kind: string
  actor_id: string | null
  payload: Record<string, unknown>
  occurred_at: string
  /** Set for what nobody has to be told; null until everyone has heard. */
  delivered_at: string | null
}

/** What a transaction leaves behind: what happened, and what is to be done after COMMIT. */
type Outbox = {
  events: EventRow[]
  jobs: Job[]
  /** Statements on their way to the database, whose answers nobody needs. */
  sent: Promise<unknown>[]
}

const outboxes = new WeakMap<object, Outbox>()

/** The result of a transaction's work, and whether all that it left behind was taken. */
type Worked<T> = { result: T; written: Promise<void> }

/**
 * Runs the work of a transaction and writes its events and jobs together, last and in one
 * statement: each call of the queue's own function costs half a millisecond, however many jobs it
 * takes. COMMIT may follow at once, before that statement is answered: when it fails, Postgres
 * rolls back instead, and `written` rejects. It has to be awaited before the work counts as done.
 */
export const withOutbox = async <T>(tx: Tx, work: (tx: Tx) => Promise<T>): Promise<Worked<T>> => {
  const outbox: Outbox = { events: [], jobs: [], sent: [] }
  outboxes.set(tx, outbox)
  try {
    const result = await work(tx)
    outboxes.delete(tx)
    const written = allTaken([...outbox.sent, write(tx, outbox)])
    // Looked at after COMMIT.
    written.catch(() => undefined)
    return { result, written }
  } catch (error) {
    // What is said about the statements behind a failed one is only that it failed.
    await allTaken(outbox.sent)
    throw error
  }
}

const allTaken = async (sent: readonly Promise<unknown>[]): Promise<void> => {
  await Promise.all(sent)
}

/**
 * Sends a statement of a transaction without waiting for its answer; its error fails the
 * transaction. At once and awaited where the transaction is none of ours.
 */
export const sendBehind = async (tx: Tx, statement: ReturnType<typeof sql>): Promise<void> => {
  const sent = tx.execute(statement).then(() => undefined)
  const outbox = outboxes.get(tx)
  if (outbox === undefined) {
    await sent
    return
  }
  sent.catch(() => undefined)
  outbox.sent.push(sent)
}

/** Has a job written at the end of the caller's transaction; at once where it has none of ours. */
export const putJob = async (tx: Tx | Db, job: Job): Promise<void> => {
  const outbox = outboxes.get(tx)
  if (outbox === undefined) {
    await write(tx, { events: [], jobs: [job], sent: [] })
    return
  }
  dropJob(tx, job.jobKey)
  outbox.jobs.push(job)
}

/** Takes back a job that this transaction has not written yet. */
export const dropJob = (tx: Tx | Db, jobKey: string | undefined): void => {
  if (jobKey === undefined) return
  const jobs = outboxes.get(tx)?.jobs ?? []
  const before = jobs.findIndex((job) => job.jobKey === jobKey)
  if (before >= 0) jobs.splice(before, 1)
}

/** Has an event written at the end of the caller's transaction, with the job that delivers it. */
export const putEvent = async (tx: Tx, event: EventRow): Promise<void> => {
  const outbox = outboxes.get(tx)
  if (outbox === undefined) await write(tx, { events: [event], jobs: [], sent: [] })
  else outbox.events.push(event)
}

const write = async (tx: Tx | Db, { events, jobs }: Outbox): Promise<void> => {
  if (events.length > 0) await writeEvents(tx, events, jobs.map(specOf))
  else if (jobs.length > 0) await writeJobs(tx, jobs.map(specOf))
}

/** graphile-worker takes the smallest first; 0 is its default. */
export const urgentPriority = -10

const specOf = (job: Job) => ({
  identifier: job.task,
  payload: job.payload,
  run_at: job.runAt?.toISOString() ?? null,
  job_key: job.jobKey ?? null,
  max_attempts: job.maxAttempts ?? null,
  priority: job.isUrgent === true ? urgentPriority : null,
})
type Spec = ReturnType<typeof specOf>

const specs = sql.raw(`(job.identifier, job.payload, null, job.run_at, job.max_attempts,
  job.job_key, job.priority, null)::graphile_worker.job_spec`)
const columns = sql.raw(`identifier text, payload json, run_at timestamptz, job_key text,
  max_attempts smallint, priority smallint`)

const writeJobs = async (tx: Tx | Db, jobs: readonly Spec[]): Promise<void> => {
  await tx.execute(sql`
    select count(*) from graphile_worker.add_jobs(array(
      select ${specs} from json_to_recordset(${JSON.stringify(jobs)}::json) as job(${columns})))`)
}

/** The same topic and dedupe key is stored, and delivered, once. */
const writeEvents = async (
  tx: Tx | Db,
  events: readonly EventRow[],
  jobs: readonly Spec[],
): Promise<void> => {
  await tx.execute(sql`
    with happened as (
      insert into events (id, topic, dedupe_key, subject_kind, subject_id, actor_kind, actor_id,
        payload, occurred_at, delivered_at)
      select id, topic, dedupe_key, subject_kind, subject_id, actor_kind, actor_id, payload,
        occurred_at, delivered_at
      from jsonb_to_recordset(${JSON.stringify(events)}::jsonb) as event (id uuid, topic text,
        dedupe_key text, subject_kind text, subject_id text, actor_kind text, actor_id text,
        payload jsonb, occurred_at timestamptz, delivered_at timestamptz)
      on conflict (topic, dedupe_key) do nothing
      returning id, delivered_at),
    todo as (
      select array(
        select ${specs} from json_to_recordset(${JSON.stringify(jobs)}::json) as job(${columns})
      ) || array(
        select ('deliver_event', json_build_object('id', id), null, null, null, null, null,
          null)::graphile_worker.job_spec
        from happened where delivered_at is null) as specs)
    select count(*) from todo, graphile_worker.add_jobs(todo.specs)
    where cardinality(todo.specs) > 0`)
}
