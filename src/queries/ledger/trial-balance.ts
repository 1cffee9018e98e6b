import { sql } from '@payloadcms/db-postgres'
import { requireStaff } from '../../access/viewers'
import type { Ctx } from '../../context'
import type { TrialBalance } from '../../contracts/ledger'
import { Currency } from '../../contracts/money'

type Row = { currency: string; kind: string; accounts: number; debit: number; credit: number }

/**
 * What went out of and came into every kind of account up to a moment (this one when it is null),
 * by currency. Debits and credits of a currency are equal, to the last unit: `difference` is zero.
 * @throws AppError unless the viewer is of finance or an administrator.
 */
export const trialBalance = async (
  { db, viewer, clock }: Pick<Ctx, 'db' | 'viewer' | 'clock'>,
  { at }: { at: Date | null },
): Promise<TrialBalance> => {
  requireStaff(viewer, 'finance')
  const until = (at ?? clock()).toISOString()
  // Up to now needs no dates: the transfers alone are read.
  const dated = sql`join ledger.headers h on h.id = t.header_id
      where h.posted_at <= ${until}::timestamptz`
  const { rows } = await db.execute<Row>(sql`
    with posted as (
      select t.debit_account_id, t.credit_account_id, t.amount_minor
      from ledger.transfers t ${at === null ? sql`` : dated}),
    moved as (
      select debit_account_id as id, sum(amount_minor) as debit, 0 as credit
      from posted group by 1
      union all
      select credit_account_id, 0, sum(amount_minor) from posted group by 1)
    select a.currency, a.kind, count(distinct a.id)::int as accounts,
      sum(moved.debit)::float8 as debit, sum(moved.credit)::float8 as credit
    from moved join ledger.accounts a on a.id = moved.id
    group by 1, 2 order by 1, 2`)
  return { at: until, currencies: byCurrency(rows) }
}

const byCurrency = (rows: readonly Row[]): TrialBalance['currencies'] =>
  [...new Set(rows.map(({ currency }) => currency))].map((currency) => {
    const lines = rows
      .filter((row) => row.currency === currency)
      .map(({ kind, accounts, debit, credit }) => ({
        kind,
        accounts,
        debitMinor: debit,
        creditMinor: credit,
        balanceMinor: credit - debit,
      }))
    const debitMinor = lines.reduce((sum, line) => sum + line.debitMinor, 0)
    const creditMinor = lines.reduce((sum, line) => sum + line.creditMinor, 0)
    return {
      currency: Currency.parse(currency),
      lines,
      debitMinor,
      creditMinor,
      differenceMinor: creditMinor - debitMinor,
    }
  })
