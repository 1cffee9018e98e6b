import { sql } from '@payloadcms/db-postgres'
import { requireStaff } from '../../access/viewers'
import type { Ctx } from '../../context'
import type { PlatformStatement } from '../../contracts/ledger'
import { Currency } from '../../contracts/money'

type Row = {
  currency: string
  kind: string
  posting: string
  opening: number
  debit: number
  credit: number
}

/**
 * What the platform's own accounts (commission, service fees, promotions, provider fees, tax) held
 * before a period, what moved them in it and why, and what they held after it: the period begins
 * with `from` and ends before `to`. Opening + credits − debits = closing, line by line.
 * @throws AppError unless the viewer is of finance or an administrator.
 */
export const platformStatement = async (
  { db, viewer }: Pick<Ctx, 'db' | 'viewer'>,
  { from, to }: { from: Date; to: Date },
): Promise<PlatformStatement> => {
  requireStaff(viewer, 'finance')
  const since = from.toISOString()
  const until = to.toISOString()
  const { rows } = await db.execute<Row>(sql`
    with own as (
      select id, kind, currency from ledger.accounts
      where kind in ('platform_commission', 'platform_fees', 'platform_promotions',
        'provider_fees', 'tax_payable')),
    moved as (
      select own.kind, own.currency, h.kind as posting, h.posted_at,
        t.amount_minor as debit, 0 as credit
      from own join ledger.transfers t on t.debit_account_id = own.id
      join ledger.headers h on h.id = t.header_id
      where h.posted_at < ${until}::timestamptz
      union all
      select own.kind, own.currency, h.kind, h.posted_at, 0, t.amount_minor
      from own join ledger.transfers t on t.credit_account_id = own.id
      join ledger.headers h on h.id = t.header_id
      where h.posted_at < ${until}::timestamptz)
    select currency, kind, posting,
      coalesce(sum(credit - debit) filter (where posted_at < ${since}::timestamptz), 0)::float8
        as opening,
      coalesce(sum(debit) filter (where posted_at >= ${since}::timestamptz), 0)::float8 as debit,
      coalesce(sum(credit) filter (where posted_at >= ${since}::timestamptz), 0)::float8 as credit
    from moved group by 1, 2, 3 order by 1, 2, 3`)
  return { from: since, to: until, accounts: accountsOf(rows) }
}

const accountsOf = (rows: readonly Row[]): PlatformStatement['accounts'] => {
  const keys = [...new Set(rows.map(({ currency, kind }) => `${currency} ${kind}`))]
  return keys.map((key) => {
    const own = rows.filter(({ currency, kind }) => `${currency} ${kind}` === key)
    const [first] = own
    const openingMinor = own.reduce((sum, { opening }) => sum + opening, 0)
    const movedMinor = own.reduce((sum, { credit, debit }) => sum + credit - debit, 0)
    return {
      currency: Currency.parse(first?.currency),
      kind: first?.kind ?? '',
      openingMinor,
      movements: own
        .filter(({ debit, credit }) => debit > 0 || credit > 0)
        .map(({ posting, debit, credit }) => ({
          posting,
          debitMinor: debit,
          creditMinor: credit,
        })),
      closingMinor: openingMinor + movedMinor,
    }
  })
}
