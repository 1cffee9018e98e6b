import type { Ctx } from '../../context'
import { readBrief } from '../../store/briefs/brief-record'
import { moveBrief } from '../../store/briefs/move-brief'
import { hasAcceptedOffer, lockWaitingOffers } from '../../store/briefs/offers-of-brief'
import { inTransaction } from '../../store/in-transaction'
import { moveOffer } from '../../store/offers/move-offer'
import { tellOffer } from '../offers/tell-offer'
import { tellBrief } from './tell-brief'

/**
 * Closes a brief on which an offer was paid, and tells the sellers whose offers were not chosen.
 * Harmless to run again, and before anything was paid.
 */
export const fulfilBrief = async (ctx: Ctx, { briefId }: { briefId: string }): Promise<void> => {
  await inTransaction(ctx.db, async (tx) => {
    const brief = await readBrief(tx, { id: briefId, lock: true })
    if (brief === null || !(await hasAcceptedOffer(tx, briefId))) return
    const now = ctx.clock()
    for (const offer of await lockWaitingOffers(tx, briefId)) {
      const move = { offerId: offer.id, from: offer.status, to: 'not_chosen', now } as const
      await moveOffer(tx, move)
      await tellOffer(ctx, tx, { topic: 'offer.not_chosen', offer, by: null })
    }
    if (brief.status === 'fulfilled') return
    if (!(await moveBrief(tx, { briefId, from: brief.status, to: 'fulfilled', now }))) return
    const actor = { kind: 'system', id: null } as const
    await tellBrief(ctx, tx, { topic: 'brief.fulfilled', brief, actor })
  })
}
