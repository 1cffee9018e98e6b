import type { Ctx } from '../../context'
import { moveOrder } from './move-order'

/** The seller goes on without the customer's answers. */
export const skipRequirements = async (
  ctx: Ctx,
  { orderId }: { orderId: string },
): Promise<void> => {
  await moveOrder(ctx, { orderId, transition: 'skip_requirements' })
}
