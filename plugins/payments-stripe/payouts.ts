import type Stripe from 'stripe'
import {
  PaymentProviderError,
  type CreatePayout,
  type MoneyOutSnapshot,
} from '../../src/domain/ports/payment-provider'
import { call, fromStripeCurrency, idOf, toStripeCurrency } from './client'

/**
 * Pays a seller out in two steps that Stripe keeps apart: a transfer moves the money to the
 * seller's connected account, a payout sends it on to their bank. Both carry our id, and every
 * call goes on from where an earlier one stopped. When the bank refuses for good, the transfer is
 * taken back, so that `failed` always means: the money is with us again.
 * @throws PaymentProviderError rejected: no connected account, or another request under this id.
 */
export const createPayout = async (
  stripe: Stripe,
  input: CreatePayout,
): Promise<MoneyOutSnapshot> => {
  const { rail, account } = input.destination
  if (rail !== 'bank' || !/^acct_\w+$/u.test(account)) {
    throw new PaymentProviderError('rejected', 'unsupported_destination')
  }
  const earlier = await findTransfer(stripe, input.payoutId)
  const transfer = earlier ?? (await createTransfer(stripe, input))
  const isSame =
    transfer.amount === input.amountMinor &&
    transfer.currency === toStripeCurrency(input.currency) &&
    idOf(transfer.destination) === account
  if (!isSame) throw new PaymentProviderError('rejected', 'idempotency_conflict')
  return goOn(stripe, { payoutId: input.payoutId, transfer })
}

/** A payout as Stripe knows it, carried on if it had stopped half-way; null when there is none. */
export const pollPayout = async (
  stripe: Stripe,
  { payoutId }: { payoutId: string },
): Promise<MoneyOutSnapshot | null> => {
  const transfer = await findTransfer(stripe, payoutId)
  return transfer === null ? null : goOn(stripe, { payoutId, transfer })
}

const findTransfer = async (stripe: Stripe, payoutId: string): Promise<Stripe.Transfer | null> => {
  const transfers = await call(() => stripe.transfers.list({ transfer_group: payoutId, limit: 1 }))
  return transfers.data[0] ?? null
}

const createTransfer = (stripe: Stripe, input: CreatePayout): Promise<Stripe.Transfer> =>
  call(() =>
    stripe.transfers.create(
      {
        amount: input.amountMinor,
        currency: toStripeCurrency(input.currency),
        destination: input.destination.account,
        transfer_group: input.payoutId,
        metadata: { payout_id: input.payoutId },
      },
      { idempotencyKey: `payout:${input.payoutId}:transfer` },
    ),
  )

type Started = { payoutId: string; transfer: Stripe.Transfer }

const goOn = async (stripe: Stripe, started: Started): Promise<MoneyOutSnapshot> => {
  const { payoutId, transfer } = started
  if (transfer.reversed) return snapshotOf(started, 'failed', transfer.metadata.failure_code)
  try {
    const payout = (await findPayout(stripe, started)) ?? (await sendToBank(stripe, started))
    if (payout.status === 'paid') return snapshotOf(started, 'succeeded')
    if (payout.status !== 'failed' && payout.status !== 'canceled') {
      return snapshotOf(started, 'pending')
    }
    return await takeBack(stripe, started, payout.failure_code ?? payout.status)
  } catch (error) {
    if (!(error instanceof PaymentProviderError) || error.outcome === 'unknown') throw error
    // The money has left us but is not at the account's disposal yet: a later poll sends it.
    if (error.code === 'balance_insufficient') return tryLater(stripe, started)
    if (error.code === 'idempotency_error') {
      throw new PaymentProviderError('unknown', `payout ${payoutId} is under way`, { cause: error })
    }
    return takeBack(stripe, started, error.code)
  }
}

const findPayout = (stripe: Stripe, { payoutId, transfer }: Started) =>
  call(async () => {
    const payouts = stripe.payouts.list(
      { created: { gte: transfer.created }, limit: 100 },
      { stripeAccount: accountOf(transfer) },
    )
    for await (const payout of payouts) {
      if (payout.metadata?.payout_id === payoutId) return payout
    }
    return null
  })

const sendToBank = (stripe: Stripe, { payoutId, transfer }: Started): Promise<Stripe.Payout> =>
  call(() =>
    stripe.payouts.create(
      {
        amount: transfer.amount,
        currency: transfer.currency,
        metadata: { payout_id: payoutId },
      },
      {
        stripeAccount: accountOf(transfer),
        idempotencyKey: `payout:${payoutId}:bank:${attemptOf(transfer)}`,
      },
    ),
  )

const attemptOf = (transfer: Stripe.Transfer): number => Number(transfer.metadata.attempt ?? 0)

/**
 * Stripe answers a key with the same refusal for a day. The next attempt needs a key of its own,
 * the same for everybody who makes it: its number stands on the transfer.
 */
const tryLater = async (stripe: Stripe, started: Started): Promise<MoneyOutSnapshot> => {
  const { transfer } = started
  const attempt = String(attemptOf(transfer) + 1)
  await call(() => stripe.transfers.update(transfer.id, { metadata: { attempt } }))
  return snapshotOf(started, 'pending')
}

/** The reason is written on the transfer first: afterwards nobody else remembers it. */
const takeBack = async (
  stripe: Stripe,
  started: Started,
  failureCode: string,
): Promise<MoneyOutSnapshot> => {
  const { payoutId, transfer } = started
  await call(() =>
    stripe.transfers.update(transfer.id, { metadata: { failure_code: failureCode } }),
  )
  try {
    await call(() =>
      stripe.transfers.createReversal(
        transfer.id,
        { metadata: { payout_id: payoutId } },
        { idempotencyKey: `payout:${payoutId}:reversal` },
      ),
    )
  } catch (error) {
    // The account no longer holds it: neither paid nor back, for staff to settle with Stripe.
    throw new PaymentProviderError('unknown', 'reversal_refused', { cause: error })
  }
  return snapshotOf(started, 'failed', failureCode)
}

const snapshotOf = (
  { payoutId, transfer }: Started,
  state: MoneyOutSnapshot['state'],
  failureCode?: string,
): MoneyOutSnapshot => ({
  id: payoutId,
  providerReference: transfer.id,
  state,
  amountMinor: transfer.amount,
  currency: fromStripeCurrency(transfer.currency),
  failureCode: state === 'failed' ? (failureCode ?? 'payout_failed') : null,
})

/** @throws PaymentProviderError unknown: a transfer always has a destination. */
const accountOf = (transfer: Stripe.Transfer): string => {
  const account = idOf(transfer.destination)
  if (account === null) throw new PaymentProviderError('unknown', 'transfer_without_destination')
  return account
}
