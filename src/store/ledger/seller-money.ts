import { sql } from '@payloadcms/db-postgres'
import type { Tx } from '../../context'
import type { Currency } from '../../contracts/money'
import { chargebackReceivable, sellerAvailable, sellerPending } from '../../domain/ledger/accounts'
import { receivableNetting } from '../../domain/ledger/chargeback-postings'
import { ensureAccounts } from './accounts'
import { readBalance } from './balances'
import { postTransfers } from './post-transfers'

export type SellerAccount = { sellerId: string; currency: Currency }

/**
 * Nobody else moves the money of these sellers before this transaction ends: what is read of their
 * balances still holds when it is posted. Accounts are locked in the order of their ids, as
 * postings lock them.
 */
export const lockSellerMoney = async (
  tx: Tx,
  accounts: readonly SellerAccount[],
): Promise<void> => {
  const wanted = accounts.map(({ sellerId, currency }) => ({ sellerId, currency }))
  for (const { sellerId, currency } of wanted) {
    await ensureAccounts(tx, currency, [sellerPending(sellerId), sellerAvailable(sellerId)])
  }
  await tx.execute(sql`
    select a.id from ledger.accounts a
    join jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb)
      as wanted("sellerId" text, currency text)
      on wanted."sellerId" = a.owner and wanted.currency = a.currency
    where a.kind in ('seller_pending', 'seller_available')
    order by a.id for no key update of a`)
}

export type SellerMoney = { availableMinor: number; owedMinor: number }

/** What is available to a seller and what they owe, in minor units. Lock first to decide by it. */
export const readSellerMoney = async (
  tx: Tx,
  { sellerId, currency }: SellerAccount,
): Promise<SellerMoney> => ({
  availableMinor: await readBalance(tx, { ...sellerAvailable(sellerId), currency }),
  owedMinor: 0 - (await readBalance(tx, { ...chargebackReceivable(sellerId), currency })),
})

/**
 * Takes what a seller owes from what is available, as far as it goes; called whenever something
 * became available. `key` names what made it so: once per cause. Returns what was netted.
 */
export const netReceivable = async (
  tx: Tx,
  { sellerId, currency, key, now }: SellerAccount & { key: string; now: Date },
): Promise<number> => {
  await lockSellerMoney(tx, [{ sellerId, currency }])
  const { availableMinor, owedMinor } = await readSellerMoney(tx, { sellerId, currency })
  const amountMinor = Math.min(availableMinor, owedMinor)
  if (amountMinor <= 0) return 0
  const posting = receivableNetting({ sellerId, currency, amountMinor })
  await postTransfers(tx, { key: `${key}:netting`, posting, now })
  return amountMinor
}
