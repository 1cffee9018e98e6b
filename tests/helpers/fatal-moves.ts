import type { Viewer } from '../../src/context'
import type { TransitionName } from '../../src/domain/orders/transitions'
import { acceptDecision } from '../../src/workflows/disputes/accept-decision'
import { addStatement } from '../../src/workflows/disputes/add-statement'
import { answerDispute } from '../../src/workflows/disputes/answer-dispute'
import { appealDecision } from '../../src/workflows/disputes/appeal-decision'
import { approveDecision } from '../../src/workflows/disputes/approve-decision'
import { decideDispute } from '../../src/workflows/disputes/decide-dispute'
import { openDispute } from '../../src/workflows/disputes/open-dispute'
import { refuseDecision } from '../../src/workflows/disputes/refuse-decision'
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
import { proposeCancellation } from '../../src/workflows/orders/propose-cancellation'
import { proposeExtension } from '../../src/workflows/orders/propose-extension'
import { refuseRevision } from '../../src/workflows/orders/refuse-revision'
import { requestRevision } from '../../src/workflows/orders/request-revision'
import { runOrderTimer } from '../../src/workflows/orders/run-order-timer'
import { skipRequirements } from '../../src/workflows/orders/skip-requirements'
import { submitRequirements } from '../../src/workflows/orders/submit-requirements'
import { withdrawCancellation } from '../../src/workflows/orders/withdraw-cancellation'
import { withdrawExtension } from '../../src/workflows/orders/withdraw-extension'
import { writeReview } from '../../src/workflows/orders/write-review'
import { cast } from './cast'
import { viewers } from './core-context'
import { need, type FatalAct, type FatalInput } from './fatal-input'

type Work = Parameters<typeof acceptOrder>[0]
type OrderAct = (ctx: Work, order: { orderId: string }) => Promise<unknown>

export const finance = { kind: 'staff', ...cast.finance, role: 'finance', locale: 'fr' } as const
const { customer, seller, staff, system } = viewers
const text = 'Nous ne nous sommes pas compris sur ce qui était convenu.'
const statement = { body: text, fileIds: [] }

const by =
  (viewer: Viewer, act: OrderAct): FatalAct =>
  (as, input: FatalInput) =>
    act(as(viewer), { orderId: need(input, 'orderId') })
const timer = (transition: TransitionName): FatalAct =>
  by(system, (ctx, order) => runOrderTimer(ctx, { ...order, transition }))
const decide = (outcome: 'refund' | 'reopen'): FatalAct =>
  by(staff, (ctx, order) => decideDispute(ctx, { ...order, outcome, reason: text, note: '' }))

/** The moves that people and timers make; the provider's are workflows of their own. */
export type FatalMove = Exclude<TransitionName, 'confirm_payment' | 'pay_revision' | 'charge_back'>

/** Every move of an order, by the workflow that makes it. */
export const fatalMoves: Readonly<Record<FatalMove, FatalAct>> = {
  expire: timer('expire'),
  cancel_payment: by(customer, cancelPayment),
  submit_requirements: by(customer, (ctx, order) =>
    submitRequirements(ctx, {
      ...order,
      answers: [{ requirementId: 'q1', text: 'Karité', fileIds: [] }],
    }),
  ),
  skip_requirements: by(seller, skipRequirements),
  remind_requirements: timer('remind_requirements'),
  lapse_requirements: timer('lapse_requirements'),
  accept: by(seller, acceptOrder),
  decline: by(seller, declineOrder),
  lapse_acceptance: timer('lapse_acceptance'),
  deliver: by(seller, (ctx, order) => deliverOrder(ctx, { ...order, message: text, fileIds: [] })),
  cancel_overdue: by(customer, cancelOverdueOrder),
  request_revision: by(customer, (ctx, order) => requestRevision(ctx, { ...order, note: text })),
  refuse_revision: by(seller, (ctx, order) => refuseRevision(ctx, { ...order, reason: text })),
  remind_revision: timer('remind_revision'),
  extend_review_window: by(customer, extendReviewWindow),
  accept_delivery: by(customer, acceptDelivery),
  complete_automatically: timer('complete_automatically'),
  propose_extension: by(seller, (ctx, order) => {
    const dueAt = new Date(ctx.clock().getTime() + 30 * 86_400_000).toISOString()
    return proposeExtension(ctx, { ...order, reason: text, dueAt })
  }),
  withdraw_extension: by(seller, withdrawExtension),
  accept_extension: by(customer, acceptExtension),
  decline_extension: by(customer, declineExtension),
  lapse_extension: timer('lapse_extension'),
  propose_cancellation: by(seller, (ctx, order) =>
    proposeCancellation(ctx, { ...order, reason: text, refundMinor: 9_001 }),
  ),
  withdraw_cancellation: by(seller, withdrawCancellation),
  decline_cancellation: by(customer, declineCancellation),
  accept_cancellation: by(customer, acceptCancellation),
  lapse_cancellation: timer('lapse_cancellation'),
  open_dispute: by(customer, (ctx, order) =>
    openDispute(ctx, { ...order, category: 'other', reason: text, fileIds: [] }),
  ),
  escalate_dispute: timer('escalate_dispute'),
  answer_dispute: by(seller, (ctx, order) => answerDispute(ctx, { ...order, ...statement })),
  add_statement: by(customer, (ctx, order) => addStatement(ctx, { ...order, ...statement })),
  decide_dispute: decide('refund'),
  approve_decision: by(finance, approveDecision),
  refuse_decision: by(finance, (ctx, order) => refuseDecision(ctx, { ...order, note: text })),
  accept_decision: by(customer, acceptDecision),
  appeal_decision: by(customer, (ctx, order) =>
    appealDecision(ctx, { ...order, reason: text, fileIds: [] }),
  ),
  resolve_refund: timer('resolve_refund'),
  resolve_split: timer('resolve_split'),
  resolve_release: timer('resolve_release'),
  reopen: decide('reopen'),
  review: by(customer, (ctx, order) => writeReview(ctx, { ...order, rating: 5, body: text })),
}
