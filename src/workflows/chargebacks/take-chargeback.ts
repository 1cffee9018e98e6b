import type { Tx } from '../../context'
import { platformFees, external } from '../../domain/ledger/accounts'
import { chargebackPart } from '../../domain/ledger/chargeback-postings'
import { addShares, divideByShares, sharesLeft } from '../../domain/ledger/shares'
import { allocate } from '../../domain/money/allocate'
import { sumMinor } from '../../domain/money/minor-units'
import { transition } from '../../domain/orders/transition'
import { readOrderSums } from '../../store/ledger/order-sums'
import { postTransfers } from '../../store/ledger/post-transfers'
import { lockSellerMoney, readSellerMoney } from '../../store/ledger/seller-money'
import { applyTransition } from '../../store/orders/apply-transition'
import { orderFacts } from '../../store/orders/order-facts'
import { readOrder, type OrderRecord } from '../../store/orders/order-record'
import { openParts, takenMinor } from '../../store/payments/chargeback-parts'
import { insertChargebackOrder, type ChargebackRecord } from '../../store/payments/chargebacks'
import type { PaymentRecord } from '../../store/payments/payment-record'
import { openRefundIds, readRefund, settleRefund } from '../../store/payments/refunds'
import { readSettings } from '../../store/settings'

type Taking = { chargeback: ChargebackRecord; payment: PaymentRecord; now: Date }
/** `customerMinor`: what neither we nor their bank gave back to the customer yet. */
type Stake = { order: OrderRecord; customerMinor: number }

/**
 * Books what a bank took of a payment, in the transaction that opened its case. All that was left of
 * an order: it is charged back, whatever took the other parts. A part of it: the order goes on, and
 * everybody returns their part of the part. What nobody has any more settles refunds that were still owed to the
 * customer (the bank gave them back), and what is left then is the platform's loss.
 */
export const takeChargeback = async (tx: Tx, taking: Taking): Promise<void> => {
  const { chargeback, payment } = taking
  const stakes = await readStakes(tx, payment)
  const atStakeMinor = sumMinor(stakes.map(({ customerMinor }) => customerMinor))
  await lockSellerMoney(
    tx,
    stakes.map(({ order }) => order),
  )
  const dividedMinor = Math.min(chargeback.amountMinor, atStakeMinor)
  const parts =
    stakes.length === 0
      ? []
      : allocate(
          dividedMinor,
          stakes.map(({ customerMinor }) => customerMinor),
        )
  for (const [index, stake] of stakes.entries()) {
    const partMinor = parts[index] ?? 0
    if (partMinor === 0) continue
    const durations = (await readSettings(tx, { orderId: stake.order.id })).durations
    const canMove = transition({
      order: orderFacts(stake.order),
      transition: 'charge_back',
      actor: 'provider',
      now: taking.now,
      durations,
    }).isAllowed
    const isAll = payment.supplement === null && partMinor === stake.customerMinor
    await (isAll && canMove
      ? takeWhole(tx, { ...taking, order: stake.order, durations })
      : takePart(tx, { ...taking, order: stake.order, partMinor }))
  }
  await takeRest(tx, { ...taking, restMinor: chargeback.amountMinor - dividedMinor })
}

/** The orders of a payment that still have some of its money somewhere, in the order of locks. */
const readStakes = async (tx: Tx, payment: PaymentRecord): Promise<Stake[]> => {
  const { supplement } = payment
  const orderIds = supplement === null ? payment.orderIds : [supplement.orderId]
  const stakes: Stake[] = []
  for (const id of orderIds) {
    const order = await readOrder(tx, id)
    if (order === null) throw new Error(`order ${id} of payment ${payment.id} is missing`)
    const which =
      supplement === null
        ? { without: order.parts.supplements.map((one) => one.id) }
        : { only: supplement.id }
    const { customerMinor } = await readOrderSums(tx, id, which)
    const leftMinor = customerMinor - (await takenMinor(tx, { paymentId: payment.id, orderId: id }))
    if (leftMinor > 0) stakes.push({ order, customerMinor: leftMinor })
  }
  return stakes
}

type OfOrder = Taking & { order: OrderRecord }

const takeWhole = async (
  tx: Tx,
  {
    chargeback,
    order,
    now,
    durations,
  }: OfOrder & { durations: Parameters<typeof applyTransition>[1]['durations'] },
): Promise<void> => {
  await applyTransition(tx, {
    orderId: order.id,
    transition: 'charge_back',
    actor: { kind: 'provider', id: null },
    now,
    durations,
    details: { chargebackId: chargeback.id },
  })
  await insertChargebackOrder(tx, {
    chargebackId: chargeback.id,
    orderId: order.id,
    sellerId: order.sellerId,
    ledgerKey: `order:${order.id}:chargeback`,
  })
}

const takePart = async (
  tx: Tx,
  { chargeback, payment, order, now, partMinor }: OfOrder & { partMinor: number },
): Promise<void> => {
  const { sellerId, currency } = order
  const { availableMinor } = await readSellerMoney(tx, { sellerId, currency })
  const ledgerKey = `chargeback:${chargeback.id}:${order.id}`
  const parts = await openParts(tx, { paymentId: payment.id, orderId: order.id })
  const borne = addShares(parts.map(({ shares }) => shares))
  const bought = order.parts.supplements.find(({ id }) => id === payment.supplement?.id)
  const posting = chargebackPart({
    sellerId,
    currency,
    provider: payment.provider,
    shares: divideByShares(partMinor, sharesLeft(bought ?? order, borne)),
    availableMinor,
  })
  await postTransfers(tx, { key: ledgerKey, posting, now })
  const taken = { chargebackId: chargeback.id, orderId: order.id, sellerId, ledgerKey }
  await insertChargebackOrder(tx, taken)
}

const takeRest = async (
  tx: Tx,
  { chargeback, payment, now, restMinor }: Taking & { restMinor: number },
): Promise<void> => {
  let leftMinor = restMinor
  for (const id of await openRefundIds(tx, payment.id)) {
    const refund = await readRefund(tx, id)
    if (refund === null || refund.amountMinor > leftMinor) continue
    const providerReference = `${chargeback.reference}:${id}`
    const key = `chargeback:${chargeback.id}:refund:${id}`
    await settleRefund(tx, { refund, providerReference, now, key })
    leftMinor -= refund.amountMinor
  }
  if (leftMinor === 0) return
  await postTransfers(tx, {
    key: `chargeback:${chargeback.id}:rest`,
    posting: {
      kind: 'chargeback_part',
      orderId: null,
      currency: payment.currency,
      transfers: [
        { debit: platformFees, credit: external(payment.provider), amountMinor: leftMinor },
      ],
    },
    now,
  })
}
