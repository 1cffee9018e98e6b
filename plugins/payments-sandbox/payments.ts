import { randomBytes } from 'node:crypto'
import { sql } from '@payloadcms/db-postgres'
import type { Db, Tx } from '../../src/context'
import type { Currency } from '../../src/contracts/money'
import {
  PaymentProviderError,
  type Chargeback,
  type CreatePayment,
  type OpenedPayment,
  type PaymentSnapshot,
  type PaymentState,
} from '../../src/domain/ports/payment-provider'
import { failAfter, failBefore, takenFault } from './faults'
import { announce } from './webhooks'

/** How long a slow payment takes, for demonstrations of waiting. */
const slowSeconds = 20

type Row = {
  reference: string
  payment_id: string
  request_hash: string
  amount_minor: string
  currency: Currency
  method: 'card' | 'mobile_money'
  description: string
  return_url: string
  locale: 'fr' | 'en'
  customer_name: string
  customer_phone: string | null
  state: PaymentState
  failure_code: string | null
  paid_minor: string | null
  paid_currency: Currency | null
  refunded_minor: string
  settles_at: string | null
  /** Its time is over, and nobody has noted that yet. */
  is_due: boolean
  chargebacks: Chargeback[]
}

/** What the pay page shows; only who holds the secret reference sees it. */
export type SandboxPayment = {
  reference: string
  amountMinor: number
  currency: Currency
  method: 'card' | 'mobile_money'
  description: string
  returnUrl: string
  locale: 'fr' | 'en'
  customerName: string
  customerPhone: string | null
  state: PaymentState
  failureCode: string | null
  /** The customer has confirmed and the operator takes its time. */
  isSettling: boolean
  chargebacks: Chargeback[]
}

/**
 * Opens a payment, or finds the one that the same id opened before.
 * @throws PaymentProviderError
 */
export const openPayment = async (
  { db, appUrl }: { db: Db; appUrl: string },
  input: CreatePayment,
): Promise<OpenedPayment> => {
  const hash = `${input.amountMinor} ${input.currency} ${input.method}`
  const reference = `sbx_${randomBytes(18).toString('base64url')}`
  const expiresAt = input.expiresAt.toISOString()
  const { rows } = await db.execute<Opened>(sql`
    with fault as (${takenFault('create')}),
    opened as (
      insert into sandbox.payments (reference, payment_id, request_hash, amount_minor, currency,
        method, description, return_url, locale, customer_name, customer_phone, expires_at)
      select ${reference}, ${input.paymentId}::uuid, ${hash}, ${input.amountMinor}::bigint,
        ${input.currency}, ${input.method}, ${input.description}, ${input.returnUrl},
        ${input.locale}, ${input.customer.name}, ${input.customer.phone}, ${expiresAt}::timestamptz
      where not exists (select from fault where fault in ('timeout', 'reject'))
      on conflict (payment_id) do nothing returning reference, request_hash, state)
    select fault.fault, opened.*
    from (select (select fault from fault) as fault) fault left join opened on true`)
  const [answer] = rows
  const fault = answer?.fault ?? null
  failBefore(fault)
  const isNew = answer !== undefined && answer.reference !== null
  const row = isNew ? answer : await findPayment(db, sql`payment_id = ${input.paymentId}`)
  if (row === null || row.request_hash !== hash) {
    throw new PaymentProviderError('rejected', 'idempotency_conflict')
  }
  failAfter(fault)
  return {
    providerReference: row.reference,
    redirectUrl: `${appUrl}/sandbox/pay/${row.reference}`,
    state: row.state,
  }
}

type Opened =
  | (Pick<Row, 'reference' | 'request_hash' | 'state'> & { fault: string | null })
  | { reference: null; fault: string | null }

/**
 * The provider's record; null when it never heard of the payment.
 * @throws PaymentProviderError
 */
