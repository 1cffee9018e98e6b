import type { Tx } from '../../context'
import type { Currency } from '../../contracts/money'
import { chargebackPartReturned } from '../../domain/ledger/chargeback-postings'
import { divideByShares, sumOfShares } from '../../domain/ledger/shares'
import { readOrderSums } from '../ledger/order-sums'
import { netReceivable } from '../ledger/seller-money'
import { openParts, type OpenPart } from '../payments/chargeback-parts'
import { recordRefund, requestRefund, settleRefund } from '../payments/refunds'

export type MoneyBack = {
  paymentId: string
  provider: string
  orderId: string
  currency: Currency
  amountMinor: number
  reason: string
  requestedBy: string
  now: Date
  /** The slices that this payment paid for: one supplement, or all but the supplements. */
  which: { only: string } | { without: readonly string[] }
}

/**
 * Money of an order that lies in refund clearing by now goes back to its customer. What their bank
 * has given them already is not given twice: together they get at most what they paid. That part
 * settles the refund, and goes to those who had borne it.
 */
export const giveMoneyBack = async (tx: Tx, back: MoneyBack): Promise<void> => {
  const parts = await openParts(tx, back)
  const takenMinor = parts.reduce((sum, { shares }) => sum + sumOfShares(shares), 0)
  const { customerMinor: keptMinor } =
    takenMinor === 0 ? { customerMinor: 0 } : await readOrderSums(tx, back.orderId, back.which)
  const byBankMinor = Math.min(back.amountMinor, Math.max(0, takenMinor - keptMinor))
  if (back.amountMinor > byBankMinor) {
    await requestRefund(tx, { ...back, amountMinor: back.amountMinor - byBankMinor })
  }
  let leftMinor = byBankMinor
  for (const part of parts) {
    const amountMinor = Math.min(leftMinor, sumOfShares(part.shares))
    if (amountMinor > 0) await settleByBank(tx, { back, part, amountMinor })
    leftMinor -= amountMinor
  }
}

type ByBank = { back: MoneyBack; part: OpenPart; amountMinor: number }

/** The bank gave it to the customer before us: nobody is asked, and who bore it has it again. */
const settleByBank = async (tx: Tx, { back, part, amountMinor }: ByBank): Promise<void> => {
  const { now } = back
  const refund = await recordRefund(tx, { ...back, amountMinor })
  const key = `${part.ledgerKey}:returned:${refund.id}`
  await settleRefund(tx, {
    refund,
    providerReference: `${part.reference}:${refund.id}`,
    now,
    key,
    posting: chargebackPartReturned({ ...part, shares: divideByShares(amountMinor, part.shares) }),
  })
  await netReceivable(tx, { ...part, key, now })
}
