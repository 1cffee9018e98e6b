import type { Ctx } from '../context'
import { beat, forgetWorkers, unlockJobsOfSilentWorkers } from '../store/worker-heartbeats'

const beatEveryMs = 5_000
const unlockEveryMs = 10_000

export type Heartbeat = { stop: () => Promise<void> }

/**
 * Keeps this process' workers known as alive, and frees the jobs of workers that are not. The
 * database's clock alone is used, so machines need not agree on the time.
 */
export const startHeartbeat = async (
  ctx: Pick<Ctx, 'db' | 'log'>,
  { process, workerIds }: { process: string; workerIds: ReadonlySet<string> },
): Promise<Heartbeat> => {
  const attempt = (work: () => Promise<void>) => () => {
    work().catch((error: unknown) => {
      ctx.log.warn({ err: error }, 'heartbeat failed')
    })
  }
  const unlock = async () => {
    const dead = await unlockJobsOfSilentWorkers(ctx.db)
    if (dead.length > 0) ctx.log.warn({ workers: dead }, 'took over the jobs of silent workers')
  }
  await beat(ctx.db, { process, workerIds: [...workerIds] })
  await unlock()
  const timers = [
    setInterval(
      attempt(() => beat(ctx.db, { process, workerIds: [...workerIds] })),
      beatEveryMs,
    ),
    setInterval(attempt(unlock), unlockEveryMs),
  ]
  return {
    stop: async () => {
      for (const timer of timers) clearInterval(timer)
      await forgetWorkers(ctx.db, { process })
    },
  }
}
