import { sql } from '@payloadcms/db-postgres'
import type { Ctx } from '../../context'
import { expireBrief } from '../briefs/expire-brief'
import { fulfilBrief } from '../briefs/fulfil-brief'
import { expireOffer } from './expire-offer'

/** Jobs run on time; what a sweep still finds after this long was lost. */
const patienceMs = 120_000
const batch = 200

/** Finds offers and briefs whose job was lost, and finishes them. Safe to run at any time. */
export const sweepOffers = async (ctx: Ctx): Promise<void> => {
  const before = new Date(ctx.clock().getTime() - patienceMs).toISOString()
  const idsOf = async (query: ReturnType<typeof sql>) =>
    (await ctx.db.execute<{ id: string }>(query)).rows.map(({ id }) => id)
  const offers = await idsOf(sql`
    select id from offers where status in ('open', 'agreed')
      and expires_at < ${before}::timestamptz order by expires_at limit ${batch}`)
  for (const offerId of offers) await expireOffer(ctx, { offerId })
  const briefs = await idsOf(sql`
    select id from briefs where status = 'open'
      and expires_at < ${before}::timestamptz order by expires_at limit ${batch}`)
  for (const briefId of briefs) await expireBrief(ctx, { briefId })
  const taken = await idsOf(sql`
    select b.id from briefs b join offers o on o.brief_id = b.id and o.status = 'accepted'
    where b.status in ('open', 'closed', 'expired')
      and o.updated_at < ${before}::timestamptz limit ${batch}`)
  for (const briefId of taken) await fulfilBrief(ctx, { briefId })
}
