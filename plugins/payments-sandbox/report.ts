import { sql } from '@payloadcms/db-postgres'
import type { Db } from '../../src/context'
import type { ReportLine, ReportPage, ReportRequest } from '../../src/domain/ports/payment-report'

const pageSize = 100

type Row = Omit<ReportLine, 'at' | 'amountMinor'> & { at: string; amountMinor: string }

/** Everything that moved money in a period, a page at a time in the order of booking. */
export const reportMovements = async (
  db: Db,
  { from, to, cursor }: ReportRequest,
): Promise<ReportPage> => {
  const [at, reference] = cursor === null ? [from.toISOString(), ''] : cursorOf(cursor)
  const { rows } = await db.execute<Row>(sql`
    select kind, id, reference as "providerReference", amount_minor::text as "amountMinor",
           currency, state, to_json(at) #>> '{}' as at
      from (
        select 'payment' as kind, payment_id as id, reference, currency, state, changed_at as at,
               coalesce(paid_minor, amount_minor) as amount_minor
          from (select payment_id, reference, coalesce(paid_currency, currency) as currency, state,
                       changed_at, paid_minor, amount_minor from sandbox.payments
                 where state = 'succeeded') paid
        union all
        select 'refund', refund_id, reference, currency, state, created_at, amount_minor
          from sandbox.refunds where state <> 'failed'
        union all
        select 'payout', payout_id, reference, currency, state, created_at, amount_minor
          from sandbox.payouts where state <> 'failed'
        union all
        select 'chargeback', payment_id, reference, currency, state, raised_at, amount_minor
          from sandbox.chargebacks) movements
     where at >= ${from.toISOString()}::timestamptz and at < ${to.toISOString()}::timestamptz
       and (at, reference) > (${at}::timestamptz, ${reference})
     order by at, reference limit ${pageSize}`)
  const last = rows.length === pageSize ? rows.at(-1) : undefined
  return {
    lines: rows.map((row) => ({
      ...row,
      amountMinor: Number(row.amountMinor),
      at: new Date(row.at),
    })),
    // The moment as Postgres wrote it: a Date would lose its microseconds and skip movements.
    nextCursor: last === undefined ? null : `${last.at} ${last.providerReference}`,
  }
}

const cursorOf = (cursor: string): [string, string] => {
  const gap = cursor.indexOf(' ')
  return [cursor.slice(0, gap), cursor.slice(gap + 1)]
}
