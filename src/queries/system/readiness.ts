import { sql } from '@payloadcms/db-postgres'
import type { Ctx } from '../../context'

export type Readiness = {
  isReady: boolean
  database: 'up' | 'down'
  /** Age of the oldest event the worker has not delivered yet; null when there is none. */
  oldestUndeliveredEventSeconds: number | null
}

const answerWithinMs = 2_000

const late = () =>
  new Promise<never>((_resolve, reject) => {
    setTimeout(() => reject(new Error('no answer in time')), answerWithinMs).unref()
  })

/**
 * Whether this process can serve visitors. An undelivered event is reported but does not make it
 * unready: the worker being down stops neither browsing nor ordering.
 */
export const readiness = async (open: () => Promise<Ctx>): Promise<Readiness> => {
  try {
    return await Promise.race([ask(open), late()])
  } catch {
    return { isReady: false, database: 'down', oldestUndeliveredEventSeconds: null }
  }
}

const ask = async (open: () => Promise<Ctx>): Promise<Readiness> => {
  const ctx = await open()
  const { rows } = await ctx.db.execute<{ age: number | null }>(sql`
    select extract(epoch from now() - min(occurred_at))::float8 as age
      from events where delivered_at is null`)
  return {
    isReady: true,
    database: 'up',
    oldestUndeliveredEventSeconds: rows[0]?.age ?? null,
  }
}
