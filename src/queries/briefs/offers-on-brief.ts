import { sql } from '@payloadcms/db-postgres'
import { requireUser } from '../../access/viewers'
import type { Ctx } from '../../context'
import type { OfferView } from '../../contracts/offers'
import { AppError } from '../../domain/errors'
import { uuidOrNull } from '../../domain/uuid-or-null'
import { offerViews } from '../offers/offer-views'

/**
 * The offers on a brief for its customer to compare: the newest of each negotiation, those that can
 * still be taken first, then by price.
 * @throws AppError account/sign-in-required, brief/not-found (missing, or of somebody else).
 */
export const offersOnBrief = async (
  ctx: Ctx,
  { briefId }: { briefId: string },
): Promise<OfferView[]> => {
  const { id: userId } = requireUser(ctx.viewer)
  const { rows } = await ctx.db.execute(sql`
    select 1 from briefs where id = ${uuidOrNull(briefId)}::uuid and customer_id = ${userId}`)
  if (rows.length === 0) throw new AppError('brief/not-found')
  return offerViews(ctx, {
    userId,
    where: sql`o.brief_id = ${briefId}::uuid and o.status <> 'countered'`,
    order: sql`case o.status when 'accepted' then 0 when 'ordered' then 1 when 'agreed' then 2
      when 'open' then 2 else 3 end, o.price_minor, o.id`,
  })
}
