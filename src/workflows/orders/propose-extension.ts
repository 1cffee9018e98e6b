import type { Ctx } from '../../context'
import type { ProposeExtension } from '../../contracts/order-requests'
import { AppError } from '../../domain/errors'
import { insertExtension } from '../../store/orders/agreements'
import { moveOrder } from './move-order'

/** How far away a due date may be moved at once. */
const furthestMs = 90 * 86_400_000

/**
 * The seller asks the customer for a later due date. Throws `request/invalid` on `dueAt` when it is
 * not later than the present one, in the past, or more than 90 days away.
 */
export const proposeExtension = async (
  ctx: Ctx,
  { orderId, dueAt, reason }: ProposeExtension & { orderId: string },
): Promise<void> => {
  const later = new Date(dueAt)
  await moveOrder(
    ctx,
    {
      orderId,
      transition: 'propose_extension',
      act: { hasReason: true },
      details: { reason, dueAt: later.toISOString() },
    },
    {
      after: async (tx, { order }, actor, { durations }) => {
        const now = ctx.clock()
        const isLater =
          order.dueAt !== null &&
          later > order.dueAt &&
          later > now &&
          later.getTime() <= now.getTime() + furthestMs
        if (!isLater || order.dueAt === null || actor.id === null) {
          throw new AppError('request/invalid', {}, { fields: { dueAt: 'invalid' } })
        }
        await insertExtension(tx, {
          orderId,
          byUserId: actor.id,
          previousDueAt: order.dueAt,
          dueAt: later,
          reason,
          now,
          endsAt: new Date(now.getTime() + durations.extensionAnswerMs),
        })
      },
    },
  )
}
