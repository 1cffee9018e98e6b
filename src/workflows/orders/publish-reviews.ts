import type { Ctx } from '../../context'
import { appendEvent } from '../../store/events'
import { inTransaction } from '../../store/in-transaction'
import { readOrder } from '../../store/orders/order-record'
import { publishReviews as publish } from '../../store/orders/reviews'
import { readSettings } from '../../store/settings'

/** Shows the reviews of an order once its window closed, though one side stayed silent. */
export const publishReviews = async (ctx: Ctx, { orderId }: { orderId: string }): Promise<void> => {
  await inTransaction(ctx.db, async (tx) => {
    const order = await readOrder(tx, orderId, { lock: true })
    if (order === null || order.finishedAt === null) return
    const { durations } = await readSettings(tx, { orderId })
    const now = ctx.clock()
    if (now.getTime() < order.finishedAt.getTime() + durations.reviewMs) return
    const published = await publish(tx, { orderId, isWindowClosed: true, now })
    if (published === 0) return
    await appendEvent(tx, {
      topic: 'order.reviews_published',
      subject: { kind: 'order', id: orderId },
      actor: { kind: 'system', id: null },
      dedupeKey: orderId,
      occurredAt: now,
    })
  })
}
