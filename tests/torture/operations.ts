import { randomUUID } from 'node:crypto'
import { sql } from '@payloadcms/db-postgres'
import type { Viewer } from '../../src/context'
import { actOnPayment } from '../../plugins/payments-sandbox/payments'
import type { OrderStatus } from '../../src/contracts/orders'
import { acceptDecision } from '../../src/workflows/disputes/accept-decision'
import { answerDispute } from '../../src/workflows/disputes/answer-dispute'
import { appealDecision } from '../../src/workflows/disputes/appeal-decision'
import { approveDecision } from '../../src/workflows/disputes/approve-decision'
import { decideDispute } from '../../src/workflows/disputes/decide-dispute'
import { openDispute } from '../../src/workflows/disputes/open-dispute'
import { acceptCancellation } from '../../src/workflows/orders/accept-cancellation'
import { acceptDelivery } from '../../src/workflows/orders/accept-delivery'
import { acceptExtension } from '../../src/workflows/orders/accept-extension'
import { acceptOrder } from '../../src/workflows/orders/accept-order'
import { cancelOverdueOrder } from '../../src/workflows/orders/cancel-overdue-order'
import { cancelPayment } from '../../src/workflows/orders/cancel-payment'
import { declineCancellation } from '../../src/workflows/orders/decline-cancellation'
import { declineExtension } from '../../src/workflows/orders/decline-extension'
import { declineOrder } from '../../src/workflows/orders/decline-order'
import { deliverOrder } from '../../src/workflows/orders/deliver-order'
import { extendReviewWindow } from '../../src/workflows/orders/extend-review-window'
import { makeEarningAvailable } from '../../src/workflows/orders/make-earning-available'
import { placeCheckout } from '../../src/workflows/orders/place-checkout'
import { placeOrder } from '../../src/workflows/orders/place-order'
import { proposeCancellation } from '../../src/workflows/orders/propose-cancellation'
import { proposeExtension } from '../../src/workflows/orders/propose-extension'
import { refuseRevision } from '../../src/workflows/orders/refuse-revision'
import { requestRevision } from '../../src/workflows/orders/request-revision'
import { skipRequirements } from '../../src/workflows/orders/skip-requirements'
import { sweepOrders } from '../../src/workflows/orders/sweep-orders'
import { withdrawCancellation } from '../../src/workflows/orders/withdraw-cancellation'
import { writeReview } from '../../src/workflows/orders/write-review'
import { confirmPayment } from '../../src/workflows/payments/confirm-payment'
import { processProviderEvent } from '../../src/workflows/payments/process-provider-event'
import { receiveProviderEvent } from '../../src/workflows/payments/receive-provider-event'
import { settleRefund } from '../../src/workflows/payments/settle-refund'
import { cast } from '../helpers/cast'
import { people, type World } from './world'

/** An order as an actor sees it: perhaps moments old, as on anybody's screen. */
export type SeenOrder = {
  id: string
  status: OrderStatus
  paymentId: string
  reference: string | null
  totalMinor: number
}

export type Act = {
  world: World
  order: SeenOrder
  /** A whole number from 0 to `below` - 1. */
  dice: (below: number) => number
}

/** What an act did for good, in the words of the order's history; `null`: nothing to remember. */
type Done = { orderId: string; transition: string } | null
type Operation = (act: Act) => Promise<Done>

/** A transition that the history must tell for ever once its caller was told that it worked. */
const moves =
  (
    transition: string,
    viewer: Viewer,
    run: (ctx: ReturnType<World['ctx']>, order: SeenOrder, act: Act) => Promise<unknown>,
  ): Operation =>
  async (act) => {
    await run(act.world.ctx(viewer), act.order, act)
    return { orderId: act.order.id, transition }
  }

const { customer, seller, support, admin, system } = people
const orderOf = ({ id }: SeenOrder) => ({ orderId: id })
const text = 'Un texte assez long pour être pris au sérieux par tout le monde.'
const totalMinor = 26_250

const line = () => ({
  serviceId: cast.service.id,
  package: 'basic' as const,
  extraIds: [],
  quantity: 1,
})
const checkout = { method: 'mobile_money', locale: 'fr' } as const

const place: Operation = async ({ world }) => {
  const { orderId } = await placeOrder(world.ctx(customer), {
    ...line(),
    ...checkout,
    expectedTotalMinor: totalMinor,
    idempotencyKey: randomUUID(),
  })
  return { orderId, transition: 'place' }
}

/** The same checkout three times at once: every answer names the same orders. */
const placeThrice: Operation = async ({ world, dice }) => {
  const lines = Array.from({ length: 1 + dice(3) }, line)
  const input = {
    ...checkout,
    lines,
    couponCodes: [],
    expectedTotalMinor: totalMinor * lines.length,
    idempotencyKey: randomUUID(),
  }
  const answers = await Promise.all([1, 2, 3].map(() => placeCheckout(world.ctx(customer), input)))
  const groups = new Set(answers.map(({ checkoutId }) => checkoutId))
  if (groups.size !== 1) throw new Error('one checkout became several')
  return { orderId: answers[0]?.orders[0]?.orderId ?? '', transition: 'place' }
}

