import { sql } from '@payloadcms/db-postgres'
import { requireUser } from '../../access/viewers'
import type { Ctx } from '../../context'
import type { OfferPage } from '../../contracts/accept-offer'
import { AppError } from '../../domain/errors'
import { uuidOrNull } from '../../domain/uuid-or-null'
import { offerViews } from './offer-views'

/**
 * An offer with its negotiation. Strangers get the answer of a missing one.
 * @throws AppError account/sign-in-required, offer/not-found.
 */
export const getOffer = async (
  ctx: Ctx,
  { id }: { id: string },
): Promise<Omit<OfferPage, 'quote'>> => {
  const { id: userId } = requireUser(ctx.viewer)
  const chain = await offerViews(ctx, {
    userId,
    where: sql`o.chain = (select chain from offers where id = ${uuidOrNull(id)}::uuid)`,
    order: sql`o.step`,
  })
  const offer = chain.find((one) => one.id === id)
  if (offer === undefined) throw new AppError('offer/not-found')
  return { offer, chain }
}
