import { sql } from '@payloadcms/db-postgres'
import { v7 as uuidv7 } from 'uuid'
import type { Db, Tx } from '../../context'
import type { Currency } from '../../contracts/money'
import { refundSettled, type Posting } from '../../domain/ledger/postings'
import { sumMinor } from '../../domain/money/minor-units'
import { appendEvent } from '../events'
import { enqueueJob } from '../jobs'
import { postTransfers } from '../ledger/post-transfers'

export type RefundStatus = 'requested' | 'pending' | 'unknown' | 'succeeded' | 'failed'

export type RefundRecord = {
  id: string
  paymentId: string
  orderId: string | null
  amountMinor: number
  currency: Currency
  provider: string
  reason: string
  status: RefundStatus
  attempts: number
}

/** The columns of a RefundRecord. */
const columns = sql.raw(`id, payment_id as "paymentId", order_id as "orderId",
  amount_minor::float8 as "amountMinor", currency, provider, reason, status, attempts`)

type NewRefund = Omit<RefundRecord, 'id' | 'status' | 'attempts'> & {
  requestedBy: string
  now: Date
}

/** Has the provider asked for a refund, now or from a moment on, until its answer is known. */
export const enqueueRefund = async (tx: Tx, refundId: string, runAt?: Date): Promise<void> => {
  await enqueueJob(tx, {
    task: 'settle_refund',
    payload: { refundId },
    ...(runAt === undefined ? {} : { runAt }),
    jobKey: `refund:${refundId}`,
  })
}

/**
 * Records that money is to be given back, before the provider is asked: the row's id is the
 * provider's idempotency key. A job does the asking and repeats it until the answer is known.
 */
export const requestRefund = async (tx: Tx, refund: NewRefund): Promise<string> => {
  const { id } = await recordRefund(tx, refund)
  await enqueueRefund(tx, id)
  return id
}

/** Records that money is to be given back, and leaves it to the caller to have that done. */
export const recordRefund = async (tx: Tx, refund: NewRefund): Promise<RefundRecord> => {
  const id = uuidv7()
  const now = refund.now.toISOString()
  const { rows } = await tx.execute<RefundRecord>(sql`
    insert into core.refunds
      (id, payment_id, order_id, amount_minor, currency, provider, reason, requested_by, created_at)
    values (${id}, ${refund.paymentId}, ${refund.orderId}, ${refund.amountMinor},
      ${refund.currency}, ${refund.provider}, ${refund.reason}, ${refund.requestedBy},
      ${now}::timestamptz)
    returning ${columns}`)
  const [recorded] = rows
  if (recorded === undefined) throw new Error(`refund ${id} is not there`)
  await tx.execute(sql`
    update payments set status = 'refund_pending', updated_at = ${now}::timestamptz
    where id = ${refund.paymentId} and status in ('succeeded', 'partially_refunded')`)
  await appendEvent(tx, {
    topic: 'payment.refund_requested',
    subject: { kind: 'payment', id: refund.paymentId },
    actor: { kind: 'system', id: null },
    dedupeKey: id,
    occurredAt: refund.now,
    payload: { refundId: id, orderId: refund.orderId, amountMinor: refund.amountMinor },
  })
  return recorded
}

/** A refund by id; null when there is none. With `lock`, no other transaction settles it now. */
export const readRefund = async (
  db: Db | Tx,
  id: string,
  options: { lock: boolean } = { lock: false },
): Promise<RefundRecord | null> => {
  if (options.lock) await db.execute(sql`select id from core.refunds where id = ${id} for update`)
  const { rows } = await db.execute<RefundRecord>(sql`
    select ${columns} from core.refunds where id = ${id}`)
  return rows[0] ?? null
}

type RefundAnswer = {
  id: string
  status: 'pending' | 'unknown' | 'failed'
  providerReference: string | null
  failureCode: string | null
}

