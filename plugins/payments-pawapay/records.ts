import { z } from 'zod'
import type { MoneyOutSnapshot, PaymentState } from '../../src/domain/ports/payment-provider'
import { fromAmount } from './amounts'

const FailureReason = z.object({ failureCode: z.string() }).nullish()
const Metadata = z.record(z.string(), z.unknown()).nullish()
const Account = z.object({
  accountDetails: z.object({ phoneNumber: z.string(), provider: z.string() }),
})

/** A payment attempt: one request to one wallet. */
export const Deposit = z.object({
  depositId: z.uuid(),
  status: z.string(),
  amount: z.string(),
  currency: z.string(),
  payer: Account.nullish(),
  failureReason: FailureReason,
  metadata: Metadata,
})
export type Deposit = z.infer<typeof Deposit>

/** pawaPay's page and the attempts made on it. */
export const Checkout = z.object({
  checkoutId: z.uuid(),
  status: z.string(),
  redirectUrl: z.string().nullish(),
  deposit: Deposit.nullish(),
  depositsHistory: z.array(Deposit).nullish(),
  expiredBy: z.string().nullish(),
  metadata: Metadata,
})
export type Checkout = z.infer<typeof Checkout>

/** A refund, or a payout: they differ in whose id they carry and whom they name. */
export const MoneyOut = z.object({
  status: z.string(),
  amount: z.string(),
  currency: z.string(),
  recipient: Account.nullish(),
  failureReason: FailureReason,
  metadata: Metadata,
})
export type MoneyOut = z.infer<typeof MoneyOut>

/**
 * COMPLETED and FAILED are the only ends. ACCEPTED, SUBMITTED, PROCESSING, ENQUEUED and
 * IN_RECONCILIATION (an operator that has not answered for hours) are on their way, and so is any
 * word that pawaPay adds later: what is stuck is never called failed.
 */
export const depositState = (status: string): PaymentState =>
  status === 'COMPLETED' ? 'succeeded' : status === 'FAILED' ? 'failed' : 'pending'

export const moneyOutSnapshot = (
  { id, providerReference }: { id: string; providerReference: string },
  record: MoneyOut,
): MoneyOutSnapshot => ({
  id,
  providerReference,
  state:
    record.status === 'COMPLETED' ? 'succeeded' : record.status === 'FAILED' ? 'failed' : 'pending',
  ...fromAmount(record.amount, record.currency),
  failureCode: record.failureReason?.failureCode.toLowerCase() ?? null,
})
