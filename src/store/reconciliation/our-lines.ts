import { sql } from '@payloadcms/db-postgres'
import type { Db } from '../../context'
import type { OurLine } from '../../domain/reconciliation/compare-books'

type Row = Omit<OurLine, 'at'> & { at: string }

/**
 * Our rows of a provider's movements: those that moved between two moments, and whatever else the
 * report names (`subjects`), however it stands here.
 */
export const readOurLines = async (
  db: Db,
  which: { provider: string; from: Date; to: Date; subjects: readonly string[] },
): Promise<OurLine[]> => {
  const { provider } = which
  const from = sql`${which.from.toISOString()}::timestamptz`
  const to = sql`${which.to.toISOString()}::timestamptz`
  const named = sql`(select jsonb_array_elements_text(${JSON.stringify(which.subjects)}::jsonb))`
  const { rows } = await db.execute<Row>(sql`
    select movement, subject, amount_minor::float8 as "amountMinor", currency, state,
      has_moved as "hasMoved", to_json(at) #>> '{}' as at
    from (
      select 'payment' as movement, id::text as subject, amount_minor, currency, status as state,
        status in ('succeeded', 'refund_pending', 'partially_refunded', 'refunded', 'charged_back')
          as has_moved,
        coalesce(succeeded_at, created_at) as at
      from payments where provider = ${provider}
      union all
      -- What a bank gave back by a chargeback is no refund to its provider.
      select 'refund', r.id::text, r.amount_minor, r.currency, r.status, r.status = 'succeeded',
        coalesce(r.settled_at, r.created_at)
      from core.refunds r where r.provider = ${provider} and not exists (
        select from chargebacks c where c.provider = r.provider
          and c.reference || ':' || r.id = r.provider_reference)
      union all
      select 'payout', id::text, amount_minor, currency, status, status = 'paid',
        coalesce(paid_at, requested_at)
      from payouts where provider = ${provider}
      union all
      select 'chargeback', reference, amount_minor, currency, state, true, opened_at
      from chargebacks where provider = ${provider}) mine
    where (has_moved and at >= ${from} and at < ${to}) or subject in ${named}`)
  return rows.map((row) => ({ ...row, at: new Date(row.at) }))
}
