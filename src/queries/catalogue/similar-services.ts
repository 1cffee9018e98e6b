import { sql } from '@payloadcms/db-postgres'
import type { Ctx } from '../../context'
import type { ServiceCard } from '../../contracts/catalogue'
import type { Locale } from '../../contracts/locale'
import { cardColumns, cardJoins, toServiceCard, type CardRow } from './service-card'

/** Other services to look at: the same category before the same family, best first. */
export const similarServices = async (
  ctx: Pick<Ctx, 'db'>,
  input: { serviceId: string; locale: Locale; limit: number },
): Promise<ServiceCard[]> => {
  const { rows } = await ctx.db.execute<CardRow>(sql`
    with origin as (
      select service_id, category_id, root_category_id from catalog.listings
      where service_id = ${input.serviceId}),
    near as (
      (select listing.service_id, 1 as nearness, listing.quality
       from catalog.listings listing join origin using (category_id)
       where listing.service_id <> origin.service_id
       order by listing.quality desc, listing.service_id desc limit ${input.limit})
      union all
      (select listing.service_id, 0, listing.quality
       from catalog.listings listing join origin using (root_category_id)
       where listing.category_id <> origin.category_id
       order by listing.quality desc, listing.service_id desc limit ${input.limit}))
    select ${cardColumns()}
    from (select * from near order by nearness desc, quality desc limit ${input.limit}) near
    join catalog.listings listing using (service_id) ${cardJoins()}
    order by near.nearness desc, near.quality desc`)
  return rows.map((row) => toServiceCard(row, input.locale))
}
