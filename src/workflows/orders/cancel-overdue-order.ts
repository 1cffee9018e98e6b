import type { Ctx } from '../../context'
import { moveOrder } from './move-order'

/** The customer cancels work that is a day late and undelivered; everything is given back. */
export const cancelOverdueOrder = async (
  ctx: Ctx,
  { orderId }: { orderId: string },
): Promise<void> => {
  await moveOrder(ctx, {
    orderId,
    transition: 'cancel_overdue',
    details: { reason: 'overdue' },
    patch: { cancellationReason: 'overdue' },
  })
}
