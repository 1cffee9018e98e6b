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
import { proposeCancellation } from '../../src/workflows/orders/propose-cancellation'
import { proposeExtension } from '../../src/workflows/orders/propose-extension'
import { refuseRevision } from '../../src/workflows/orders/refuse-revision'
import { requestRevision } from '../../src/workflows/orders/request-revision'
import { skipRequirements } from '../../src/workflows/orders/skip-requirements'
import { withdrawCancellation } from '../../src/workflows/orders/withdraw-cancellation'
import { writeReview } from '../../src/workflows/orders/write-review'
import { moves, type Act, type Operation, type SeenOrder } from './act'
import { moneyOperations } from './money-operations'
import { people } from './world'

const { customer, seller, support, admin, system } = people
const orderOf = ({ id }: SeenOrder) => ({ orderId: id })
const text = 'Un texte assez long pour être pris au sérieux par tout le monde.'

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
  ...moneyOperations,
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
  completed: ['clear', 'clear', 'review', 'dispute', 'contest', 'payOut', 'workOnPayouts'],
  cancelled: ['giveBack', 'confirm'],
  disputed: ['answer', 'decide', 'decide', 'approve', 'takeDecision', 'takeDecision', 'appeal'],
  resolved_refund: ['giveBack', 'review'],
  resolved_split: ['giveBack', 'clear', 'review'],
  resolved_release: ['clear', 'review', 'contest', 'payOut'],
  charged_back: ['contest', 'giveBack', 'workOnPayouts'],
}
