import { sql } from '@payloadcms/db-postgres'
import { z } from 'zod'
import { requireStaff } from '../../access/viewers'
import type { Ctx } from '../../context'
import { Currency } from '../../contracts/money'

/** What moved in one day, currency and kind, in minor units, as each side had it. */
const Total = z.object({
  day: z.string(),
  currency: Currency,
  /** Absent from the first runs, which added all kinds up. */
  kind: z.enum(['payment', 'refund', 'payout', 'chargeback', 'fee']).nullish(),
  oursMinor: z.number(),
  theirsMinor: z.number(),
})
const Run = z.object({
  id: z.string(),
  provider: z.string(),
  /** First and last day compared, `2026-11-23`. */
  firstDay: z.string(),
  lastDay: z.string(),
  startedAt: z.string(),
  isFinished: z.boolean(),
  lines: z.number(),
  differences: z.number(),
  healed: z.number(),
  totals: z.array(Total),
})
export type ReconciliationRun = z.infer<typeof Run>

const perPage = 30

/**
 * The comparisons of our books with the providers' reports, newest first, a page at a time.
 * @throws AppError unless the viewer is of finance or an administrator.
 */
export const reconciliationRuns = async (
  { db, viewer }: Pick<Ctx, 'db' | 'viewer'>,
  { page }: { page: number },
): Promise<{ runs: ReconciliationRun[]; hasMore: boolean }> => {
  requireStaff(viewer, 'finance')
  const { rows } = await db.execute(sql`
    select id, provider, lines, differences, healed, days as totals,
      to_char(from_at at time zone 'UTC', 'YYYY-MM-DD') as "firstDay",
      to_char((to_at - interval '1 second') at time zone 'UTC', 'YYYY-MM-DD') as "lastDay",
      to_json(started_at) #>> '{}' as "startedAt", finished_at is not null as "isFinished"
    from core.reconciliation_runs
    order by started_at desc, id desc limit ${perPage + 1} offset ${(page - 1) * perPage}`)
  const runs = rows.map((row) => Run.parse(row))
  return { runs: runs.slice(0, perPage), hasMore: runs.length > perPage }
}
