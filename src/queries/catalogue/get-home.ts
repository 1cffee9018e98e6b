import { sql } from '@payloadcms/db-postgres'
import type { Ctx } from '../../context'
import type { HomePage } from '../../contracts/catalogue'
import type { Locale } from '../../contracts/locale'
import { listCategories } from './list-categories'
import { sellerColumns, toSellerSummary, type SellerRow } from './seller-summary'
import { cardColumns, cardJoins, toServiceCard, type CardRow } from './service-card'

const cardsPerRow = 8
const sellersShown = 6

/** Everything the home page shows, in four statements. */
export const getHome = async (
  ctx: Pick<Ctx, 'db'>,
  { locale }: { locale: Locale },
): Promise<HomePage> => {
  const [categories, cards, sellers, totals] = await Promise.all([
    listCategories(ctx, { locale }),
    homeCards(ctx),
    homeSellers(ctx),
    homeTotals(ctx),
  ])
  const shelf = (name: 'featured' | 'recent') =>
    cards.filter((row) => row.shelf === name).map((row) => toServiceCard(row, locale))
  return { categories, featured: shelf('featured'), recent: shelf('recent'), sellers, totals }
}

/** The best of different sellers, so that nobody fills the page alone, and the newest. */
const homeCards = async (ctx: Pick<Ctx, 'db'>) => {
  const { rows } = await ctx.db.execute<CardRow & { shelf: string }>(sql`
    with best as (
      select service_id, seller_id, quality from catalog.listings
      order by quality desc, service_id desc limit 200),
    featured as (
      select service_id, quality from (
        select distinct on (seller_id) service_id, quality from best
        order by seller_id, quality desc) one_each
      order by quality desc limit ${cardsPerRow}),
    recent as (
      select service_id, published_at from catalog.listings
      where service_id not in (select service_id from featured)
      order by published_at desc, service_id desc limit ${cardsPerRow}),
    shelves as (
      select service_id, 'featured' as shelf, quality as place from featured
      union all
      select service_id, 'recent', extract(epoch from published_at)::float8 from recent)
    select shelves.shelf, ${cardColumns()}
    from shelves join catalog.listings listing using (service_id) ${cardJoins()}
    order by shelves.shelf, shelves.place desc`)
  return rows
}

const homeSellers = async (ctx: Pick<Ctx, 'db'>): Promise<HomePage['sellers']> => {
  type Row = SellerRow & { headline: string; average: number; count: number }
  const { rows } = await ctx.db.execute<Row>(sql`
    select ${sellerColumns()}, coalesce(seller.headline, '') as headline,
      round(stats.rating_sum::numeric / stats.rating_count, 2)::float8 as average,
      stats.rating_count::float8 as count
    from catalog.seller_stats stats
    join sellers seller on seller.id = stats.seller_id and seller.status = 'active'
    left join media avatar on avatar.id = seller.avatar_id
    where stats.rating_count > 0
    order by (stats.rating_sum + 20.0) / (stats.rating_count + 5) desc, seller.id
    limit ${sellersShown}`)
  return rows.map((row) => ({
    ...toSellerSummary(row),
    headline: row.headline,
    rating: { average: row.average, count: row.count },
  }))
}

const homeTotals = async (ctx: Pick<Ctx, 'db'>): Promise<HomePage['totals']> => {
  const { rows } = await ctx.db.execute<HomePage['totals']>(sql`
    select (select count(*)::float8 from catalog.listings) as services,
      (select count(distinct seller_id)::float8 from catalog.listings) as sellers,
      (select coalesce(sum(orders_completed), 0)::float8 from catalog.seller_stats)
        as "ordersCompleted"`)
  return rows[0] ?? { services: 0, sellers: 0, ordersCompleted: 0 }
}
