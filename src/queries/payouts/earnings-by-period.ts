import { sql } from '@payloadcms/db-postgres'
import type { Ctx } from '../../context'
import type { Currency } from '../../contracts/money'
import type { EarningsByPeriod, EarningsPeriod } from '../../contracts/payouts'
import { AppError } from '../../domain/errors'

/** How many periods are told. */
const shown = 12

type Row = { currency: Currency; startsAt: string; earnedMinor: number }

/**
 * What became the viewer's in the last twelve weeks, months or years (UTC), from the ledger. Money
 * that only moves on (clearing, payouts, netting) is no earning. Throws `account/sign-in-required`,
 * `seller/profile-required`.
 */
export const earningsByPeriod = async (
  { db, viewer, clock }: Pick<Ctx, 'db' | 'viewer' | 'clock'>,
  { period }: { period: EarningsPeriod },
): Promise<EarningsByPeriod> => {
  if (viewer.kind !== 'user') throw new AppError('account/sign-in-required')
  const { sellerId } = viewer
  if (sellerId === null) throw new AppError('seller/profile-required')
  const { rows } = await db.execute<Row>(sql`
    with mine as materialized (
      select id, currency from ledger.accounts where owner = ${sellerId}
        and kind in ('seller_pending', 'seller_available', 'chargeback_receivable')
    ), span as (
      select generate_series(
        date_trunc(${period}, ${clock().toISOString()}::timestamptz at time zone 'UTC')
          - (${shown - 1}::int * step), 
        date_trunc(${period}, ${clock().toISOString()}::timestamptz at time zone 'UTC'), step) as starts
      from (select ('1 ' || ${period}::text)::interval as step) each
    ), moved as (
      select mine.currency, date_trunc(${period}, h.posted_at at time zone 'UTC') as starts,
        sum(case when t.credit_account_id = mine.id then t.amount_minor else -t.amount_minor end)
          as earned
      from mine join ledger.transfers t on mine.id in (t.credit_account_id, t.debit_account_id)
      join ledger.headers h on h.id = t.header_id
      where h.kind not in ('clearing', 'payout', 'payout_failed', 'receivable_netting')
        and h.posted_at >= (select min(starts) from span) at time zone 'UTC'
      group by 1, 2
    ), held as (select currency from moved union select 'XOF' order by 1)
    select held.currency, to_char(span.starts, 'YYYY-MM-DD') as "startsAt",
      coalesce(moved.earned, 0)::float8 as "earnedMinor"
    from held cross join span
    left join moved on moved.currency = held.currency and moved.starts = span.starts
    order by held.currency = 'XOF' desc, held.currency, span.starts`)
  const currencies = [...Map.groupBy(rows, ({ currency }) => currency)].map(([currency, own]) => ({
    currency,
    periods: own.map(({ startsAt, earnedMinor }) => ({ startsAt, earnedMinor })),
  }))
  return { period, currencies }
}
