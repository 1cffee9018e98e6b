import { sql } from '@payloadcms/db-postgres'
import type { Db, Tx } from '../../context'
import type { Currency } from '../../contracts/money'
import type { Shares } from '../../domain/ledger/shares'

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
    moved as (
      select p.*, t.amount_minor, d.kind as debit, c.kind as credit
      from parts p
      join ledger.headers h on h.key = p.ledger_key or h.key like p.ledger_key || ':returned:%'
      join ledger.transfers t on t.header_id = h.id
      join ledger.accounts d on d.id = t.debit_account_id
      join ledger.accounts c on c.id = t.credit_account_id),
    sums as (
      select reference, provider, seller_id as "sellerId", currency, ledger_key as "ledgerKey",
        opened_at,
        ${bornBy('seller_available', 'chargeback_receivable')} as "sellerNetMinor",
        ${bornBy('platform_commission')} as "commissionMinor",
        ${bornBy('platform_fees')} as "serviceFeeMinor",
        ${bornBy('tax_payable')} as "taxMinor"
      from moved group by 1, 2, 3, 4, 5, 6)
    select reference, provider, "sellerId", currency, "ledgerKey", "sellerNetMinor",
      "commissionMinor", "serviceFeeMinor", "taxMinor"
    from sums
    where "sellerNetMinor" + "commissionMinor" + "serviceFeeMinor" + "taxMinor" > 0
    order by opened_at, "ledgerKey"`)
  return rows.map(({ sellerNetMinor, commissionMinor, serviceFeeMinor, taxMinor, ...part }) => ({
    ...part,
    shares: { sellerNetMinor, commissionMinor, serviceFeeMinor, taxMinor },
  }))
}

/** What accounts of these kinds gave, less what they got again. */
const bornBy = (...kinds: string[]) => {
  const list = kinds.map((kind) => `'${kind}'`).join(', ')
  return sql.raw(`(coalesce(sum(amount_minor) filter (where debit in (${list})), 0)
    - coalesce(sum(amount_minor) filter (where credit in (${list})), 0))::float8`)
}