export const pollPayment = async (
  db: Db,
  { paymentId }: { paymentId: string },
): Promise<PaymentSnapshot | null> => {
  const which = sql`payment_id = ${paymentId}`
  const { rows } = await db.execute<(Row | { reference: null }) & { fault: string | null }>(sql`
    with fault as (${takenFault('poll')})
    select (select fault from fault) as fault, payment.*
    from (select) asked left join (${paymentWhere(which)}) payment on true`)
  const [row] = rows
  failBefore(row?.fault ?? null)
  if (row === undefined || row.reference === null) return null
  return snapshotOf((row.is_due ? await settled(db, which) : null) ?? row)
}

/** Stops a payment that is not paid yet and answers how it stands afterwards. */
export const cancelPayment = async (
  db: Db,
  { paymentId }: { paymentId: string },
): Promise<PaymentSnapshot | null> =>
  db.transaction(async (tx) => {
    await settle(tx, sql`payment_id = ${paymentId}`)
    const { rows } = await tx.execute(sql`
      update sandbox.payments set state = 'cancelled', changed_at = clock_timestamp()
       where payment_id = ${paymentId} and state = 'pending' returning reference`)
    if (rows.length > 0) await announce(tx, { kind: 'payment.changed', subjectId: paymentId })
    const row = await findPayment(tx, sql`payment_id = ${paymentId}`)
    return row === null ? null : snapshotOf(row)
  })

/** The payment behind a pay page; null when the reference is unknown. */
export const paymentByReference = async (
  db: Db,
  reference: string,
): Promise<SandboxPayment | null> => {
  const row = await lookAt(db, sql`reference = ${reference}`)
  return row === null ? null : pageOf(row)
}

export type PayerChoice = {
  reference: string
  outcome: 'pay' | 'slow' | 'decline' | 'insufficient_funds' | 'close'
  /** Operator and number, or the last digits of a card: shown on statements only. */
  payer: string | null
}

/** What the customer does on the pay page. A payment that is no longer open stays as it is. */
export const actOnPayment = async (db: Db, choice: PayerChoice): Promise<SandboxPayment | null> => {
  const { page, announced } = await db.transaction(async (tx) => {
    const { reference } = choice
    const { rows } = await tx.execute<Row>(sql`
      with fault as (${choice.outcome === 'pay' ? takenFault('pay') : noFault})
      update sandbox.payments set changed_at = clock_timestamp(), payer = ${choice.payer},
        ${outcomeOf(choice)}
       where reference = ${reference} and state = 'pending' and settles_at is null
         and expires_at > clock_timestamp()
      returning *, '[]'::json as chargebacks`)
    const changed = rows[0]
    if (changed === undefined) {
      await settle(tx, sql`reference = ${reference}`)
      const row = await findPayment(tx, sql`reference = ${reference}`)
      return { page: row === null ? null : pageOf(row), announced: Promise.resolve() }
    }
    if (changed.settles_at) await settleAt(tx, { reference, at: new Date(changed.settles_at) })
    return { page: pageOf(changed), announced: told(tx, changed) }
  })
  await announced
  return page
}

/** On its way with COMMIT right behind; awaited before the payer's choice counts. */
const told = (tx: Tx, { state, payment_id: subjectId }: Row): Promise<void> => {
  const announced =
    state === 'pending' ? Promise.resolve() : announce(tx, { kind: 'payment.changed', subjectId })
  announced.catch(() => undefined)
  return announced
}

const noFault = sql`select null::text as fault`

const outcomeOf = ({ outcome }: PayerChoice) => {
  switch (outcome) {
    case 'pay': {
      const fault = sql`(select fault from fault)`
      return sql`state = 'succeeded',
        paid_minor = amount_minor + case ${fault} when 'wrong_amount' then 1 else 0 end,
        paid_currency = case ${fault} when 'wrong_currency'
          then case when currency = 'EUR' then 'USD' else 'EUR' end else currency end`
    }
    case 'slow':
      return sql`settles_at = clock_timestamp() + make_interval(secs => ${slowSeconds})`
    case 'decline':
      return sql`state = 'failed', failure_code = 'declined'`
    case 'insufficient_funds':
      return sql`state = 'failed', failure_code = 'insufficient_funds'`
    case 'close':
      return sql`state = 'cancelled'`
  }
}

