import type { Tx } from '../../context'
import { chargebackRestWon, chargebackWon } from '../../domain/ledger/chargeback-postings'
import { divideByShares, type Shares } from '../../domain/ledger/shares'
import { postTransfers } from '../../store/ledger/post-transfers'
import { lockSellerMoney, netReceivable } from '../../store/ledger/seller-money'
import { readOrder } from '../../store/orders/order-record'
import {
  takenFromPlatform,
  takenOrders,
  type ChargebackRecord,
  type TakenOrder,
} from '../../store/payments/chargebacks'
import { reopenRefunds } from '../../store/payments/refunds'

/**
 * The bank gave a chargeback back: everybody gets again what was taken from them, the seller into
 * what is available, less what they owe. What had still been held is divided as the order agreed:
 * the work stopped because of a payment that was good. Refunds that the bank had settled are owed to
 * the customer again, and what the platform had lost is its own again.
 */
export const giveChargebackBack = async (
  tx: Tx,
  { chargeback, now }: { chargeback: ChargebackRecord; now: Date },
): Promise<void> => {
  const taken = await takenOrders(tx, chargeback.id)
  await lockSellerMoney(tx, taken)
  for (const one of taken) {
    const key = `${one.ledgerKey}:won`
    const posting = chargebackWon({
      ...one,
      provider: chargeback.provider,
      shares: await sharesOf(tx, one),
      refundMinor: one.returnedMinor,
    })
    await postTransfers(tx, { key, posting, now })
    await netReceivable(tx, { ...one, key, now })
  }
  const givenIds = taken.flatMap(({ returnedIds }) => returnedIds)
  await giveRestBack(tx, { chargeback, now, givenIds })
}

/** `givenIds`: refunds whose money came back with the part of an order. */
type Giving = { chargeback: ChargebackRecord; now: Date; givenIds: readonly string[] }

const giveRestBack = async (tx: Tx, { chargeback, now, givenIds }: Giving): Promise<void> => {
  const { id, paymentId, reference: chargebackReference } = chargeback
  for (const refund of await reopenRefunds(tx, { paymentId, chargebackReference, now })) {
    if (givenIds.includes(refund.id)) continue
    const key = `chargeback:${id}:refund:${refund.id}:won`
    const posting = chargebackRestWon({ ...chargeback, ...refund, to: 'refund' })
    await postTransfers(tx, { key, posting, now })
  }
  const amountMinor = await takenFromPlatform(tx, id)
  const posting = chargebackRestWon({ ...chargeback, amountMinor, to: 'platform' })
  await postTransfers(tx, { key: `chargeback:${id}:rest:won`, posting, now })
}

const sharesOf = async (tx: Tx, { orderId, heldMinor, released }: TakenOrder): Promise<Shares> => {
  const order = await readOrder(tx, orderId)
  if (order === null) throw new Error(`order ${orderId} is missing`)
  const held = divideByShares(heldMinor, order)
  return {
    sellerNetMinor: released.sellerNetMinor + held.sellerNetMinor,
    commissionMinor: released.commissionMinor + held.commissionMinor,
    serviceFeeMinor: released.serviceFeeMinor + held.serviceFeeMinor,
    taxMinor: released.taxMinor + held.taxMinor,
  }
}