/** Notes what the provider said about a refund that is not given back yet. */
export const noteRefundAnswer = async (tx: Tx, answer: RefundAnswer): Promise<void> => {
  await tx.execute(sql`
    update core.refunds set status = ${answer.status}, attempts = attempts + 1,
      provider_reference = coalesce(${answer.providerReference}, provider_reference),
      failure_code = ${answer.failureCode}
    where id = ${answer.id} and status <> 'succeeded'`)
}

type Settled = {
  refund: RefundRecord
  providerReference: string
  now: Date
  /** The posting's key, where it is not the provider who gave the money back. */
  key?: string
  /** Where the money in clearing went, when not to the provider. */
  posting?: Posting
}

/**
 * The money was given back: by compare-and-set the refund succeeds, the ledger's clearing account
 * is emptied, and the payment shows what was refunded. False when it was settled before.
 */
export const settleRefund = async (tx: Tx, input: Settled): Promise<boolean> => {
  const { refund } = input
  const now = input.now.toISOString()
  const { rows } = await tx.execute(sql`
    update core.refunds set status = 'succeeded', settled_at = ${now}::timestamptz,
      provider_reference = ${input.providerReference}, failure_code = null,
      attempts = attempts + 1
    where id = ${refund.id} and status <> 'succeeded'
    returning id`)
  if (rows.length === 0) return false
  await postTransfers(tx, {
    key: input.key ?? `refund:${refund.id}:settled`,
    posting: input.posting ?? refundSettled({ ...refund, orderId: refund.orderId }),
    now: input.now,
  })
  await tx.execute(sql`
    update payments set refunded_minor = refunded_minor + ${refund.amountMinor},
      status = case
        -- The bank took back the rest, which weighs more than what was given back of it.
        when status = 'charged_back' then status
        when refunded_minor + ${refund.amountMinor} >= amount_minor then 'refunded'
        when exists (select from core.refunds r where r.payment_id = payments.id
          and r.status <> 'succeeded') then 'refund_pending'
        else 'partially_refunded' end,
      updated_at = ${now}::timestamptz
    where id = ${refund.paymentId}`)
  await appendEvent(tx, {
    topic: 'payment.refunded',
    subject: { kind: 'payment', id: refund.paymentId },
    actor: { kind: 'system', id: null },
    dedupeKey: refund.id,
    occurredAt: input.now,
    payload: {
      refundId: refund.id,
      orderId: refund.orderId,
      amountMinor: refund.amountMinor,
      currency: refund.currency,
    },
  })
  return true
}

/** Refunds of a payment that its provider has not given back, oldest first. */
export const openRefundIds = async (tx: Tx, paymentId: string): Promise<string[]> => {
  const { rows } = await tx.execute<{ id: string }>(sql`
    select id from core.refunds where payment_id = ${paymentId} and status <> 'succeeded'
    order by created_at, id for update`)
  return rows.map(({ id }) => id)
}

/**
 * Refunds that a bank had settled by taking the payment are owed again, because it gave the payment
 * back: they stand as if they had just been requested, and a job asks the provider. Other refunds
 * that are open by now are asked for again at once. Returns the reopened ones, oldest first.
 */
export const reopenRefunds = async (
  tx: Tx,
  input: { paymentId: string; chargebackReference: string; now: Date },
): Promise<RefundRecord[]> => {
  const { rows } = await tx.execute<RefundRecord>(sql`
    update core.refunds set status = 'requested', settled_at = null, provider_reference = null
    where payment_id = ${input.paymentId}
      and provider_reference = ${input.chargebackReference} || ':' || id
    returning ${columns}`)
  const reopenedMinor = sumMinor(rows.map(({ amountMinor }) => amountMinor))
  if (reopenedMinor > 0) {
    await tx.execute(sql`
      update payments set refunded_minor = refunded_minor - ${reopenedMinor},
        status = case when status = 'charged_back' then status else 'refund_pending' end,
        updated_at = ${input.now.toISOString()}::timestamptz
      where id = ${input.paymentId}`)
  }
  for (const refundId of await openRefundIds(tx, input.paymentId)) {
    await enqueueRefund(tx, refundId)
  }
  return rows.toSorted((a, b) => (a.id < b.id ? -1 : 1))
}
