import {
  PaymentProviderError,
  type CreatePayout,
  type CreateRefund,
  type MoneyOutSnapshot,
} from '../../src/domain/ports/payment-provider'
import { fromAmount, toAmount } from './amounts'
import { initiate, readRecord, type PawapayOptions } from './client'
import { attemptOf, findPayment, paymentSnapshot } from './find-payment'
import { toPawapayId } from './ids'
import { MoneyOut, moneyOutSnapshot, type Deposit } from './records'
import { predictOperator, type ActiveOperators } from './toolkit'

/**
 * Gives money of a paid payment back. Where the operator knows refunds it is one; where it does
 * not, it is a payout to the number that paid, under the same id and marked as a refund.
 * @throws PaymentProviderError rejected: not paid, other currency, more than was paid, or another
 * request under the same id.
 */
export const refundPayment = async (
  options: PawapayOptions,
  active: ActiveOperators,
  input: CreateRefund,
): Promise<MoneyOutSnapshot> => {
  const earlier = await findRefund(options, input.refundId)
  if (earlier !== null) return sameAs(input, earlier)
  const deposit = await paidDeposit(options, input)
  const id = toPawapayId(input.refundId)
  const amount = toAmount(input.amountMinor, input.currency)
  const metadata = [{ refundId: input.refundId }, { paymentId: input.paymentId }]
  const { currency } = input
  const payer = deposit.payer?.accountDetails
  const isRefundable = (await active()).some(
    ({ name, canRefund }) => name === payer?.provider && canRefund,
  )
  if (isRefundable) {
    const { depositId } = deposit
    const refund = { refundId: id, depositId, amount, currency, metadata }
    await initiate(options, '/v2/refunds', refund)
  } else {
    await payBack(options, { input, deposit })
  }
  const started = await findRefund(options, input.refundId)
  if (started === null) throw new PaymentProviderError('unknown', 'refund_not_readable')
  return sameAs(input, started)
}

/** A refund as pawaPay knows it, whichever way the money went; null when there is none. */
export const pollRefund = async (
  options: PawapayOptions,
  { refundId }: { refundId: string },
): Promise<MoneyOutSnapshot | null> => findRefund(options, refundId)

const findRefund = async (
  options: PawapayOptions,
  refundId: string,
): Promise<MoneyOutSnapshot | null> => {
  const id = toPawapayId(refundId)
  for (const kind of ['refund', 'payout'] as const) {
    const record = await readRecord(options, `/v2/${kind}s/${id}`, MoneyOut)
    if (record !== null) {
      return moneyOutSnapshot({ id: refundId, providerReference: `${kind}/${id}` }, record)
    }
  }
  return null
}

const paidDeposit = async (options: PawapayOptions, input: CreateRefund): Promise<Deposit> => {
  const found = await findPayment(options, input)
  const deposit = found === null ? null : attemptOf(found)
  if (found === null || deposit === null) throw new PaymentProviderError('rejected', 'not_paid')
  const { state, amountMinor, currency } = paymentSnapshot(input.paymentId, found)
  if (state !== 'succeeded') throw new PaymentProviderError('rejected', 'not_paid')
  if (currency !== input.currency) throw new PaymentProviderError('rejected', 'currency_mismatch')
  if (input.amountMinor > amountMinor) throw new PaymentProviderError('rejected', 'amount_too_high')
  return deposit
}

/** What was given back before is not known here: our own books keep the sum below the payment. */
const payBack = async (
  options: PawapayOptions,
  { input, deposit }: { input: CreateRefund; deposit: Deposit },
): Promise<void> => {
  const accountDetails = deposit.payer?.accountDetails
  if (accountDetails === undefined) throw new PaymentProviderError('rejected', 'payer_unknown')
  await initiate(options, '/v2/payouts', {
    payoutId: toPawapayId(input.refundId),
    recipient: { type: 'MMO', accountDetails },
    amount: toAmount(input.amountMinor, input.currency),
    currency: input.currency,
    customerMessage: 'Remboursement',
    metadata: [{ refundId: input.refundId }, { paymentId: input.paymentId }],
  })
}

/** @throws PaymentProviderError rejected: another request came under this id before. */
const sameAs = (
  wanted: { amountMinor: number; currency: string },
  snapshot: MoneyOutSnapshot,
): MoneyOutSnapshot => {
  const isSame =
    snapshot.amountMinor === wanted.amountMinor && snapshot.currency === wanted.currency
  if (!isSame) throw new PaymentProviderError('rejected', 'idempotency_conflict')
  return snapshot
}

/**
 * Sends a seller's earnings to a phone number.
 * @throws PaymentProviderError rejected: no mobile money number of a known operator in this
 * currency, or another request under the same id.
 */
export const createPayout = async (
  options: PawapayOptions,
  input: CreatePayout,
): Promise<MoneyOutSnapshot> => {
  const { rail, account } = input.destination
  const { currency, amountMinor } = input
  if (rail !== 'mobile_money') throw new PaymentProviderError('rejected', 'unsupported_destination')
  const predicted = await predictOperator(options, { phone: account, currency })
  if (predicted === null) throw new PaymentProviderError('rejected', 'unsupported_destination')
  const { phoneNumber, operator } = predicted
  await initiate(options, '/v2/payouts', {
    payoutId: toPawapayId(input.payoutId),
    recipient: { type: 'MMO', accountDetails: { phoneNumber, provider: operator.name } },
    amount: toAmount(amountMinor, currency),
    currency,
    customerMessage: 'Paiement de vos gains',
    metadata: [{ payoutId: input.payoutId }],
  })
  const record = await readPayout(options, input.payoutId)
  if (record === null) throw new PaymentProviderError('unknown', 'payout_not_readable')
  const sent = fromAmount(record.amount, record.currency)
  const isSame =
    sent.amountMinor === amountMinor &&
    sent.currency === currency &&
    record.recipient?.accountDetails.phoneNumber === phoneNumber
  if (!isSame) throw new PaymentProviderError('rejected', 'idempotency_conflict')
  return payoutSnapshot(input.payoutId, record)
}

/** A payout as pawaPay knows it; null when there is none. */
export const pollPayout = async (
  options: PawapayOptions,
  { payoutId }: { payoutId: string },
): Promise<MoneyOutSnapshot | null> => {
  const record = await readPayout(options, payoutId)
  return record === null ? null : payoutSnapshot(payoutId, record)
}

const readPayout = (options: PawapayOptions, payoutId: string): Promise<MoneyOut | null> =>
  readRecord(options, `/v2/payouts/${toPawapayId(payoutId)}`, MoneyOut)

const payoutSnapshot = (payoutId: string, record: MoneyOut): MoneyOutSnapshot =>
  moneyOutSnapshot({ id: payoutId, providerReference: `payout/${toPawapayId(payoutId)}` }, record)
