import type { Ctx } from '../../context'
import type { Currency } from '../../contracts/money'
import type { Locale } from '../../contracts/locale'
import { withTransaction } from '../../store/with-transaction'
import { requireSeller } from './owned-service'

/**
 * Begins an empty draft that only its seller sees.
 * @throws AppError account/sign-in-required, seller/profile-required.
 */
export const createService = async (
  ctx: Ctx,
  input: { language: Locale; currency?: Currency },
): Promise<{ id: string }> => {
  const seller = requireSeller(ctx)
  return withTransaction(ctx.payload, async ({ req }) => {
    const created = await ctx.payload.create({
      collection: 'services',
      draft: true,
      data: {
        title: '',
        seller: seller.sellerId,
        language: input.language,
        currency: input.currency ?? 'XOF',
        moderation: 'editing',
        tags: [],
      },
      overrideAccess: true,
      req,
    })
    return { id: created.id }
  })
}
