import { sql } from '@payloadcms/db-postgres'
import type { Db, Tx } from '../../context'
import type { Shares } from '../../domain/ledger/shares'

export type OrderSums = {
  /** The customer's money that arrived and was not given back. */
  customerMinor: number
  heldMinor: number
  /** What was released and not taken back since. */
  released: Shares
  /** The part of the released net that still clears. */
  pendingMinor: number
}

type Row = Omit<OrderSums, 'released'> & Shares

/**
 * What an order's transfers add up to, in minor units; zeros before it was paid. `only` asks for one
 * slice, `without` leaves slices out.
 */
export const readOrderSums = async (
  db: Db | Tx,
  orderId: string,
  which: { only?: string; without?: readonly string[] } = {},
): Promise<OrderSums> => {
  const { rows } = await db.execute<Row>(sql`
    select
      (coalesce(sum(t.amount_minor) filter (where d.kind = 'external' and c.kind = 'held'), 0)
        - coalesce(sum(t.amount_minor) filter (where c.kind = 'refund_clearing'), 0))::float8 as "customerMinor",
      (coalesce(sum(t.amount_minor) filter (where c.kind = 'held'), 0)
        - coalesce(sum(t.amount_minor) filter (where d.kind = 'held'), 0))::float8 as "heldMinor",
      (coalesce(sum(t.amount_minor) filter (where c.kind = 'seller_pending'), 0)
        - coalesce(sum(t.amount_minor) filter (where d.kind = 'seller_pending' and h.kind <> 'clearing'), 0)
      )::float8 as "sellerNetMinor",
      (coalesce(sum(t.amount_minor) filter (where c.kind = 'platform_commission'), 0)
        - coalesce(sum(t.amount_minor) filter (where d.kind = 'platform_commission'), 0)
      )::float8 as "commissionMinor",
      (coalesce(sum(t.amount_minor) filter (where c.kind = 'platform_fees'), 0)
        - coalesce(sum(t.amount_minor) filter (where d.kind = 'platform_fees'), 0))::float8 as "serviceFeeMinor",
      (coalesce(sum(t.amount_minor) filter (where c.kind = 'tax_payable'), 0)
        - coalesce(sum(t.amount_minor) filter (where d.kind = 'tax_payable'), 0))::float8 as "taxMinor",
      (coalesce(sum(t.amount_minor) filter (where c.kind = 'seller_pending'), 0)
        - coalesce(sum(t.amount_minor) filter (where d.kind = 'seller_pending'), 0))::float8 as "pendingMinor"
    from ledger.headers h
    join ledger.transfers t on t.header_id = h.id
    join ledger.accounts d on d.id = t.debit_account_id
    join ledger.accounts c on c.id = t.credit_account_id
    where h.order_id = ${orderId} and h.kind not in ('late_capture', 'refund_settled')
      and (${which.only ?? null}::text is null or h.slice = ${which.only ?? null}::text)
      and h.slice not in (select jsonb_array_elements_text(
        ${JSON.stringify(which.without ?? [])}::jsonb))`)
  const row = rows[0]
  return {
    customerMinor: row?.customerMinor ?? 0,
    heldMinor: row?.heldMinor ?? 0,
    released: {
      sellerNetMinor: row?.sellerNetMinor ?? 0,
      commissionMinor: row?.commissionMinor ?? 0,
      serviceFeeMinor: row?.serviceFeeMinor ?? 0,
      taxMinor: row?.taxMinor ?? 0,
    },
    pendingMinor: row?.pendingMinor ?? 0,
  }
}
