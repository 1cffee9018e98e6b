import type { Tx } from '../../context'
import type { OrderStatus } from '../../contracts/orders'
import type { TimerDurations } from '../../domain/orders/timers'
import { activeStatuses } from '../../domain/orders/state-sets'
import type { TransitionName } from '../../domain/orders/transitions'
import { closeDispute } from '../disputes/close-dispute'
import { markEscalated } from '../disputes/entries'
import { openDispute, type DisputeOpening } from '../disputes/open-dispute'
import { followOrder } from '../offers/follow-order'
import { closeExtension, closeProposal } from './agreements'
import type { OrderActor } from './apply-transition'
import { followParts } from './order-parts-state'
import type { OrderRecord } from './order-record'

type Followed = {
  order: OrderRecord
  transition: TransitionName
  from: OrderStatus
  to: OrderStatus
  actor: OrderActor
  opening: DisputeOpening | undefined
  now: Date
  durations: TimerDurations
}

/**
 * What a transition means for the requests and the dispute of its order, in the same transaction:
 * no request outlives the stage it belongs to, and an order is disputed exactly while a dispute is
 * open. Costs no statement for an order that has none of them.
 */
export const followTransition = async (tx: Tx, followed: Followed): Promise<void> => {
  await closeRequests(tx, followed)
  await followParts(tx, followed)
  const { order, from, to, transition, now } = followed
  if (order.packageTier === 'custom') await followOrder(tx, followed)
  if (from !== 'disputed' && to === 'disputed') {
    await openDispute(tx, { ...followed, opening: openingOf(followed) })
  }
  if (from === 'disputed' && to !== 'disputed') await closeDispute(tx, { order, to, now })
  if (transition === 'escalate_dispute' && order.dispute !== null) {
    await markEscalated(tx, { disputeId: order.dispute.id, now })
  }
}

const proposalEnds: Partial<Record<TransitionName, 'accepted' | 'declined' | 'withdrawn'>> = {
  accept_cancellation: 'accepted',
  decline_cancellation: 'declined',
  withdraw_cancellation: 'withdrawn',
}
const extensionEnds: Partial<
  Record<TransitionName, 'accepted' | 'declined' | 'withdrawn' | 'lapsed'>
> = {
  accept_extension: 'accepted',
  decline_extension: 'declined',
  withdraw_extension: 'withdrawn',
  lapse_extension: 'lapsed',
}

const closeRequests = async (tx: Tx, { order, transition, to, now }: Followed): Promise<void> => {
  if (order.proposal !== null) {
    const isActive = activeStatuses.some((status) => status === to)
    const end = transition === 'lapse_cancellation' ? 'lapsed' : proposalEnds[transition]
    if (end !== undefined || !isActive) {
      await closeProposal(tx, { order, status: end ?? 'superseded', now })
    }
  }
  if (order.extension !== null) {
    const end = extensionEnds[transition]
    if (end !== undefined || to !== 'in_progress') {
      await closeExtension(tx, { order, status: end ?? 'superseded', now })
    }
  }
}

/** A silent proposal becomes the first statement of the dispute that follows from it. */
const openingOf = ({ order, opening }: Followed): DisputeOpening => {
  if (opening !== undefined) return opening
  if (order.proposal === null) throw new Error(`order ${order.id}: a dispute without an opening`)
  return { category: 'no_agreement', reason: order.proposal.reason, fileIds: [] }
}
