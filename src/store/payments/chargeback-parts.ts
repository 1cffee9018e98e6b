import { sql } from '@payloadcms/db-postgres'
import type { Db, Tx } from '../../context'
import type { Currency } from '../../contracts/money'
import type { Shares } from '../../domain/ledger/shares'
import { borneColumns, sharesApart } from './borne-shares'

/** What is left of a part that a bank took of an order's payment: who bears how much of it. */
export type OpenPart = {
  reference: string
  provider: string
  sellerId: string
  currency: Currency
  ledgerKey: string
  shares: Shares
}

type Row = Omit<OpenPart, 'shares'> & Shares

/**
 * The parts that banks took of a payment of this order and did not give back, less what a refund
 * has settled since, oldest first; each is locked.
 */
export const openParts = async (
  db: Db | Tx,
  { paymentId, orderId }: { paymentId: string; orderId: string },
): Promise<OpenPart[]> => {
  const { rows } = await db.execute<Row>(sql`
    with parts as (
      select c.reference, c.provider, c.opened_at, o.seller_id, o.currency, o.ledger_key
      from core.chargeback_orders o join chargebacks c on c.id = o.chargeback_id
      where o.order_id = ${orderId} and c.payment_id = ${paymentId} and c.state <> 'won'
        and o.ledger_key = format('chargeback:%s:%s', c.id, o.order_id)
      for update of c),
    sums as (
      select p.reference, p.provider, p.seller_id as "sellerId", p.currency,
        p.ledger_key as "ledgerKey", p.opened_at, ${borneColumns}
      from parts p
      join ledger.headers h on h.key = p.ledger_key or h.key like p.ledger_key || ':returned:%'
      join ledger.transfers t on t.header_id = h.id
      join ledger.accounts d on d.id = t.debit_account_id
      join ledger.accounts c on c.id = t.credit_account_id
      group by 1, 2, 3, 4, 5, 6)
    select reference, provider, "sellerId", currency, "ledgerKey", "sellerNetMinor",
      "commissionMinor", "serviceFeeMinor", "taxMinor"
    from sums
    where "sellerNetMinor" + "commissionMinor" + "serviceFeeMinor" + "taxMinor" > 0
    order by opened_at, "ledgerKey"`)
  return rows.map(sharesApart)
}

/** What banks have of an order by this payment: in parts or whole, less what a refund settled since. */
export const takenMinor = async (
  tx: Tx,
  { paymentId, orderId }: { paymentId: string; orderId: string },
): Promise<number> => {
  const { rows } = await tx.execute<{ amountMinor: number }>(sql`
    select coalesce(sum(o.amount_minor - coalesce(r.amount_minor, 0)), 0)::float8 as "amountMinor"
    from core.chargeback_orders o
    join chargebacks c on c.id = o.chargeback_id and c.state <> 'won'
    left join lateral (
      select sum(t.amount_minor) as amount_minor from ledger.headers h
      join ledger.transfers t on t.header_id = h.id
      where h.key like o.ledger_key || ':returned:%') r on true
    where o.order_id = ${orderId} and c.payment_id = ${paymentId}`)
  return rows[0]?.amountMinor ?? 0
}