const pay =
  (outcome: 'pay' | 'decline' | 'close'): Operation =>
  async ({ world, order }) => {
    if (order.reference === null) return null
    await actOnPayment(world.db, { reference: order.reference, outcome, payer: null })
    return null
  }

const confirm: Operation = async ({ world, order }) => {
  const ctx = world.ctx(system)
  await Promise.all([1, 2].map(() => confirmPayment(ctx, { paymentId: order.paymentId })))
  return null
}

const payAndConfirm: Operation = async (act) => {
  await pay('pay')(act)
  return confirm(act)
}

/** The provider's announcements as they lie there, in any sequence, some of them again. */
const hearProvider: Operation = async ({ world, dice }) => {
  const { rows } = await world.db.execute<{ provider: string; event_id: string }>(sql`
    select provider, event_id from core.inbox_events
    order by received_at desc limit 30`)
  const event = rows[dice(Math.max(rows.length, 1))]
  if (event === undefined) return null
  const key = { provider: event.provider, eventId: event.event_id }
  await processProviderEvent(world.ctx(system), key)
  return null
}

const forge: Operation = async ({ world, order }) => {
  const body = {
    events: [{ id: randomUUID(), kind: 'payment.changed', subjectId: order.paymentId }],
  }
  await receiveProviderEvent(world.ctx(system), {
    provider: 'sandbox',
    rawBody: new TextEncoder().encode(JSON.stringify(body)),
    headers: { 'sandbox-signature': 't=1,v1=00' },
  })
  throw new Error('a forged event was taken in')
}

const giveBack: Operation = async ({ world }) => {
  const { rows } = await world.db.execute<{ id: string }>(sql`
    select id from core.refunds where status <> 'succeeded' order by created_at desc limit 3`)
  for (const { id } of rows) await settleRefund(world.ctx(system), { refundId: id })
  return null
}

const sweep: Operation = async ({ world }) => {
  await sweepOrders(world.ctx(system))
  return null
}

/** What nobody may type into the database, whoever they are. */
const forbidden = [
  `update orders set status = 'completed' where id = $1`,
  `update orders set total_minor = total_minor - 1 where id = $1`,
  `delete from orders where id = $1`,
  `update ledger.transfers set amount_minor = amount_minor + 1 where id = (
     select max(id) from ledger.transfers)`,
  `delete from ledger.headers where order_id = $1`,
  `update ledger.accounts set balance_minor = balance_minor + 1 where owner = $1::text`,
  `delete from core.order_history where order_id = $1`,
  `update payments set status = 'succeeded', amount_minor = amount_minor + 1`,
  'truncate ledger.transfers',
]

const attack: Operation = async ({ world, order, dice }) => {
  const statement = forbidden[dice(forbidden.length)] ?? ''
  const values = statement.includes('$1') ? [order.id] : []
  const { rowCount } = await world.pool.query(statement, values)
  if ((rowCount ?? 0) > 0 || statement.startsWith('truncate')) {
    throw new Error(`the database let somebody ${statement}`)
  }
  return null
}

