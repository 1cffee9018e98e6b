import type { Ctx } from '../../context'
import { AppError } from '../../domain/errors'
import { moveOrder } from './move-order'

/** The seller says why a revision is not due; the customer then accepts or opens a dispute. */
export const refuseRevision = async (
  ctx: Ctx,
  { orderId, reason }: { orderId: string; reason: string },
): Promise<void> => {
  const text = reason.trim()
  if (text === '') throw new AppError('request/invalid', {}, { fields: { reason: 'required' } })
  await moveOrder(ctx, {
    orderId,
    transition: 'refuse_revision',
    act: { hasReason: true },
    details: { reason: text },
  })
}
