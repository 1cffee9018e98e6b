import type { Db, Tx } from '../../context'
import { enqueueJob } from '../../store/jobs'

/** Waits between two questions to the provider: seconds at first, minutes later. */
const delaysMs = [20_000, 30_000, 60_000, 120_000, 300_000] as const

/** Has the worker ask the provider about a payment, later each time. */
export const schedulePoll = async (
  tx: Db | Tx,
  { paymentId, attempt, now }: { paymentId: string; attempt: number; now: Date },
): Promise<void> => {
  const delay = delaysMs[Math.min(attempt, delaysMs.length - 1)] ?? 300_000
  await enqueueJob(tx, {
    task: 'poll_payment',
    payload: { paymentId, attempt: attempt + 1 },
    runAt: new Date(now.getTime() + delay),
    jobKey: `payment:${paymentId}:poll`,
  })
}
