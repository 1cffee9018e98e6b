import type { Ctx } from '../../context'
import type { DeliverOrder } from '../../contracts/orders'
import { AppError } from '../../domain/errors'
import { attachFiles } from '../../store/orders/attach-files'
import { insertDelivery } from '../../store/orders/deliveries'
import { moveOrder } from './move-order'

/**
 * The seller hands over a version of the work: files, a message, or both. Throws
 * `order/empty-delivery`, and `request/invalid` when a file is not theirs or not scanned clean.
 */
export const deliverOrder = async (
  ctx: Ctx,
  { orderId, message, fileIds }: DeliverOrder & { orderId: string },
): Promise<{ number: number }> => {
  const text = message.trim()
  if (text === '' && fileIds.length === 0) throw new AppError('order/empty-delivery')
  let number = 0
  await moveOrder(
    ctx,
    { orderId, transition: 'deliver', act: { hasContent: true } },
    {
      after: async (tx, _applied, actor) => {
        if (actor.id === null) throw new AppError('request/forbidden')
        await attachFiles(tx, { orderId, ownerId: actor.id, purpose: 'delivery', fileIds })
        const uniqueIds = [...new Set(fileIds)]
        const delivery = { orderId, message: text, fileIds: uniqueIds, now: ctx.clock() }
        number = await insertDelivery(tx, delivery)
      },
    },
  )
  return { number }
}
