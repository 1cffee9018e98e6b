import type { Ctx } from '../../context'
import { AppError } from '../../domain/errors'
import { appendEvent } from '../../store/events'
import { refreshListings } from '../../store/catalogue/refresh-listings'
import { closeOpenCase } from '../../store/moderation/cases'
import { amendVersion, newestVersion } from '../../store/services/service-versions'
import { setLive } from '../../store/services/set-live'
import { withTransaction } from '../../store/with-transaction'
import { lockOwnService, requireSeller } from './owned-service'

/**
 * The seller takes a live service off the market. What was approved stays approved, so that it can
 * come back without another review; an edit that waits for staff is handed back to the seller.
 * @throws AppError service/not-editable when it is not live; service/not-found.
 */
export const unpublishService = async (ctx: Ctx, input: { serviceId: string }): Promise<void> => {
  const seller = requireSeller(ctx)
  await withTransaction(ctx.payload, async ({ req, tx }) => {
    const service = await lockOwnService(tx, { serviceId: input.serviceId, seller })
    if (!service.isLive) throw new AppError('service/not-editable')
    const at = ctx.clock()
    const scope = { payload: ctx.payload, req }
    if (await closeOpenCase(tx, { serviceId: service.id, status: 'withdrawn', at })) {
      const newest = await newestVersion(scope, service.id)
      if (newest?.content.moderation === 'pending') {
        await amendVersion(scope, newest.id, { moderation: 'editing' })
      }
    }
    await setLive(tx, { serviceId: service.id, isLive: false, at })
    await refreshListings(tx, [service.id])
    await appendEvent(tx, {
      topic: 'service.unpublished',
      subject: { kind: 'service', id: service.id },
      actor: { kind: 'seller', id: seller.id },
      payload: { slug: service.slug, sellerId: seller.sellerId, userId: seller.id },
      dedupeKey: `${service.id}:${at.toISOString()}`,
      occurredAt: at,
    })
  })
}
