import { sql } from '@payloadcms/db-postgres'
import type { Tx } from '../../context'
import type { Currency } from '../../contracts/money'
import type { AccountRef } from '../../domain/ledger/accounts'

/**
 * Opens the accounts that are missing, as a part of the statement whose `header` was written; always
 * in the same order, so that no two callers deadlock.
 */
export const missingAccounts = (currency: Currency, accounts: readonly AccountRef[]) => sql`
  insert into ledger.accounts (kind, owner, currency)
  select distinct wanted.kind, wanted.owner, ${currency}
  from header, jsonb_to_recordset(${JSON.stringify(accounts)}::jsonb) as wanted(
    kind text, owner text)
  where not exists (
    select from ledger.accounts a
    where a.kind = wanted.kind and a.owner = wanted.owner and a.currency = ${currency})
  order by 1, 2
  on conflict (kind, owner, currency) do nothing`

/** Opens the accounts that are missing. */
export const ensureAccounts = async (
  tx: Tx,
  currency: Currency,
  accounts: readonly AccountRef[],
): Promise<void> => {
  await tx.execute(sql`with header as (select) ${missingAccounts(currency, accounts)}`)
}
