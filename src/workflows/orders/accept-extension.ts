import type { Ctx } from '../../context'
import { moveOrder } from './move-order'

/** The customer agrees: the work is due at the later date from now on. */
export const acceptExtension = async (
  ctx: Ctx,
  { orderId }: { orderId: string },
): Promise<void> => {
  await moveOrder(ctx, { orderId, transition: 'accept_extension' })
}
