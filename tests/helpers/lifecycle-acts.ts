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
import { deliverOrder } from '../../src/workflows/orders/deliver-order'
import { proposeCancellation } from '../../src/workflows/orders/propose-cancellation'
import { proposeExtension } from '../../src/workflows/orders/propose-extension'
import { cast } from './cast'
import type { CoreMarket } from './core-market'
import { viewers } from './core-market'

const text = 'Nous ne nous sommes pas compris sur ce qui était convenu.'
const staffAs = (person: {
  id: string
  name: string
  email: string
  role: 'support' | 'moderator' | 'finance' | 'admin'
}) => ({ kind: 'staff', ...person, locale: 'fr' }) satisfies Viewer

export type LifecycleAct = { orderId: string; actor: string; choice: number }

/**
 * Acts that write more than the order's own row, as the person of the actor would do them: by their
 * workflow. `choice` picks among what they can bring; others of the staff decide each time.
 */
export const lifecycleActs = (
  market: CoreMarket,
): Partial<Record<TransitionName, (act: LifecycleAct) => Promise<unknown>>> => {
  const sides: Record<string, Viewer> = { customer: viewers.customer, seller: viewers.seller }
  const as = (actor: string) => market.ctx(sides[actor] ?? viewers.staff)
  const decider = async (orderId: string) => {
    const [row] = await market.rows<{ appealed: boolean }>(
      `select appealed_at is not null as appealed from disputes
       where order_id = $1 and status <> 'closed'`,
      [orderId],
    )
    return market.ctx(staffAs(row?.appealed ? cast.moderator : cast.support))
  }
  const outcomes = ['refund', 'split', 'release'] as const
  const decide = async (
    { orderId, choice }: LifecycleAct,
    outcome: (typeof outcomes)[number] | 'reopen',
  ) =>
    decideDispute(await decider(orderId), {
      orderId,
      outcome,
      ...(outcome === 'split' ? { refundMinor: 1 + (choice % 26_000) } : {}),
      reason: text,
      note: '',
    })
  return {
    deliver: ({ orderId }) => deliverOrder(as('seller'), { orderId, message: text, fileIds: [] }),
    propose_cancellation: ({ orderId, actor, choice }) =>
      proposeCancellation(as(actor), {
        orderId,
        reason: text,
        ...(choice % 2 === 0 ? {} : { refundMinor: 1 + (choice % 26_000) }),
      }),
    propose_extension: async ({ orderId }) => {
      const { due_at: dueAt } = await market.order(orderId)
      const now = as('seller').clock().getTime()
      const later = Math.max(Date.parse(String(dueAt)), now) + 86_400_000
      await proposeExtension(as('seller'), {
        orderId,
        reason: text,
        dueAt: new Date(later).toISOString(),
      })
    },
    open_dispute: ({ orderId, actor }) =>
      openDispute(as(actor), { orderId, category: 'other', reason: text, fileIds: [] }),
    answer_dispute: ({ orderId, actor }) =>
      answerDispute(as(actor), { orderId, body: text, fileIds: [] }),
    add_statement: ({ orderId, actor }) =>
      addStatement(as(actor), { orderId, body: text, fileIds: [] }),
    decide_dispute: (act) => decide(act, outcomes[act.choice % outcomes.length] ?? 'refund'),
    reopen: (act) => decide(act, 'reopen'),
    approve_decision: ({ orderId }) =>
      approveDecision(market.ctx(staffAs(cast.finance)), { orderId }),
    refuse_decision: ({ orderId }) =>
      refuseDecision(market.ctx(staffAs(cast.finance)), { orderId, note: text }),
    accept_decision: ({ orderId, actor }) => acceptDecision(as(actor), { orderId }),
    appeal_decision: ({ orderId, actor }) =>
      appealDecision(as(actor), { orderId, reason: text, fileIds: [] }),
  }
}
