import { sql } from '@payloadcms/db-postgres'
import type { Ctx } from '../../context'
import type { Locale } from '../../contracts/locale'

/** A page for search engines: its path below the language, and the languages it exists in. */
type Entry = { path: string; languages: Locale[]; updatedAt: string | null }

/** Search engines accept 50,000 addresses a file; a service has one per language. */
const servicesPerFile = 20_000

/** The first service of each sitemap file, in order of their ids. */
export const listSitemapFiles = async (ctx: Pick<Ctx, 'db'>): Promise<string[]> => {
  const { rows } = await ctx.db.execute<{ id: string }>(sql`
    select service_id::text as id from (
      select service_id, row_number() over (order by service_id) as place
      from catalog.listings) numbered
    where place % ${servicesPerFile} = 1 order by service_id`)
  return rows.map(({ id }) => id)
}

/** The services of the file that starts with this one. */
export const listServiceEntries = async (
  ctx: Pick<Ctx, 'db'>,
  { firstId }: { firstId: string },
): Promise<Entry[]> => {
  const { rows } = await ctx.db.execute<{ slug: string; languages: Locale[]; at: string }>(sql`
    select slug, languages, to_json(published_at)#>>'{}' as at from catalog.listings
    where service_id >= ${firstId}::uuid order by service_id limit ${servicesPerFile}`)
  return rows.map(({ slug, languages, at }) => ({
    path: `/services/${slug}`,
    languages,
    updatedAt: at,
  }))
}

/** Categories, and sellers with something on the market. */
export const listOtherEntries = async (ctx: Pick<Ctx, 'db'>): Promise<Entry[]> => {
  const { rows } = await ctx.db.execute<{ path: string }>(sql`
    select '/categories/' || slug as path from categories
    union all
    select '/sellers/' || seller.handle from sellers seller
      where exists (select from catalog.listings listing where listing.seller_id = seller.id)
    order by path limit 20000`)
  return rows.map(({ path }) => ({ path, languages: ['fr', 'en'], updatedAt: null }))
}
