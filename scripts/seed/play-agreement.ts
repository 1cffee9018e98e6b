import type { Ctx } from '../../src/context'
import { acceptCancellation } from '../../src/workflows/orders/accept-cancellation'
import { proposeCancellation } from '../../src/workflows/orders/propose-cancellation'
import { proposeExtension } from '../../src/workflows/orders/propose-extension'
import { answerDispute } from '../../src/workflows/disputes/answer-dispute'
import { decideDispute } from '../../src/workflows/disputes/decide-dispute'
import { openDispute } from '../../src/workflows/disputes/open-dispute'
import { runOrderTimer } from '../../src/workflows/orders/run-order-timer'
import { getOrder } from '../../src/queries/orders/get-order'
import type { OrderPlan } from './order-plan'
import { customerViewer, sellerViewer, staffViewer, systemViewer, type Scene } from './scene'

type Play = { scene: Scene; plan: OrderPlan; now: Date; orderId: string }

const hour = 3_600_000
const day = 24 * hour

/** Stories in which one side asks and the other has to answer. Returns whether it was one. */
export const playAgreement = async (play: Play): Promise<boolean> => {
  const { plan, now, orderId } = play
  const reason = plan.note ?? ''
  switch (plan.end) {
    case 'extension_proposed': {
      const seller = asSeller(play, before(now, 6 * hour))
      const due = Date.parse((await getOrder(seller, { id: orderId })).dueAt ?? '')
      const dueAt = new Date(Math.max(due, now.getTime()) + 3 * day).toISOString()
      await proposeExtension(seller, { orderId, dueAt, reason })
      return true
    }
    case 'cancellation_proposed_by_seller':
      await proposeCancellation(asSeller(play, before(now, 10 * hour)), { orderId, reason })
      return true
    case 'cancellation_proposed_by_customer':
    case 'cancelled_in_part': {
      const isOver = plan.end === 'cancelled_in_part'
      const customer = asCustomer(play, before(now, isOver ? 3 * day : 14 * hour))
      const refundMinor = await partOf(customer, play)
      await proposeCancellation(customer, { orderId, reason, refundMinor })
      if (isOver) await acceptCancellation(asSeller(play, before(now, 2.4 * day)), { orderId })
      return true
    }
    default:
      return false
  }
}

/** How long ago staff decided: young decisions can still be appealed, old ones were carried out. */
const decidedAgo: Partial<Record<OrderPlan['end'], number>> = {
  dispute_pending: 5 * hour,
  dispute_decided: 20 * hour,
  resolved_refund: 5 * day,
  resolved_split: 6 * day,
  resolved_release: 7 * day,
}

const outcomes = {
  dispute_pending: 'refund',
  dispute_decided: 'split',
  resolved_refund: 'refund',
  resolved_split: 'split',
  resolved_release: 'release',
} as const

/** Stories that ended before the staff, or still stand there. */
export const playDispute = async (play: Play): Promise<void> => {
  const { plan, now, orderId, scene } = play
  const isAnswered = plan.end !== 'disputed'
  const decided = decidedAgo[plan.end] ?? 0
  await openDispute(asCustomer(play, before(now, decided + 3 * day)), {
    orderId,
    category: plan.category ?? 'not_as_described',
    reason: plan.note ?? '',
    fileIds: [],
  })
  if (!isAnswered) return
  await answerDispute(asSeller(play, before(now, decided + 1.5 * day)), {
    orderId,
    body: plan.answer ?? '',
    fileIds: [],
  })
  if (!(plan.end in outcomes)) return
  const outcome = outcomes[plan.end as keyof typeof outcomes]
  const staff = scene.as(staffViewer('support'), before(now, decided))
  await decideDispute(staff, {
    orderId,
    outcome,
    ...(outcome === 'split' ? { refundMinor: await partOf(staff, play) } : {}),
    reason: plan.verdict ?? '',
    note: 'Relu avec la messagerie de la commande.',
  })
  if (!plan.end.startsWith('resolved_')) return
  const transition = `resolve_${outcome}` as const
  const carriedOut = scene.as(systemViewer, before(now, decided - 72 * hour - 60_000))
  await runOrderTimer(carriedOut, { orderId, transition })
}

const before = (moment: Date, ms: number): Date => new Date(moment.getTime() - ms)

const asCustomer = ({ scene, plan }: Play, at: Date): Ctx =>
  scene.as(customerViewer(plan.customer), at)
const asSeller = ({ scene, plan }: Play, at: Date): Ctx =>
  scene.as(sellerViewer(plan.service.seller), at)

/** The share of the order that goes back, rounded down to hundreds. */
const partOf = async (ctx: Ctx, { orderId, plan }: Play): Promise<number> => {
  const { refundableMinor } = await getOrder(ctx, { id: orderId })
  return Math.max(100, Math.floor((refundableMinor * (plan.share ?? 0.5)) / 100) * 100)
}
