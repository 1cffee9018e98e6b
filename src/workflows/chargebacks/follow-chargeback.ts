import type { Ctx, Tx } from '../../context'
import { AppError } from '../../domain/errors'
import {
  PaymentProviderError,
  type Chargeback,
  type PaymentSnapshot,
} from '../../domain/ports/payment-provider'
import { appendEvent } from '../../store/events'
import { failpoint } from '../../store/failpoint'
import { inTransaction } from '../../store/in-transaction'
import { markInboxProcessed } from '../../store/inbox'
import {
  insertChargeback,
  readChargeback,
  settleChargeback,
} from '../../store/payments/chargebacks'
import {
  capturedStatuses,
  lockPayment,
  readPayment,
  type PaymentRecord,
} from '../../store/payments/payment-record'
import { confirmPayment } from '../payments/confirm-payment'
import { providerOf } from '../payments/open-payment'
import { giveChargebackBack } from './give-chargeback-back'
import { takeChargeback } from './take-chargeback'

export type ChargebackOutcome = 'opened' | 'won' | 'lost' | 'unchanged'

/**
 * The customer's bank did something with a payment: asks the provider what. Each new chargeback
 * opens an evidence case, and its money, which the bank has taken already, is taken back at once
 * from every order of the payment; `won` gives it back to everybody, `lost` settles the case.
 * Answers what was news, the last of several. Idempotent.
 * Throws `payment/provider-unavailable` when there was no answer.
 */
export const followChargeback = async (
  ctx: Ctx,
  input: { paymentId: string; announcement?: { provider: string; eventId: string } },
): Promise<ChargebackOutcome> => {
  const payment = await readPayment(ctx.db, input.paymentId)
  if (payment === null) return 'unchanged'
  // A bank can be faster than the announcement of the payment itself: first things first.
  if (!capturedStatuses.includes(payment.status)) {
    await confirmPayment(ctx, { paymentId: payment.id })
  }
  const snapshot = await askProvider(ctx, payment)
  await failpoint('follow-chargeback:asked')
  return inTransaction(ctx.db, async (tx) => {
    const locked = await lockPayment(tx, payment.id)
    if (locked === null) return 'unchanged'
    const { announcement } = input
    const now = ctx.clock()
    const chargebacks = snapshot?.chargebacks ?? []
    const isForeign = snapshot !== null && snapshot.currency !== locked.currency
    if (announcement !== undefined) {
      const quarantinedReason = isForeign ? 'currency_mismatch' : undefined
      const isFirst = await markInboxProcessed(tx, { ...announcement, now, quarantinedReason })
      if (!isFirst) return 'unchanged'
    }
    if (chargebacks.length === 0 || isForeign) return 'unchanged'
    let outcome: ChargebackOutcome = 'unchanged'
    for (const chargeback of chargebacks) {
      const one = await book(ctx, tx, { payment: locked, chargeback })
      if (one !== 'unchanged') outcome = one
    }
    await failpoint('follow-chargeback:booked')
    return outcome
  })
}

const book = async (
  ctx: Ctx,
  tx: Tx,
  { payment, chargeback }: { payment: PaymentRecord; chargeback: Chargeback },
): Promise<ChargebackOutcome> => {
  const now = ctx.clock()
  const { provider, currency } = payment
  const { reference, amountMinor, state } = chargeback
  const created = await insertChargeback(tx, {
    paymentId: payment.id,
    provider,
    reference,
    amountMinor,
    currency,
    now,
  })
  const record = await readChargeback(tx, { provider, reference })
  if (record === null) throw new Error(`chargeback ${reference} is not there`)
  const about = { id: record.id, amountMinor, currency, reference, paymentId: payment.id, now }
  if (created !== null) {
    await takeChargeback(tx, { chargeback: record, payment, now })
    await tell(tx, { ...about, topic: 'chargeback.opened' })
  }
  if (state === 'open' || !(await settleChargeback(tx, { id: record.id, state, now }))) {
    return created === null ? 'unchanged' : 'opened'
  }
  if (state === 'won') await giveChargebackBack(tx, { chargeback: record, now })
  await tell(tx, { ...about, topic: `chargeback.${state}` })
  return state
}

type About = {
  id: string
  amountMinor: number
  currency: string
  reference: string
  paymentId: string
  now: Date
  topic: 'chargeback.opened' | 'chargeback.won' | 'chargeback.lost'
}

const tell = async (tx: Tx, { id, topic, now, ...payload }: About): Promise<void> => {
  await appendEvent(tx, {
    topic,
    subject: { kind: 'chargeback', id },
    actor: { kind: 'system', id: null },
    dedupeKey: id,
    occurredAt: now,
    payload: { ...payload, notify: ['staff'] },
  })
}

const askProvider = async (ctx: Ctx, payment: PaymentRecord): Promise<PaymentSnapshot | null> => {
  try {
    const { id: paymentId, providerReference } = payment
    return await providerOf(ctx, payment.provider).poll({ paymentId, providerReference })
  } catch (error) {
    if (!(error instanceof PaymentProviderError)) throw error
    throw new AppError('payment/provider-unavailable', { code: error.code }, { cause: error })
  }
}
