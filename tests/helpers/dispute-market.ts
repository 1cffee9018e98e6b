import type { Viewer } from '../../src/context'
import type { OpenDispute } from '../../src/contracts/disputes'
import { getOrder } from '../../src/queries/orders/get-order'
import { answerDispute } from '../../src/workflows/disputes/answer-dispute'
import { openDispute } from '../../src/workflows/disputes/open-dispute'
import { acceptOrder } from '../../src/workflows/orders/accept-order'
import { deliverOrder } from '../../src/workflows/orders/deliver-order'
import { runOrderTimer } from '../../src/workflows/orders/run-order-timer'
import { settleRefund } from '../../src/workflows/payments/settle-refund'
import { cast } from './cast'
import { coreMarket, viewers } from './core-market'

/** The core with everybody who takes part in a dispute, and orders that are about to have one. */
export const disputeMarket = () => {
  const market = coreMarket()
  const { ctx, rows } = market
  const customer = ctx(viewers.customer)
  const seller = ctx(viewers.seller)
  const system = ctx(viewers.system)
  const staffAs = (
    person: { id: string; name: string; email: string },
    role: 'support' | 'moderator' | 'finance' | 'admin',
  ) => ctx({ kind: 'staff', ...person, role, locale: 'fr' } satisfies Viewer)
  const support = staffAs(cast.support, 'support')
  const moderator = staffAs(cast.moderator, 'moderator')
  const finance = staffAs(cast.finance, 'finance')

  const text = 'Le travail livré ne correspond pas à ce qui était convenu.'
  const opening: OpenDispute = { category: 'not_as_described', reason: text, fileIds: [] }
  const statement = { body: text, fileIds: [] }
  const verdict = {
    reason: 'Les échanges montrent que le cahier des charges est suivi.',
    note: 'Vu.',
  }

  const inProgress = async () => {
    const placed = await market.placePaid()
    await acceptOrder(seller, placed)
    return placed
  }
  const delivered = async () => {
    const placed = await inProgress()
    await deliverOrder(seller, { ...placed, message: 'Voici.', fileIds: [] })
    return placed
  }
  const disputed = async () => {
    const placed = await delivered()
    await openDispute(customer, { ...placed, ...opening })
    await answerDispute(seller, { ...placed, ...statement })
    return placed
  }
  const resolve = async (orderId: string) => {
    const { timer_transition: transition } = await market.order(orderId)
    if (transition === null || !transition?.startsWith('resolve_')) return false
    return runOrderTimer(system, {
      orderId,
      transition: transition as 'resolve_refund' | 'resolve_split' | 'resolve_release',
    })
  }
  const refunded = async (orderId: string) => {
    const refunds = await rows<{ id: string; amount_minor: string }>(
      'select id, amount_minor from core.refunds where order_id = $1',
      [orderId],
    )
    for (const { id } of refunds) await settleRefund(system, { refundId: id })
    return refunds.map(({ amount_minor: amount }) => Number(amount))
  }
  const view = (orderId: string) => getOrder(customer, { id: orderId })
  const limit = (francs: number) =>
    rows(
      `insert into settings (id, disputes_four_eyes_above_xof) values (gen_random_uuid(), $1)
       on conflict do nothing`,
      [francs],
    ).then(() => rows('update settings set disputes_four_eyes_above_xof = $1', [francs]))
  return {
    market,
    rows,
    customer,
    seller,
    system,
    support,
    moderator,
    finance,
    text,
    opening,
    statement,
    verdict,
    inProgress,
    delivered,
    disputed,
    resolve,
    refunded,
    view,
    limit,
  }
}
