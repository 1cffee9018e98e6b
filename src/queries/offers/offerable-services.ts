import { sql } from '@payloadcms/db-postgres'
import { requireUser } from '../../access/viewers'
import type { Ctx } from '../../context'
import type { OfferableService } from '../../contracts/offers'

/** The viewer's published services that an offer can be based on; empty for who sells nothing. */
export const offerableServices = async (
  ctx: Pick<Ctx, 'db' | 'viewer'>,
): Promise<OfferableService[]> => {
  const { sellerId } = requireUser(ctx.viewer)
  if (sellerId === null) return []
  const { rows } = await ctx.db.execute<OfferableService>(sql`
    select id, coalesce(title, '') as title, currency,
      coalesce(starting_price_minor, 0)::float8 as "startingPriceMinor"
    from services
    where seller_id = ${sellerId} and _status = 'published' and deleted_at is null
      and moderation <> 'suspended'
    order by first_published_at, id`)
  return rows
}
