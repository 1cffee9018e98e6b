import type { Ctx } from '../../context'
import { AppError } from '../../domain/errors'
import { appendEvent } from '../../store/events'
import { refreshListings } from '../../store/catalogue/refresh-listings'
import { setLive } from '../../store/services/set-live'
import { withTransaction } from '../../store/with-transaction'
import { lockOwnService, requireSeller } from './owned-service'

/**
 * Brings back a service its seller had taken off the market, exactly as staff last approved it.
 * @throws AppError service/not-editable when it is live or was never approved; service/not-found.
 */
export const republishService = async (ctx: Ctx, input: { serviceId: string }): Promise<void> => {
  const seller = requireSeller(ctx)
  await withTransaction(ctx.payload, async ({ tx }) => {
    const service = await lockOwnService(tx, { serviceId: input.serviceId, seller })
    const wasApproved = service.moderation === 'approved' && service.firstPublishedAt !== null
    if (service.isLive || !wasApproved) throw new AppError('service/not-editable')
    const at = ctx.clock()
    await setLive(tx, { serviceId: service.id, isLive: true, at })
    await refreshListings(tx, [service.id])
    await appendEvent(tx, {
      topic: 'service.published',
      subject: { kind: 'service', id: service.id },
      actor: { kind: 'seller', id: seller.id },
      payload: { slug: service.slug, sellerId: seller.sellerId, userId: seller.id, isReturn: true },
      dedupeKey: `${service.id}:${at.toISOString()}`,
      occurredAt: at,
    })
  })
}
