import { notFound } from 'next/navigation'
import { z } from 'zod'
import type { Ctx } from '@/src/context'
import { AppError } from '@/src/domain/errors'
import { getOffer } from '@/src/queries/offers/get-offer'

/** An offer of the viewer's with its negotiation; a page that is not found for everybody else. */
export const readOfferOrMissing = async (ctx: Ctx, id: string) => {
  if (!z.uuid().safeParse(id).success) notFound()
  try {
    return await getOffer(ctx, { id })
  } catch (error) {
    if (error instanceof AppError && error.code === 'offer/not-found') notFound()
    throw error
  }
}
