import { arrangeFault } from '../../plugins/payments-sandbox/faults'
import { acceptCancellation } from '../../src/workflows/orders/accept-cancellation'
import { acceptDelivery } from '../../src/workflows/orders/accept-delivery'
import { acceptOrder } from '../../src/workflows/orders/accept-order'
import { buyRevision } from '../../src/workflows/orders/buy-revision'
import { deliverOrder } from '../../src/workflows/orders/deliver-order'
import { makeEarningAvailable } from '../../src/workflows/orders/make-earning-available'
import { proposeCancellation } from '../../src/workflows/orders/propose-cancellation'
import { confirmPayment } from '../../src/workflows/payments/confirm-payment'
import { settleRefund } from '../../src/workflows/payments/settle-refund'
import { sendPayout } from '../../src/workflows/payouts/send-payout'
import { settlePayout } from '../../src/workflows/payouts/settle-payout'
import { cast } from './cast'
import { viewers } from './core-market'
import { milestoneOrders } from './milestone-orders'
import { moneyDisputes } from './money-world-disputes'
import { payoutMarket } from './payout-market'

export const revisionMinor = { total: 5_250, sellerNet: 4_250, commission: 750, fee: 250 }
/** Payouts above this wait for a second person. */
export const approvalAboveMinor = 12_000
/** Disputes about more than this are decided by two. */
export const fourEyesAboveMinor = 15_000

/** What the model of the money stands for: one seller, and whoever pays them. */
export const moneyWorld = () => {
  const market = payoutMarket()
  const { ctx, rows, system, seller, sellerId, balance } = market
  const milestones = milestoneOrders(market)
  const disputes = moneyDisputes(market)
  const customer = ctx(viewers.customer)

  /** Every revision is paid for; large payouts want an approval. */
  const open = async () => {
    await market.verify()
    await market.addMethod()
    await market.setLimits({ approvalAbove: approvalAboveMinor })
    await rows('update settings set disputes_four_eyes_above_xof = $1', [fourEyesAboveMinor])
    await rows(
      `update services set extra_revision_minor = 5000,
         packages = jsonb_set(packages::jsonb, '{0,revisions}', '0') where id = $1`,
      [cast.service.id],
    )
  }
  const place = async (kind: 'whole' | 'milestones' | 'subsidised') => {
    if (kind !== 'whole') {
      return milestones.started({ minor: kind === 'subsidised' ? 2_500 : 0, bearer: 'platform' })
    }
    const placed = await market.placePaid()
    await acceptOrder(seller, placed)
    return placed
  }
  const deliver = (orderId: string) =>
    deliverOrder(seller, { orderId, message: 'Voici.', fileIds: [] })
  const accept = (orderId: string) => acceptDelivery(customer, { orderId })
  const payRevision = async (orderId: string) => {
    const opened = await buyRevision(customer, {
      orderId,
      note: 'Encore une proposition, plus sobre.',
      method: 'mobile_money',
      expectedTotalMinor: revisionMinor.total,
    })
    await market.payAt(opened.paymentId)
    await confirmPayment(system, opened)
    return opened.paymentId
  }
  const settleRefunds = async (orderId: string) => {
    const waiting = await rows<{ id: string }>(
      `select id from core.refunds where order_id = $1 and status <> 'succeeded'`,
      [orderId],
    )
    for (const { id } of waiting) await settleRefund(system, { refundId: id })
  }
  const carryOut: typeof disputes.carryOut = async (orderId, decided) => {
    await disputes.carryOut(orderId, decided)
    await settleRefunds(orderId)
  }
  const cancel = async (orderId: string, refundMinor: number | undefined) => {
    const reason = 'Je ne peux pas continuer ce travail.'
    await proposeCancellation(seller, { orderId, reason, refundMinor })
    await acceptCancellation(customer, { orderId })
    await settleRefunds(orderId)
  }
  /** The waiting time of an earning of this amount is over. */
  const clearOne = async (orderId: string, amountMinor: number) => {
    const [earning] = await rows<{ slice: string }>(
      `update core.earnings set available_at = now() - interval '1 minute'
       where (order_id, slice) = (select order_id, slice from core.earnings
         where order_id = $1 and amount_minor = $2 and cleared_at is null order by slice limit 1)
       returning slice`,
      [orderId, amountMinor],
    )
    return makeEarningAvailable(system, { orderId, slice: earning?.slice ?? 'none' })
  }
  const send = async (payoutId: string, outcome: 'paid' | 'failed' | 'slow') => {
    if (outcome !== 'paid') {
      const fault = outcome === 'failed' ? 'fail' : 'slow'
      await arrangeFault(market.db, { operation: 'payout', fault })
    }
    const answer = await sendPayout(system, { payoutId })
    await rows('update sandbox.faults set used_at = now() where used_at is null')
    return answer
  }
  const hear = async (payoutId: string, outcome: 'paid' | 'failed') => {
    const state = outcome === 'paid' ? 'succeeded' : 'failed'
    await rows('update sandbox.payouts set state = $2 where payout_id = $1', [payoutId, state])
    return settlePayout(system, { payoutId })
  }
  /** What the books say, in minor units. */
  const books = async () => {
    const [sums] = await rows<{ held: number; paid: number; refunded: number }>(
      `select
         (select coalesce(sum(derived_minor), 0)::int from ledger.derived_balances
           where kind = 'held') as held,
         (select coalesce(sum(amount_minor), 0)::int from payouts where status = 'paid') as paid,
         (select coalesce(sum(amount_minor), 0)::int from core.refunds
           where status = 'succeeded') as refunded`,
    )
    return {
      held: sums?.held ?? 0,
      pending: await balance('seller_pending'),
      available: await balance('seller_available'),
      owed: 0 - (await balance('chargeback_receivable')),
      inTransit: await balance('payout_clearing', 'platform'),
      paid: sums?.paid ?? 0,
      refunded: sums?.refunded ?? 0,
    }
  }
  return {
    ...market,
    ...disputes,
    sellerId,
    open,
    place,
    deliver,
    accept,
    payRevision,
    cancel,
    settleRefunds,
    carryOut,
    clearOne,
    send,
    hear,
    books,
  }
}

export type MoneyWorld = ReturnType<typeof moneyWorld>
