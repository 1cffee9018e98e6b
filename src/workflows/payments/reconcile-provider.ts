import { sql } from '@payloadcms/db-postgres'
import { v7 as uuidv7 } from 'uuid'
import type { Ctx, Tx } from '../../context'
import type { ReportLine } from '../../domain/ports/payment-report'
import { compareBooks, dayOf, type Difference } from '../../domain/reconciliation/compare-books'
import { dayTotals, differingTotals, type DayTotal } from '../../domain/reconciliation/day-totals'
import { appendEvent } from '../../store/events'
import { inTransaction } from '../../store/in-transaction'
import { enqueueJob } from '../../store/jobs'
import { enqueueRefund } from '../../store/payments/refunds'
import { bookFees } from '../../store/reconciliation/booked-fees'
import { healDifferences, storeDifference } from '../../store/reconciliation/differences'
import { readOurLines } from '../../store/reconciliation/our-lines'
import { providerOf } from './open-payment'

export type Reconciliation = { lines: number; differences: number; healed: number }

/** Clocks differ, and booking takes a while: the report is read this much further on both sides. */
const marginMs = 86_400_000

/**
 * Compares what a provider reports between two moments with our books, line by line and by the
 * totals of each day, and keeps the differences. What asking again settles is enqueued, fees are booked, the rest alerts staff; what
 * no longer differs is healed. Safe to repeat. Throws what the provider throws.
 */
export const reconcileProvider = async (
  ctx: Ctx,
  { provider, from, to }: { provider: string; from: Date; to: Date },
): Promise<Reconciliation> => {
  const runId = uuidv7()
  const now = ctx.clock()
  await ctx.db.execute(sql`
    insert into core.reconciliation_runs (id, provider, from_at, to_at, started_at)
    values (${runId}, ${provider}, ${from.toISOString()}::timestamptz,
      ${to.toISOString()}::timestamptz, ${now.toISOString()}::timestamptz)`)
  const wide = { from: new Date(from.getTime() - marginMs), to: new Date(to.getTime() + marginMs) }
  const lines = await readReport(ctx, { provider, ...wide })
  const subjects = lines.flatMap(({ id, providerReference }) =>
    id === null ? [providerReference] : [id, providerReference],
  )
  const ours = await readOurLines(ctx.db, { provider, from, to, subjects })
  const inside = lines.filter(({ at }) => at >= from && at < to)
  const single = compareBooks(ours, lines)
  const isDay = ({ day }: { day: string }) => day >= dayOf(from) && day < dayOf(to)
  return inTransaction(ctx.db, async (tx) => {
    const fees = await bookFees(tx, { provider, now, fees: inside.filter(isFee) })
    const days = dayTotals({ ours, lines, fees, differences: single }).filter(isDay)
    const found = [
      ...single.filter((one) => one.kind === 'missing_there' || isDay(one)),
      ...differingTotals(days),
    ]
    const stored = await keep(tx, { provider, now, found })
    const healed = await healDifferences(tx, {
      provider,
      fromDay: dayOf(from),
      toDay: dayOf(new Date(to.getTime() - 1)),
      stillThere: stored,
      now,
    })
    const result = { lines: inside.length, differences: found.length, healed }
    await closeRun(tx, { runId, days, at: ctx.clock(), ...result })
    return result
  })
}

const isFee = ({ kind }: ReportLine): boolean => kind === 'fee'

type Closing = Reconciliation & { runId: string; days: DayTotal[]; at: Date }

const closeRun = async (tx: Tx, { runId, days, at, ...run }: Closing): Promise<void> => {
  await tx.execute(sql`
    update core.reconciliation_runs set finished_at = ${at.toISOString()}::timestamptz,
      lines = ${run.lines}, differences = ${run.differences}, healed = ${run.healed},
      days = ${JSON.stringify(days)}::jsonb
    where id = ${runId}`)
}

const readReport = async (
  ctx: Ctx,
  { provider, from, to }: { provider: string; from: Date; to: Date },
): Promise<ReportLine[]> => {
  const source = providerOf(ctx, provider)
  const lines: ReportLine[] = []
  let cursor: string | null = null
  do {
    const page: Awaited<ReturnType<typeof source.report>> = await source.report({
      from,
      to,
      cursor,
    })
    lines.push(...page.lines)
    cursor = page.nextCursor
  } while (cursor !== null)
  return lines
}

type Keeping = { provider: string; now: Date; found: readonly Difference[] }

const keep = async (tx: Tx, { provider, now, found }: Keeping): Promise<string[]> => {
  const ids: string[] = []
  for (const difference of found) {
    const { id, isNew, status } = await storeDifference(tx, { difference, provider, now })
    ids.push(id)
    if (status === 'healing') await heal(tx, { difference })
    if (status === 'open') await alert(tx, { id, difference, provider, now, isNew })
  }
  return ids
}

/** Asks again about what a job can settle; the provider's answer decides, not the report. */
const heal = async (tx: Tx, { difference }: { difference: Difference }): Promise<void> => {
  const { movement, healId: id } = difference
  if (id === null) return
  switch (movement) {
    case 'payment':
      await enqueueJob(tx, {
        task: 'poll_payment',
        payload: { paymentId: id, attempt: 1 },
        jobKey: `payment:${id}:poll`,
      })
      return
    case 'refund':
      await enqueueRefund(tx, id)
      return
    case 'payout':
      await enqueueJob(tx, {
        task: 'send_payout',
        payload: { payoutId: id },
        jobKey: `payout:${id}`,
      })
      return
    case 'chargeback':
      await enqueueJob(tx, {
        task: 'follow_chargeback',
        payload: { paymentId: id },
        jobKey: `payment:${id}:chargeback`,
      })
      return
    case 'fee':
      return
  }
}

type Alert = { id: string; difference: Difference; provider: string; now: Date; isNew: boolean }

const alert = async (tx: Tx, { id, difference, provider, now, isNew }: Alert): Promise<void> => {
  await appendEvent(tx, {
    topic: 'reconciliation.difference_found',
    subject: { kind: 'reconciliation', id },
    actor: { kind: 'system', id: null },
    dedupeKey: isNew ? id : `${id}:again`,
    occurredAt: now,
    payload: { ...difference, provider, notify: ['staff'] },
  })
}
