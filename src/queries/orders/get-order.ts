import type { Ctx, Viewer } from '../../context'
import type { OrderView } from '../../contracts/orders'
import { AppError } from '../../domain/errors'
import { mayPayAgain } from '../../domain/orders/pay-again'
import { disputeView } from './dispute-row'
import {
  actionsFor,
  extraRevisionFor,
  latenessOf,
  laterThan,
  nextTimerOf,
} from './order-page-facts'
import { readOrderPage, type OrderPageRow } from './order-row'

type Side = OrderView['side']

/**
 * An order as its customer, its seller or staff see it: where it stands, what happens next and by
 * when, and what this viewer may do now. Throws `account/sign-in-required`, and `order/not-found`
 * for strangers and for orders that do not exist alike.
 */
export const getOrder = async (
  ctx: Pick<Ctx, 'db' | 'viewer' | 'clock'>,
  { id }: { id: string },
): Promise<OrderView> => {
  if (ctx.viewer.kind === 'anonymous') throw new AppError('account/sign-in-required')
  const row = await readOrderPage(ctx.db, id)
  const side = row === null ? null : sideOf(ctx.viewer, row)
  if (row === null || side === null) throw new AppError('order/not-found')
  return viewOf(row, side, ctx.clock())
}

const sideOf = (viewer: Viewer, row: OrderPageRow): Side | null => {
  switch (viewer.kind) {
    case 'anonymous':
      return null
    case 'staff':
    case 'system':
      return 'staff'
    case 'user':
      if (viewer.id === row.customerId) return 'customer'
      return viewer.sellerId !== null && viewer.sellerId === row.sellerId ? 'seller' : null
  }
}

const viewOf = (row: OrderPageRow, side: Side, now: Date): OrderView => {
  const files = new Map(row.files.map((file) => [file.id, file]))
  const filesOf = (ids: string[]) => ids.flatMap((fileId) => files.get(fileId) ?? [])
  const ownReview = row.reviews.find(
    (review) => review.side === (side === 'seller' ? side : 'customer'),
  )
  const actions = actionsFor(row, side, now)
  return {
    id: row.id,
    number: row.number,
    status: row.status,
    paymentStatus: row.paymentStatus,
    earningStatus: row.earningStatus,
    side,
    service: {
      id: row.serviceId,
      slug: row.serviceSlug ?? '',
      title: row.serviceTitle,
      cover: row.cover,
    },
    packageName: row.quote.lines.find(({ kind }) => kind === 'package')?.name ?? '',
    offer: row.offer,
    customer: { id: row.customerId, name: row.customerName },
    seller: {
      id: row.sellerId,
      userId: row.sellerUserId,
      handle: row.sellerHandle,
      displayName: row.sellerName,
      avatar: row.sellerAvatar,
    },
    conversationId: row.conversationId,
    quote: row.quote,
    requirements: row.requirements.map((question) => {
      const answer = row.answers.find(({ requirementId }) => requirementId === question.id)
      return { ...question, answer: answer?.text ?? '', files: filesOf(answer?.fileIds ?? []) }
    }),
    deliveries: row.deliveries.map(({ fileIds, message, revisionNote, ...delivery }) => ({
      ...delivery,
      message: message ?? '',
      revisionNote: revisionNote ?? '',
      files: filesOf(fileIds),
    })),
    review: ownReview === undefined ? null : { ...ownReview },
    revisionsUsed: row.revisionsUsed,
    milestones: row.milestones,
    supplements: row.supplements.map((supplement) => ({
      ...supplement,
      redirectUrl: side === 'customer' ? supplement.redirectUrl : null,
    })),
    extraRevision: extraRevisionFor(row, side),
    placedAt: row.placedAt,
    dueAt: row.dueAt,
    ...latenessOf(row, now),
    clearsAt: side === 'customer' ? null : laterThan(now, row.clearsAt),
    refundedMinor: row.refundedMinor,
    refundableMinor: row.refundableMinor,
    proposal: row.proposal && {
      ...row.proposal,
      isFull: row.proposal.refundMinor >= row.refundableMinor,
      silenceLeadsTo: row.deliveries.length > 0 ? 'disputed' : 'cancelled',
    },
    extension: row.extension,
    dispute: row.dispute && disputeView(row.dispute, filesOf),
    nextTimer: nextTimerOf(row),
    actions,
    timeline: row.timeline.map((entry) => ({
      ...entry,
      actor: entry.actor === 'provider' ? 'system' : entry.actor,
    })),
    redirectUrl: actions.includes('pay') ? row.redirectUrl : null,
    checkout: { id: row.checkoutId, orders: row.checkoutOrders },
    mayPayAgain: side === 'customer' && mayPayAgain(row),
  }
}
