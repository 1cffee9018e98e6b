import { sql } from '@payloadcms/db-postgres'
import type { Tx } from '../../context'
import { wholeOrder } from '../../domain/ledger/slices'
import { enqueueJob, removeJob } from '../jobs'

const clearingKey = (orderId: string, slice: string): string =>
  `order:${orderId}${slice === wholeOrder ? '' : `:${slice}`}:clearing`

/** The job that makes the earning of a slice available to its seller in time. */
export const armClearing = async (
  tx: Tx,
  { orderId, slice, availableAt }: { orderId: string; slice: string; availableAt: Date },
): Promise<void> => {
  await enqueueJob(tx, {
    task: 'clear_earning',
    payload: { orderId, ...(slice === wholeOrder ? {} : { slice }) },
    runAt: availableAt,
    jobKey: clearingKey(orderId, slice),
  })
}

/**
 * Stops the waiting time of every earning of an order that still clears. Returns how much of it was
 * left at most, in milliseconds; null when nothing was clearing.
 */
export const stopClearing = async (
  tx: Tx,
  { orderId, now }: { orderId: string; now: Date },
): Promise<number | null> => {
  const { rows } = await tx.execute<{ slice: string; leftMs: number }>(sql`
    select slice, greatest(0, extract(epoch from
      available_at - ${now.toISOString()}::timestamptz) * 1000)::float8 as "leftMs"
    from core.earnings where order_id = ${orderId} and cleared_at is null`)
  for (const { slice } of rows) await removeJob(tx, clearingKey(orderId, slice))
  return rows.length === 0 ? null : Math.round(Math.max(...rows.map(({ leftMs }) => leftMs)))
}

/** Every earning that was stopped at `since` goes on waiting for what was left of its time. */
export const resumeClearing = async (
  tx: Tx,
  { orderId, since, now }: { orderId: string; since: Date; now: Date },
): Promise<void> => {
  const { rows } = await tx.execute<{ slice: string; availableAt: string }>(sql`
    update core.earnings set available_at = case
      when available_at > ${since.toISOString()}::timestamptz then available_at
        + (${now.toISOString()}::timestamptz - ${since.toISOString()}::timestamptz)
      else ${now.toISOString()}::timestamptz end
    where order_id = ${orderId} and cleared_at is null
      and released_at <= ${since.toISOString()}::timestamptz
    returning slice, to_json(available_at) #>> '{}' as "availableAt"`)
  for (const { slice, availableAt } of rows) {
    await armClearing(tx, { orderId, slice, availableAt: new Date(availableAt) })
  }
}
