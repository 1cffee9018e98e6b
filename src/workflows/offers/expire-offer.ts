import type { Ctx } from '../../context'
import { inTransaction } from '../../store/in-transaction'
import { moveOffer } from '../../store/offers/move-offer'
import { readOffer } from '../../store/offers/offer-record'
import { tellOffer } from './tell-offer'

/**
 * Ends an offer that nobody took in time. One whose order waits for a payment is left alone: the
 * end of that payment decides. Running it again, or too early, changes nothing.
 */
export const expireOffer = async (ctx: Ctx, { offerId }: { offerId: string }): Promise<void> => {
  await inTransaction(ctx.db, async (tx) => {
    const offer = await readOffer(tx, { id: offerId, lock: true })
    const now = ctx.clock()
    if (offer === null || offer.expiresAt.getTime() > now.getTime()) return
    if (offer.status !== 'open' && offer.status !== 'agreed') return
    if (!(await moveOffer(tx, { offerId, from: offer.status, to: 'expired', now }))) return
    await tellOffer(ctx, tx, { topic: 'offer.expired', offer, by: null })
  })
}
