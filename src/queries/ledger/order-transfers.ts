import { sql } from '@payloadcms/db-postgres'
import { requireStaff } from '../../access/viewers'
import type { Ctx } from '../../context'
import { Currency } from '../../contracts/money'

export type LedgerTransfer = {
  id: string
  posting: string
  debit: string
  credit: string
  amountMinor: number
  currency: Currency
  at: string
}

/**
 * Every transfer of an order, oldest first. Money is shown to finance, support and administrators:
 * null for a moderator.
 * @throws AppError unless the viewer is a member of the staff.
 */
export const orderTransfers = async (
  { db, viewer }: Pick<Ctx, 'db' | 'viewer'>,
  orderId: string,
): Promise<LedgerTransfer[] | null> => {
  const { role } = requireStaff(viewer)
  if (role === 'moderator') return null
  const { rows } = await db.execute<Omit<LedgerTransfer, 'currency'> & { currency: string }>(sql`
    select transfers.id::text, headers.kind as posting, debit.kind as debit, credit.kind as credit,
      amount_minor::float8 as "amountMinor", transfers.currency,
      to_json(headers.posted_at) #>> '{}' as at
    from ledger.headers
    join ledger.transfers on transfers.header_id = headers.id
    join ledger.accounts debit on debit.id = debit_account_id
    join ledger.accounts credit on credit.id = credit_account_id
    where headers.order_id = ${orderId}
    order by headers.posted_at, transfers.id`)
  return rows.map((row) => ({ ...row, currency: Currency.parse(row.currency) }))
}
