import type { Ctx, Viewer } from '../../context'
import { OrderAction, type OrderView } from '../../contracts/orders'
import { AppError } from '../../domain/errors'
import type { OrderFacts } from '../../domain/orders/guards'
import { defaultDurations } from '../../domain/orders/timers'
import { possibleTransitions } from '../../domain/orders/transition'
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
    placedAt: row.placedAt,
    dueAt: row.dueAt,
    refundableMinor: row.hasHeldMoney ? row.quote.totalMinor : 0,
    proposal: null,
    extension: null,
    dispute: null,
    nextTimer:
      row.timerTransition === null || row.timerAt === null
        ? null
        : { transition: row.timerTransition, at: row.timerAt },
    actions,
    timeline: row.timeline.map((entry) => ({
      ...entry,
      actor: entry.actor === 'provider' ? 'system' : entry.actor,
    })),
    redirectUrl: actions.includes('pay') ? row.redirectUrl : null,
  }
}

/** The buttons: transitions of the table that this side could make now, and what is none. */
const actionsFor = (row: OrderPageRow, side: Side, now: Date): OrderAction[] => {
  if (side === 'staff') return []
  const durations = { ...defaultDurations, reviewMs: row.reviewWindowDays * 86_400_000 }
  const names = possibleTransitions({ order: factsOf(row), actor: side, now, durations })
  const isPayable =
    side === 'customer' &&
    row.status === 'awaiting_payment' &&
    row.paymentStatus === 'pending' &&
    row.redirectUrl !== null
  const moves = OrderAction.options.filter((action) => names.some((name) => name === action))
  return [...(isPayable ? (['pay'] as const) : []), ...moves, 'message']
}

const moment = (text: string | null): Date | null => (text === null ? null : new Date(text))

const factsOf = (row: OrderPageRow): OrderFacts => ({
  status: row.status,
  earningStatus: row.earningStatus,
  asksRequirements: row.requirements.length > 0,
  autoAccepts: row.autoAccepts,
  timerAt: moment(row.timerAt),
  dueAt: moment(row.dueAt),
  hasDelivery: row.deliveries.length > 0,
  hasHeldMoney: row.hasHeldMoney,
  revisionsUsed: row.revisionsUsed,
  revisionsAllowed: row.revisionsAllowed,
  isReviewWindowExtended: row.timeline.some(
    ({ transition }) => transition === 'extend_review_window',
  ),
  finishedAt: moment(row.finishedAt),
  reviewedBy: row.reviews.map((review) => review.side),
  proposal: null,
  dispute: null,
})
