import { sql } from '@payloadcms/db-postgres'
import type { Db, Tx } from '../../context'
import type { Currency } from '../../contracts/money'
import type { AccountRef } from '../../domain/ledger/accounts'

/**
 * Credits minus debits of an account in minor units; zero when it does not exist. Stored for held
 * and seller accounts, summed from the transfers for system accounts.
 */
export const readBalance = async (
  db: Db | Tx,
  account: AccountRef & { currency: Currency },
): Promise<number> => {
  const { rows } = await db.execute<{ balance: number }>(sql`
    select coalesce(a.balance_minor,
      (select coalesce(sum(amount_minor), 0) from ledger.transfers where credit_account_id = a.id)
      - (select coalesce(sum(amount_minor), 0) from ledger.transfers where debit_account_id = a.id)
    )::float8 as balance
    from ledger.accounts a
    where a.kind = ${account.kind} and a.owner = ${account.owner}
      and a.currency = ${account.currency}`)
  return rows[0]?.balance ?? 0
}
