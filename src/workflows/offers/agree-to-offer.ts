import type { Ctx } from '../../context'
import { inTransaction } from '../../store/in-transaction'
import { moveOffer } from '../../store/offers/move-offer'
import { holdOffer, notOpen } from './offer-sides'
import { tellOffer } from './tell-offer'

/**
 * A seller says yes to a customer's counter-offer: the customer can pay it from now on.
 * @throws AppError account/sign-in-required, offer/not-found, offer/not-open.
 */
export const agreeToOffer = async (ctx: Ctx, { offerId }: { offerId: string }): Promise<void> => {
  await inTransaction(ctx.db, async (tx) => {
    const { offer, side, userId } = await holdOffer(ctx, tx, { offerId, action: 'agree' })
    const move = { offerId, from: 'open', to: 'agreed', now: ctx.clock() } as const
    if (!(await moveOffer(tx, move))) throw notOpen(offer)
    await tellOffer(ctx, tx, { topic: 'offer.agreed', offer, by: { side, userId } })
  })
}
