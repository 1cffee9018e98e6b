import { sql } from '@payloadcms/db-postgres'
import type { Ctx } from '../../context'
import type { Currency } from '../../contracts/money'
import type { SellerStatement } from '../../contracts/payouts'
import { AppError } from '../../domain/errors'

type Asked = { currency: Currency; from: string; to: string }
type Row = {
  opening: number
  at: string | null
  kind: SellerStatement['movements'][number]['kind'] | null
  orderNumber: string | null
  amountMinor: number | null
}

/**
 * Every movement of a seller's money in a period (days in UTC, the last one included) with the
 * order that caused it, and the balance after each. The balance is what is available less what is
 * owed, so that netting moves nothing and opening + movements = closing.
 * Throws `account/sign-in-required`, `seller/profile-required`.
 */
export const sellerStatement = async (
  { db, viewer }: Pick<Ctx, 'db' | 'viewer'>,
  { currency, from, to }: Asked,
): Promise<SellerStatement> => {
  if (viewer.kind !== 'user') throw new AppError('account/sign-in-required')
  const { sellerId } = viewer
  if (sellerId === null) throw new AppError('seller/profile-required')
  const { rows } = await db.execute<Row>(sql`
    with mine as (
      select id from ledger.accounts where owner = ${sellerId} and currency = ${currency}
        and kind in ('seller_available', 'chargeback_receivable')
    ), moved as (
      select h.id, h.kind, h.key, h.order_id, h.posted_at,
        sum(case when t.credit_account_id in (select id from mine) then t.amount_minor else 0 end
          - case when t.debit_account_id in (select id from mine) then t.amount_minor else 0 end)
          as amount
      from ledger.headers h join ledger.transfers t on t.header_id = h.id
      where t.credit_account_id in (select id from mine) or t.debit_account_id in (select id from mine)
      group by h.id
    ), named as (
      select m.*, coalesce(o.number, taken.number) as number from moved m
      left join orders o on o.id = m.order_id
      left join lateral (select o2.number from core.chargeback_orders c
        join orders o2 on o2.id = c.order_id
        where m.key in (c.ledger_key, c.ledger_key || ':won')
          or m.key like c.ledger_key || ':returned:%' limit 1) taken on true
    )
    select (select coalesce(sum(amount), 0)::float8 from moved
        where posted_at < ${from}::date at time zone 'UTC') as opening,
      to_json(n.posted_at) #>> '{}' as at,
      case n.kind when 'clearing' then 'earned' when 'payout' then 'paid_out'
        when 'payout_failed' then 'payout_returned' when 'chargeback' then 'charged_back'
        when 'chargeback_part' then 'charged_back' when 'chargeback_won' then 'reinstated'
        when 'chargeback_part_returned' then 'reinstated'
        when 'receivable_netting' then 'netted' end as kind,
      n.number as "orderNumber", n.amount::float8 as "amountMinor"
    from (select 1) always left join named n
      on n.posted_at >= ${from}::date at time zone 'UTC'
        and n.posted_at < (${to}::date + 1) at time zone 'UTC'
        and n.amount <> 0
    order by n.posted_at, n.id`)
  const openingMinor = rows[0]?.opening ?? 0
  let balanceMinor = openingMinor
  const movements: SellerStatement['movements'] = []
  for (const { at, kind, orderNumber, amountMinor } of rows) {
    if (at === null || kind === null || amountMinor === null) continue
    balanceMinor += amountMinor
    movements.push({ at, kind, orderNumber, amountMinor, balanceMinor })
  }
  return { currency, from, to, openingMinor, movements, closingMinor: balanceMinor }
}