/** Lets time have its effect on one payment: a slow one succeeds, a forgotten one expires. */
export const settlePayment = async (
  db: Db,
  { reference }: { reference: string },
): Promise<void> => {
  await db.transaction((tx) => settle(tx, sql`reference = ${reference}`))
}

/** Lets time have its effect on all payments that nobody asks about. */
export const settleDuePayments = async (db: Db): Promise<void> => {
  await db.transaction((tx) =>
    settle(
      tx,
      sql`reference in (select reference from sandbox.payments
        where state = 'pending' and expires_at <= clock_timestamp()
        order by expires_at limit ${mostSettled} for update skip locked)`,
    ),
  )
}

const mostSettled = 500

const settle = async (tx: Tx, which: ReturnType<typeof sql>): Promise<void> => {
  const { rows } = await tx.execute<{ payment_id: string }>(sql`
    update sandbox.payments set changed_at = clock_timestamp(),
      state = case when settles_at is null then 'expired' else 'succeeded' end,
      paid_minor = case when settles_at is null then null else amount_minor end,
      paid_currency = case when settles_at is null then null else currency end
     where ${which} and state = 'pending'
       and coalesce(settles_at, expires_at) <= clock_timestamp()
    returning payment_id`)
  for (const { payment_id: subjectId } of rows) {
    await announce(tx, { kind: 'payment.changed', subjectId })
  }
}

const settleAt = async (tx: Tx, { reference, at }: { reference: string; at: Date }) => {
  await tx.execute(sql`
    select graphile_worker.add_job('sandbox_settle',
      json_build_object('reference', ${reference}::text), run_at := ${at.toISOString()}::timestamptz)`)
}

/** The payment as it is now: when its time is over, it ends by being looked at. */
const lookAt = async (db: Db, which: ReturnType<typeof sql>): Promise<Row | null> => {
  const row = await findPayment(db, which)
  return row?.is_due === true ? settled(db, which) : row
}

const settled = (db: Db, which: ReturnType<typeof sql>): Promise<Row | null> =>
  db.transaction(async (tx) => {
    await settle(tx, which)
    return findPayment(tx, which)
  })

const findPayment = async (db: Db | Tx, which: ReturnType<typeof sql>): Promise<Row | null> => {
  const { rows } = await db.execute<Row>(paymentWhere(which))
  return rows[0] ?? null
}

const paymentWhere = (which: ReturnType<typeof sql>) => sql`
  select p.*, p.state = 'pending' and coalesce(p.settles_at, p.expires_at) <= clock_timestamp()
      as is_due,
    (select coalesce(json_agg(json_build_object('reference', c.reference, 'state', c.state,
        'amountMinor', c.amount_minor) order by c.raised_at, c.reference), '[]')
      from sandbox.chargebacks c where c.payment_id = p.payment_id) as chargebacks
  from sandbox.payments p where ${which}`

const snapshotOf = (row: Row): PaymentSnapshot => ({
  paymentId: row.payment_id,
  providerReference: row.reference,
  state: row.state,
  amountMinor: Number(row.paid_minor ?? row.amount_minor),
  currency: row.paid_currency ?? row.currency,
  refundedMinor: Number(row.refunded_minor),
  failureCode: row.failure_code,
  chargebacks: row.chargebacks,
})

const pageOf = (row: Row): SandboxPayment => ({
  reference: row.reference,
  amountMinor: Number(row.amount_minor),
  currency: row.currency,
  method: row.method,
  description: row.description,
  returnUrl: row.return_url,
  locale: row.locale,
  customerName: row.customer_name,
  customerPhone: row.customer_phone,
  state: row.state,
  failureCode: row.failure_code,
  isSettling: row.state === 'pending' && row.settles_at !== null,
  chargebacks: row.chargebacks,
})
