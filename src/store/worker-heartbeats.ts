import { sql } from '@payloadcms/db-postgres'
import type { Db } from '../context'

/** After so long without a sign of life a worker counts as dead. */
const silentSeconds = 30

/** Says that these workers of one process are alive. */
export const beat = async (
  db: Db,
  { workerIds, process }: { workerIds: readonly string[]; process: string },
): Promise<void> => {
  for (const workerId of workerIds) {
    await db.execute(sql`
      insert into core.worker_heartbeats (worker_id, process) values (${workerId}, ${process})
      on conflict (worker_id) do update set beat_at = now()`)
  }
}

/** Forgets the workers of a process that ends in order. */
export const forgetWorkers = async (db: Db, { process }: { process: string }): Promise<void> => {
  await db.execute(sql`delete from core.worker_heartbeats where process = ${process}`)
}

/**
 * Takes the jobs away from workers that are silent, so that another one runs them: a killed worker
 * would keep them locked for hours. A worker that was only slow may run a job a second time; tasks
 * are made for that. Returns the dead workers' ids.
 */
export const unlockJobsOfSilentWorkers = async (db: Db): Promise<string[]> => {
  const { rows } = await db.execute<{ worker_id: string }>(sql`
    with silent as (
      delete from core.worker_heartbeats
       where beat_at < now() - make_interval(secs => ${silentSeconds}) returning worker_id),
    unknown as (
      select distinct j.locked_by as worker_id from graphile_worker.jobs j
       where j.locked_by is not null
         and j.locked_at < now() - make_interval(secs => ${silentSeconds})
         and not exists (select from core.worker_heartbeats h where h.worker_id = j.locked_by))
    select worker_id from silent union select worker_id from unknown`)
  const dead = rows.map((row) => row.worker_id)
  if (dead.length > 0) {
    await db.execute(sql`
      select graphile_worker.force_unlock_workers(
        array(select jsonb_array_elements_text(${JSON.stringify(dead)}::jsonb)))`)
  }
  return dead
}
