import { sql } from '@payloadcms/db-postgres'
import type { Shares } from '../../domain/ledger/shares'

/**
 * SQL: the columns of who bore how much of an aggregate over transfers `t`, whose debited account is
 * `d` and whose credited one is `c`: what these accounts gave, less what they got again.
 */
export const borneColumns = sql.raw(
  (
    [
      ['sellerNetMinor', "'seller_pending', 'seller_available', 'chargeback_receivable'"],
      ['commissionMinor', "'platform_commission'"],
      ['serviceFeeMinor', "'platform_fees'"],
      ['taxMinor', "'tax_payable'"],
    ] as const satisfies readonly (readonly [keyof Shares, string])[]
  )
    .map(
      ([share, kinds]) => `(coalesce(sum(t.amount_minor) filter (where d.kind in (${kinds})), 0)
        - coalesce(sum(t.amount_minor) filter (where c.kind in (${kinds})), 0))::float8 as "${share}"`,
    )
    .join(',\n'),
)

/** A row with these columns, its shares apart from everything else. */
export const sharesApart = <Row extends Shares>({
  sellerNetMinor,
  commissionMinor,
  serviceFeeMinor,
  taxMinor,
  ...row
}: Row) => ({ ...row, shares: { sellerNetMinor, commissionMinor, serviceFeeMinor, taxMinor } })
