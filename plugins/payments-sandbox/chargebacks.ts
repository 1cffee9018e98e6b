import { randomBytes } from 'node:crypto'
import { sql } from '@payloadcms/db-postgres'
import type { Db, Tx } from '../../src/context'
import type { Chargeback } from '../../src/domain/ports/payment-provider'
import { announce } from './webhooks'

type Row = { reference: string; state: Chargeback['state']; amount_minor: string }

/** What the customer's bank took back of a payment, earliest first. */
export const chargebacksOf = async (
  db: Pick<Db, 'execute'>,
  paymentId: string,
): Promise<Chargeback[]> => {
  const { rows } = await db.execute<Row>(sql`
    select reference, state, amount_minor from sandbox.chargebacks
    where payment_id = ${paymentId} order by raised_at, reference`)
  return rows.map(({ reference, state, amount_minor: amount }) => ({
    reference,
    state,
    amountMinor: Number(amount),
  }))
}

/**
 * The customer contests a paid payment at their bank, which takes back what was not refunded yet.
 * Null when there is nothing to take: not paid, given back already, or contested before.
 * `reference` is the payment's.
 */
export const raiseChargeback = async (
  db: Db,
  { reference }: { reference: string },
): Promise<Chargeback | null> =>
  db.transaction(async (tx) => {
    // By itself: what follows has to see what the transaction before has written.
    await tx.execute(sql`select from sandbox.payments where reference = ${reference} for update`)
    const { rows } = await tx.execute<{ payment_id: string }>(sql`
      insert into sandbox.chargebacks (payment_id, reference, amount_minor, currency)
      select payment_id, ${`sbx_cb_${randomBytes(9).toString('base64url')}`},
             coalesce(paid_minor, amount_minor) - refunded_minor, coalesce(paid_currency, currency)
        from sandbox.payments paid
       where reference = ${reference} and state = 'succeeded'
         and coalesce(paid_minor, amount_minor) > refunded_minor
         and not exists (select from sandbox.chargebacks c where c.payment_id = paid.payment_id)
      returning payment_id`)
    return tellDispute(tx, rows[0]?.payment_id)
  })

/**
 * The bank decides what is open of a payment: `won` gives the money back to us, `lost` keeps it.
 * Null when nothing is.
 */
export const settleChargeback = async (
  db: Db,
  { reference, outcome }: { reference: string; outcome: 'won' | 'lost' },
): Promise<Chargeback | null> =>
  db.transaction(async (tx) => {
    const { rows } = await tx.execute<{ payment_id: string }>(sql`
      update sandbox.chargebacks set state = ${outcome}, settled_at = clock_timestamp()
       where state = 'open'
         and payment_id = (select payment_id from sandbox.payments where reference = ${reference})
      returning payment_id`)
    return tellDispute(tx, rows[0]?.payment_id)
  })

const tellDispute = async (tx: Tx, paymentId: string | undefined): Promise<Chargeback | null> => {
  if (paymentId === undefined) return null
  await announce(tx, { kind: 'payment.disputed', subjectId: paymentId })
  return (await chargebacksOf(tx, paymentId)).at(-1) ?? null
}
