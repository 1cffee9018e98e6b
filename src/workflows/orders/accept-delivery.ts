import type { Ctx } from '../../context'
import { closeLastDelivery } from '../../store/orders/deliveries'
import { moveOrder } from './move-order'

/**
 * The customer accepts the work: held money is released to the seller (pending until it cleared),
 * commission, fee and tax in the same transaction.
 */
export const acceptDelivery = async (ctx: Ctx, { orderId }: { orderId: string }): Promise<void> => {
  await moveOrder(
    ctx,
    { orderId, transition: 'accept_delivery' },
    { after: (tx) => closeLastDelivery(tx, { orderId, status: 'accepted', now: ctx.clock() }) },
  )
}
