import type { Ctx } from '../../context'
import type { DeclineOffer } from '../../contracts/offers'
import { inTransaction } from '../../store/in-transaction'
import { moveOffer } from '../../store/offers/move-offer'
import { holdOffer, notOpen } from './offer-sides'
import { tellOffer } from './tell-offer'

/**
 * Refuses an offer of the other side, with a word if one wants to say why.
 * @throws AppError account/sign-in-required, offer/not-found, offer/not-open.
 */
export const declineOffer = async (
  ctx: Ctx,
  { offerId, word }: DeclineOffer & { offerId: string },
): Promise<void> => {
  await inTransaction(ctx.db, async (tx) => {
    const { offer, side, userId } = await holdOffer(ctx, tx, { offerId, action: 'decline' })
    const move = { offerId, from: 'open', to: 'declined', now: ctx.clock(), answer: word } as const
    if (!(await moveOffer(tx, move))) throw notOpen(offer)
    await tellOffer(ctx, tx, { topic: 'offer.declined', offer, by: { side, userId } })
  })
}
