import { sql } from '@payloadcms/db-postgres'
import type { Ctx } from '../../context'
import type { EarningsSummary } from '../../contracts/payouts'
import { AppError } from '../../domain/errors'

/**
 * What the viewer earns as a seller, by currency, from the ledger: held (their share of orders not
 * finished), clearing, available, paid out. Always has a line for XOF.
 * Throws `account/sign-in-required`, `seller/profile-required`.
 */
export const earningsSummary = async ({ db, viewer }: Ctx): Promise<EarningsSummary> => {
  if (viewer.kind !== 'user') throw new AppError('account/sign-in-required')
  if (viewer.sellerId === null) throw new AppError('seller/profile-required')
  const seller = viewer.sellerId
  const { rows } = await db.execute<EarningsSummary[number]>(sql`
    with held as (
      select currency, sum(seller_net_minor) as total from orders
      where seller_id = ${seller} and earning_status in ('held', 'frozen') group by currency
    ), balances as (
      select currency,
        sum(balance_minor) filter (where kind = 'seller_pending') as clearing,
        sum(balance_minor) filter (where kind = 'seller_available') as available
      from ledger.accounts
      where owner = ${seller} and kind in ('seller_pending', 'seller_available') group by currency
    ), paid as (
      select currency, sum(amount_minor) as total from payouts
      where seller_id = ${seller} and status = 'paid' group by currency
    )
    select currency, coalesce(held.total, 0)::float8 as "heldMinor",
      coalesce(clearing, 0)::float8 as "clearingMinor",
      coalesce(available, 0)::float8 as "availableMinor",
      coalesce(paid.total, 0)::float8 as "paidOutMinor"
    from (values ('XOF')) as always(currency)
    full join held using (currency)
    full join balances using (currency)
    full join paid using (currency)
    order by currency = 'XOF' desc, currency`)
  return rows
}
