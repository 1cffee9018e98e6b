import type { Ctx } from '../../context'
import type { RequestRevision } from '../../contracts/orders'
import { closeLastDelivery } from '../../store/orders/deliveries'
import { moveOrder } from './move-order'

/** The customer asks for changes, within the revisions of the package and the review window. */
export const requestRevision = async (
  ctx: Ctx,
  { orderId, note }: RequestRevision & { orderId: string },
): Promise<void> => {
  await moveOrder(
    ctx,
    { orderId, transition: 'request_revision' },
    {
      after: (tx) =>
        closeLastDelivery(tx, { orderId, status: 'revision_requested', note, now: ctx.clock() }),
    },
  )
}
