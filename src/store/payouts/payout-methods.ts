import { sql } from '@payloadcms/db-postgres'
import { v7 as uuidv7 } from 'uuid'
import type { Db, Tx } from '../../context'
import type { Currency } from '../../contracts/money'
import { AppError } from '../../domain/errors'
import type { Destination } from '../../domain/payouts/check-destination'
import { sqlState } from '../sql-state'

export type PayoutMethod = {
  id: string
  sellerId: string
  rail: 'mobile_money' | 'bank'
  operator: string | null
  account: string
  maskedAccount: string
  holder: string
  currency: Currency
  isDefault: boolean
  usableAt: Date
}

/**
 * Stores a destination; the first of its currency becomes the default. Money goes there from
 * `usableAt` on. Throws `payout/method-exists` for one that stands there already.
 */
export const insertPayoutMethod = async (
  tx: Tx,
  method: Destination & { sellerId: string; holder: string; usableAt: Date; now: Date },
): Promise<string> => {
  const id = uuidv7()
  const { sellerId, currency } = method
  try {
    await tx.execute(sql`
      insert into payout_methods (id, seller_id, status, rail, country, operator, account,
        masked_account, holder, currency, is_default, usable_at, created_at, updated_at)
      values (${id}, ${sellerId}, 'active', ${method.rail}, ${method.country}, ${method.operator},
        ${method.account}, ${method.maskedAccount}, ${method.holder}, ${currency},
        not exists (select from payout_methods
          where seller_id = ${sellerId} and currency = ${currency} and is_default),
        ${method.usableAt.toISOString()}::timestamptz, ${method.now.toISOString()}::timestamptz,
        ${method.now.toISOString()}::timestamptz)`)
  } catch (error) {
    throw sqlState(error) === '23505' ? new AppError('payout/method-exists') : error
  }
  return id
}

/** A seller's destination; null when there is none or it was removed. */
export const readPayoutMethod = async (
  db: Db | Tx,
  { sellerId, id, currency }: { sellerId: string; id?: string; currency?: Currency },
): Promise<PayoutMethod | null> => {
  const { rows } = await db.execute<Omit<PayoutMethod, 'usableAt'> & { usableAt: string }>(sql`
    select id, seller_id as "sellerId", rail, operator, account, masked_account as "maskedAccount",
      holder, currency, is_default as "isDefault", to_json(usable_at) #>> '{}' as "usableAt"
    from payout_methods
    where seller_id = ${sellerId} and status = 'active'
      and ${id === undefined ? sql`is_default and currency = ${currency ?? null}` : sql`id = ${id}`}`)
  const [row] = rows
  return row === undefined ? null : { ...row, usableAt: new Date(row.usableAt) }
}

/** The destination of a payout, removed since or not. */
export const destinationOf = async (
  db: Db | Tx,
  payoutId: string,
): Promise<{ rail: 'mobile_money' | 'bank'; account: string; holder: string } | null> => {
  const { rows } = await db.execute<{
    rail: 'mobile_money' | 'bank'
    account: string
    holder: string
  }>(sql`
    select m.rail, m.account, m.holder from payouts p
    join payout_methods m on m.id = p.method_id where p.id = ${payoutId}`)
  return rows[0] ?? null
}

/** Takes a destination out of use; the oldest other one of its currency becomes the default. */
export const removePayoutMethod = async (
  tx: Tx,
  { method, now }: { method: PayoutMethod; now: Date },
): Promise<void> => {
  const at = now.toISOString()
  await tx.execute(sql`
    update payout_methods set status = 'removed', is_default = false,
      removed_at = ${at}::timestamptz, updated_at = ${at}::timestamptz
    where id = ${method.id}`)
  if (!method.isDefault) return
  await tx.execute(sql`
    update payout_methods set is_default = true, updated_at = ${at}::timestamptz
    where id = (select id from payout_methods where seller_id = ${method.sellerId}
      and currency = ${method.currency} and status = 'active' order by created_at limit 1)`)
}

/** Makes a destination the one that is used when none is named. */
export const makeDefaultMethod = async (
  tx: Tx,
  { method, now }: { method: PayoutMethod; now: Date },
): Promise<void> => {
  const at = now.toISOString()
  await tx.execute(sql`
    update payout_methods set is_default = false, updated_at = ${at}::timestamptz
    where seller_id = ${method.sellerId} and currency = ${method.currency} and is_default`)
  await tx.execute(sql`
    update payout_methods set is_default = true, updated_at = ${at}::timestamptz
    where id = ${method.id}`)
}
