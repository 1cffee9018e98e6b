import { sql } from '@payloadcms/db-postgres'
import { v7 as uuidv7 } from 'uuid'
import type { Db, Tx } from '../../context'
import type { Currency } from '../../contracts/money'
import type { Chargeback } from '../../domain/ports/payment-provider'
import type { Shares } from '../../domain/ledger/shares'
import { borneColumns, sharesApart } from './borne-shares'

export type ChargebackRecord = {
  id: string
  paymentId: string
  provider: string
  reference: string
  state: Chargeback['state']
  amountMinor: number
  currency: Currency
  isClosed: boolean
}

/** Banks give at least this long for an answer. */
const evidenceDays = 7

/** Opens the evidence case of a chargeback; null when it stands there already. */
export const insertChargeback = async (
  tx: Tx,
  chargeback: Omit<ChargebackRecord, 'id' | 'state' | 'isClosed'> & { now: Date },
): Promise<string | null> => {
  const id = uuidv7()
  const now = chargeback.now.toISOString()
  const due = new Date(chargeback.now.getTime() + evidenceDays * 86_400_000).toISOString()
  const { rows } = await tx.execute(sql`
    insert into chargebacks (id, reference, state, payment_id, provider, amount_minor, currency,
      opened_at, evidence_due_at, created_at, updated_at)
    values (${id}, ${chargeback.reference}, 'open', ${chargeback.paymentId},
      ${chargeback.provider}, ${chargeback.amountMinor}, ${chargeback.currency},
      ${now}::timestamptz, ${due}::timestamptz, ${now}::timestamptz, ${now}::timestamptz)
    on conflict (provider, reference) do nothing returning id`)
  return rows.length === 0 ? null : id
}

/** A chargeback by its provider's reference or by id; null when there is none. */
export const readChargeback = async (
  db: Db | Tx,
  which: { provider: string; reference: string } | { id: string },
): Promise<ChargebackRecord | null> => {
  const { rows } = await db.execute<ChargebackRecord>(sql`
    select id, payment_id as "paymentId", provider, reference, state,
      amount_minor::float8 as "amountMinor", currency, closed_at is not null as "isClosed"
    from chargebacks where ${
      'id' in which
        ? sql`id = ${which.id}`
        : sql`provider = ${which.provider} and reference = ${which.reference}`
    }`)
  return rows[0] ?? null
}

/** The bank has decided: by compare-and-set. False when that was known. */
export const settleChargeback = async (
  tx: Tx,
  { id, state, now }: { id: string; state: 'won' | 'lost'; now: Date },
): Promise<boolean> => {
  const { rows } = await tx.execute(sql`
    update chargebacks set state = ${state}, settled_at = ${now.toISOString()}::timestamptz,
      updated_at = ${now.toISOString()}::timestamptz
    where id = ${id} and state <> ${state} and state <> 'won' returning id`)
  return rows.length > 0
}

type Taken = { chargebackId: string; orderId: string; sellerId: string; ledgerKey: string }

/** Notes what a posting took of one order and who bore it, as the ledger has it. */
export const insertChargebackOrder = async (tx: Tx, taken: Taken): Promise<void> => {
  await tx.execute(sql`
    insert into core.chargeback_orders (chargeback_id, order_id, seller_id, currency, amount_minor,
      seller_minor, receivable_minor, ledger_key)
    select ${taken.chargebackId}, ${taken.orderId}, ${taken.sellerId}, h.currency,
      sum(t.amount_minor) filter (where c.kind = 'external'),
      greatest(0, coalesce(sum(t.amount_minor) filter (where d.kind in
        ('seller_pending', 'seller_available', 'chargeback_receivable')), 0)
        - coalesce(sum(t.amount_minor) filter (where c.kind = 'seller_available'), 0)),
      coalesce(sum(t.amount_minor) filter (where d.kind = 'chargeback_receivable'), 0),
      h.key
    from ledger.headers h
    join ledger.transfers t on t.header_id = h.id
    join ledger.accounts d on d.id = t.debit_account_id
    join ledger.accounts c on c.id = t.credit_account_id
    where h.key = ${taken.ledgerKey} group by h.id`)
}

export type TakenOrder = Taken & {
  currency: Currency
  customerMinor: number
  promotionsMinor: number
  heldMinor: number
  /** What everybody returned of what had been released to them, and has not got again since. */
  released: Shares
  /** What refunds counted as paid by the bank since: their sum and their ids. */
  returnedMinor: number
  returnedIds: string[]
}

type TakenRow = Omit<TakenOrder, 'released'> & Shares

/** What a chargeback took, order by order, from the ledger. */
export const takenOrders = async (tx: Tx, chargebackId: string): Promise<TakenOrder[]> => {
  const { rows } = await tx.execute<TakenRow>(sql`
    select o.chargeback_id as "chargebackId", o.order_id as "orderId", o.seller_id as "sellerId",
      o.ledger_key as "ledgerKey", o.currency,
      sum(t.amount_minor) filter (where c.kind = 'external')::float8 as "customerMinor",
      coalesce(sum(t.amount_minor) filter (where c.kind = 'platform_promotions'), 0)::float8
        as "promotionsMinor",
      coalesce(sum(t.amount_minor) filter (where d.kind = 'held'), 0)::float8 as "heldMinor",
      ${borneColumns},
      coalesce(sum(t.amount_minor) filter (where d.kind = 'refund_clearing'), 0)::float8
        as "returnedMinor",
      coalesce(json_agg(distinct split_part(h.key, ':returned:', 2)) filter (
        where d.kind = 'refund_clearing'), '[]') as "returnedIds"
    from core.chargeback_orders o
    join ledger.headers h on h.key = o.ledger_key or h.key like o.ledger_key || ':returned:%'
    join ledger.transfers t on t.header_id = h.id
    join ledger.accounts d on d.id = t.debit_account_id
    join ledger.accounts c on c.id = t.credit_account_id
    where o.chargeback_id = ${chargebackId}
    group by o.chargeback_id, o.order_id, o.seller_id, o.ledger_key, o.currency
    order by o.order_id`)
  return rows.map(sharesApart).map(({ shares, ...order }) => ({ ...order, released: shares }))
}

/** What a chargeback took of nobody's order: the platform's loss, in minor units. */
export const takenFromPlatform = async (tx: Tx, chargebackId: string): Promise<number> => {
  const { rows } = await tx.execute<{ amountMinor: number }>(sql`
    select coalesce(sum(t.amount_minor), 0)::float8 as "amountMinor"
    from ledger.headers h join ledger.transfers t on t.header_id = h.id
    where h.key = ${`chargeback:${chargebackId}:rest`}`)
  return rows[0]?.amountMinor ?? 0
}