const acts = {
  accept: moves('accept', seller, (ctx, order) => acceptOrder(ctx, orderOf(order))),
  decline: moves('decline', seller, (ctx, order) => declineOrder(ctx, { ...orderOf(order) })),
  skip: moves('skip_requirements', seller, (ctx, order) => skipRequirements(ctx, orderOf(order))),
  deliver: moves('deliver', seller, (ctx, order) =>
    deliverOrder(ctx, { ...orderOf(order), message: text, fileIds: [] }),
  ),
  acceptDelivery: moves('accept_delivery', customer, (ctx, order) =>
    acceptDelivery(ctx, orderOf(order)),
  ),
  revise: moves('request_revision', customer, (ctx, order) =>
    requestRevision(ctx, { ...orderOf(order), note: text }),
  ),
  refuse: moves('refuse_revision', seller, (ctx, order) =>
    refuseRevision(ctx, { ...orderOf(order), reason: text }),
  ),
  extendWindow: moves('extend_review_window', customer, (ctx, order) =>
    extendReviewWindow(ctx, orderOf(order)),
  ),
  leaveLate: moves('cancel_overdue', customer, (ctx, order) =>
    cancelOverdueOrder(ctx, orderOf(order)),
  ),
  giveUp: moves('cancel_payment', customer, (ctx, order) => cancelPayment(ctx, orderOf(order))),
  propose: async (act: Act) => {
    const viewer = act.dice(2) === 0 ? customer : seller
    const part = act.dice(2) === 0 ? undefined : 1 + act.dice(act.order.totalMinor - 1)
    const proposal = { ...orderOf(act.order), reason: text, refundMinor: part }
    await proposeCancellation(act.world.ctx(viewer), proposal)
    return { orderId: act.order.id, transition: 'propose_cancellation' }
  },
  agree: async (act: Act) => {
    const viewer = act.dice(2) === 0 ? customer : seller
    await acceptCancellation(act.world.ctx(viewer), orderOf(act.order))
    return { orderId: act.order.id, transition: 'accept_cancellation' }
  },
  disagree: async (act: Act) => {
    const viewer = act.dice(2) === 0 ? customer : seller
    if (act.dice(2) === 0) await declineCancellation(act.world.ctx(viewer), orderOf(act.order))
    else await withdrawCancellation(act.world.ctx(viewer), orderOf(act.order))
    return null
  },
  askForTime: moves('propose_extension', seller, (ctx, order) => {
    const dueAt = new Date(ctx.clock().getTime() + 30 * 86_400_000).toISOString()
    return proposeExtension(ctx, { ...orderOf(order), dueAt, reason: text })
  }),
  giveTime: moves('accept_extension', customer, (ctx, order) =>
    acceptExtension(ctx, orderOf(order)),
  ),
  denyTime: moves('decline_extension', customer, (ctx, order) =>
    declineExtension(ctx, orderOf(order)),
  ),
  dispute: async (act: Act) => {
    const viewer = act.dice(2) === 0 ? customer : seller
    await openDispute(act.world.ctx(viewer), {
      ...orderOf(act.order),
      category: 'poor_quality',
      reason: text,
      fileIds: [],
    })
    return null
  },
  answer: async (act: Act) => {
    const viewer = act.dice(2) === 0 ? customer : seller
    const statement = { body: text, fileIds: [] }
    await answerDispute(act.world.ctx(viewer), { ...orderOf(act.order), ...statement })
    return null
  },
  decide: async (act: Act) => {
    const outcomes = ['refund', 'split', 'release', 'reopen'] as const
    const outcome = outcomes[act.dice(outcomes.length)] ?? 'refund'
    await decideDispute(act.world.ctx(act.dice(2) === 0 ? support : admin), {
      ...orderOf(act.order),
      outcome,
      refundMinor: outcome === 'split' ? 1 + act.dice(act.order.totalMinor - 1) : undefined,
      reason: text,
      note: '',
    })
    return null
  },
  approve: async (act: Act) => {
    await approveDecision(act.world.ctx(act.dice(2) === 0 ? support : admin), orderOf(act.order))
    return null
  },
  takeDecision: async (act: Act) => {
    const viewer = act.dice(2) === 0 ? customer : seller
    await acceptDecision(act.world.ctx(viewer), orderOf(act.order))
    return { orderId: act.order.id, transition: 'accept_decision' }
  },
  appeal: async (act: Act) => {
    const viewer = act.dice(2) === 0 ? customer : seller
    const appeal = { reason: text, fileIds: [] }
    await appealDecision(act.world.ctx(viewer), { ...orderOf(act.order), ...appeal })
    return { orderId: act.order.id, transition: 'appeal_decision' }
  },
  review: async (act: Act) => {
    const viewer = act.dice(2) === 0 ? customer : seller
    const review = { rating: 1 + act.dice(5), body: text }
    await writeReview(act.world.ctx(viewer), { ...orderOf(act.order), ...review })
    return null
  },
  clear: async (act: Act) => {
    await makeEarningAvailable(act.world.ctx(system), orderOf(act.order))
    return null
  },
  place,
  placeThrice,
  payAndConfirm,
  pay: pay('pay'),
  decline_payment: pay('decline'),
  close_payment: pay('close'),
  confirm,
  hearProvider,
  forge,
  giveBack,
  sweep,
  attack,
} satisfies Record<string, Operation>

export type OperationName = keyof typeof acts
export const operations: Readonly<Record<OperationName, Operation>> = acts
export const operationNames = Object.keys(acts).filter((name): name is OperationName =>
  Object.hasOwn(acts, name),
)

const whileActive = ['propose', 'agree', 'disagree', 'dispute'] as const

/** What people usually do with an order in each state; anything else is tried now and then. */
export const usual: Readonly<Record<OrderStatus, readonly OperationName[]>> = {
  awaiting_payment: [
    'payAndConfirm',
    'payAndConfirm',
    'pay',
    'confirm',
    'decline_payment',
    'giveUp',
  ],
  expired: ['payAndConfirm', 'giveBack'],
  awaiting_requirements: ['skip', ...whileActive],
  awaiting_acceptance: ['accept', 'accept', 'accept', 'decline', ...whileActive],
  in_progress: ['deliver', 'deliver', 'deliver', 'askForTime', 'giveTime', 'denyTime', 'leaveLate']
    .filter((name): name is OperationName => Object.hasOwn(acts, name))
    .concat(whileActive),
  delivered: ['acceptDelivery', 'acceptDelivery', 'revise', 'extendWindow', ...whileActive],
  revision_requested: ['deliver', 'deliver', 'refuse', ...whileActive],
  revision_refused: ['acceptDelivery', 'dispute', ...whileActive],
  completed: ['clear', 'review', 'dispute'],
  cancelled: ['giveBack', 'confirm'],
  disputed: ['answer', 'decide', 'decide', 'approve', 'takeDecision', 'takeDecision', 'appeal'],
  resolved_refund: ['giveBack', 'review'],
  resolved_split: ['giveBack', 'clear', 'review'],
  resolved_release: ['clear', 'review'],
  charged_back: ['giveBack'],
}
