import { randomBytes } from 'node:crypto'
import { sql } from '@payloadcms/db-postgres'
import type { Db } from '../../src/context'
import type { Currency } from '../../src/contracts/money'
import {
  PaymentProviderError,
  type CreatePayout,
  type CreateRefund,
  type MoneyOutSnapshot,
} from '../../src/domain/ports/payment-provider'
import { chargebacksOf } from './chargebacks'
import { announce } from './webhooks'

type Row = {
  id: string
  reference: string
  request_hash: string
  state: MoneyOutSnapshot['state']
  amount_minor: string
  currency: Currency
  failure_code: string | null
}

const snapshotOf = (row: Row): MoneyOutSnapshot => ({
  id: row.id,
  providerReference: row.reference,
  state: row.state,
  amountMinor: Number(row.amount_minor),
  currency: row.currency,
  failureCode: row.failure_code,
})

const initialState = (fault: string | null): MoneyOutSnapshot['state'] =>
  fault === 'slow' ? 'pending' : fault === 'fail' ? 'failed' : 'succeeded'

const failureOf = (state: string) => (state === 'failed' ? 'destination_refused' : null)

const newReference = () => `sbx_${randomBytes(12).toString('hex')}`

/**
 * Gives money of a paid payment back; money that is on its way counts as given back.
 * @throws PaymentProviderError rejected: unknown payment, not paid, other currency, more than was
 * paid, or the same id with another request.
 */
export const refundPayment = async (
  db: Db,
  input: CreateRefund,
  fault: string | null,
): Promise<MoneyOutSnapshot> =>
  db.transaction(async (tx) => {
    const hash = `${input.paymentId} ${input.amountMinor} ${input.currency}`
    const { rows: payments } = await tx.execute<{ state: string; paid: string; currency: string }>(
      sql`select state, (coalesce(paid_minor, amount_minor) - refunded_minor)::text as paid,
                 coalesce(paid_currency, currency) as currency
            from sandbox.payments where payment_id = ${input.paymentId} for update`,
    )
    const known = await readRefund(tx, input.refundId)
    if (known !== null) {
      if (known.request_hash === hash) return snapshotOf(known)
      throw new PaymentProviderError('rejected', 'idempotency_conflict')
    }
    const payment = payments[0]
    if (payment?.state !== 'succeeded') throw new PaymentProviderError('rejected', 'not_paid')
    // A bank that takes the money back and a refund of it would pay the customer twice.
    const taken = (await chargebacksOf(tx, input.paymentId)).filter(({ state }) => state !== 'won')
    const takenMinor = taken.reduce((sum, { amountMinor }) => sum + amountMinor, 0)
    if (takenMinor > 0 && input.amountMinor > Number(payment.paid) - takenMinor) {
      throw new PaymentProviderError('rejected', 'charge_disputed')
    }
    if (payment.currency !== input.currency) {
      throw new PaymentProviderError('rejected', 'currency_mismatch')
    }
    if (input.amountMinor <= 0 || input.amountMinor > Number(payment.paid)) {
      throw new PaymentProviderError('rejected', 'amount_too_high')
    }
    const state = initialState(fault)
    await tx.execute(sql`
      insert into sandbox.refunds (refund_id, reference, payment_id, request_hash, amount_minor,
        currency, state, failure_code)
      values (${input.refundId}, ${newReference()}, ${input.paymentId}, ${hash},
        ${input.amountMinor}, ${input.currency}, ${state}, ${failureOf(state)})`)
    if (state !== 'failed') {
      await tx.execute(sql`
        update sandbox.payments set refunded_minor = refunded_minor + ${input.amountMinor}::bigint
         where payment_id = ${input.paymentId}`)
    }
    if (state !== 'pending') {
      await announce(tx, { kind: 'refund.changed', subjectId: input.refundId })
    }
    return existing(await readRefund(tx, input.refundId))
  })

/** A refund as the provider knows it. A slow one is finished by being asked about. */
export const pollRefund = async (
  db: Db,
  { refundId }: { refundId: string },
): Promise<MoneyOutSnapshot | null> =>
  db.transaction(async (tx) => {
    const { rows } = await tx.execute(sql`
      update sandbox.refunds set state = 'succeeded'
       where refund_id = ${refundId} and state = 'pending' returning refund_id`)
    if (rows.length > 0) await announce(tx, { kind: 'refund.changed', subjectId: refundId })
    const row = await readRefund(tx, refundId)
    return row === null ? null : snapshotOf(row)
  })

/**
 * Sends money to a seller.
 * @throws PaymentProviderError rejected: the same id with another request.
 */
export const createPayout = async (
  db: Db,
  input: CreatePayout,
  fault: string | null,
): Promise<MoneyOutSnapshot> =>
  db.transaction(async (tx) => {
    const { rail, account, holder } = input.destination
    const hash = `${input.amountMinor} ${input.currency} ${rail} ${account}`
    const state = initialState(fault)
    const { rows } = await tx.execute(sql`
      insert into sandbox.payouts (payout_id, reference, request_hash, amount_minor, currency, rail,
        account, holder, state, failure_code)
      values (${input.payoutId}, ${newReference()}, ${hash}, ${input.amountMinor},
        ${input.currency}, ${rail}, ${account}, ${holder}, ${state}, ${failureOf(state)})
      on conflict (payout_id) do nothing returning payout_id`)
    if (rows.length > 0 && state !== 'pending') {
      await announce(tx, { kind: 'payout.changed', subjectId: input.payoutId })
    }
    const row = existing(await readPayout(tx, input.payoutId), hash)
    return row
  })

/** A payout as the provider knows it. A slow one is finished by being asked about. */
export const pollPayout = async (
  db: Db,
  { payoutId }: { payoutId: string },
): Promise<MoneyOutSnapshot | null> =>
  db.transaction(async (tx) => {
    const { rows } = await tx.execute(sql`
      update sandbox.payouts set state = 'succeeded'
       where payout_id = ${payoutId} and state = 'pending' returning payout_id`)
    if (rows.length > 0) await announce(tx, { kind: 'payout.changed', subjectId: payoutId })
    const row = await readPayout(tx, payoutId)
    return row === null ? null : snapshotOf(row)
  })

type Reader = Pick<Db, 'execute'>

const readRefund = async (tx: Reader, refundId: string): Promise<Row | null> => {
  const { rows } = await tx.execute<Row>(sql`
    select refund_id as id, reference, request_hash, state, amount_minor, currency, failure_code
      from sandbox.refunds where refund_id = ${refundId}`)
  return rows[0] ?? null
}

const readPayout = async (tx: Reader, payoutId: string): Promise<Row | null> => {
  const { rows } = await tx.execute<Row>(sql`
    select payout_id as id, reference, request_hash, state, amount_minor, currency, failure_code
      from sandbox.payouts where payout_id = ${payoutId}`)
  return rows[0] ?? null
}

const existing = (row: Row | null, hash = row?.request_hash): MoneyOutSnapshot => {
  if (row === null || row.request_hash !== hash) {
    throw new PaymentProviderError('rejected', 'idempotency_conflict')
  }
  return snapshotOf(row)
}
