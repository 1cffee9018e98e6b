import type { Ctx } from '../../context'
import { moveOrder } from './move-order'

/** The other side agrees: the customer gets back what was proposed, the seller keeps the rest. */
export const acceptCancellation = async (
  ctx: Ctx,
  { orderId }: { orderId: string },
): Promise<void> => {
  await moveOrder(ctx, {
    orderId,
    transition: 'accept_cancellation',
    details: { reason: 'agreed' },
    patch: { cancellationReason: 'agreed' },
  })
}
