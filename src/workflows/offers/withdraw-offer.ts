import type { Ctx } from '../../context'
import { inTransaction } from '../../store/in-transaction'
import { moveOffer } from '../../store/offers/move-offer'
import { holdOffer, notOpen } from './offer-sides'
import { tellOffer } from './tell-offer'

/**
 * Its author takes an offer back before anybody has paid it.
 * @throws AppError account/sign-in-required, offer/not-found, offer/not-open.
 */
export const withdrawOffer = async (ctx: Ctx, { offerId }: { offerId: string }): Promise<void> => {
  await inTransaction(ctx.db, async (tx) => {
    const { offer, side, userId } = await holdOffer(ctx, tx, { offerId, action: 'withdraw' })
    const move = { offerId, from: offer.status, to: 'withdrawn', now: ctx.clock() } as const
    if (!(await moveOffer(tx, move))) throw notOpen(offer)
    await tellOffer(ctx, tx, { topic: 'offer.withdrawn', offer, by: { side, userId } })
  })
}
