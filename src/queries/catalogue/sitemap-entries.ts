import { sql } from '@payloadcms/db-postgres'
import type { Ctx } from '../../context'
import type { Locale } from '../../contracts/locale'

/** A page for search engines: its path below the language, and the languages it exists in. */
type Entry = { path: string; languages: Locale[]; updatedAt: string | null }

/** Search engines accept 50,000 addresses a file; everything has one per language. */
const entriesPerFile = 20_000

/** The first service and the first seller of each sitemap file, in order of their ids. */
export const listSitemapFiles = async (
  ctx: Pick<Ctx, 'db'>,
): Promise<{ services: string[]; sellers: string[] }> => {
  const { rows } = await ctx.db.execute<{ kind: 'services' | 'sellers'; id: string }>(sql`
    select kind, id::text as id from (
      select 'services' as kind, service_id as id, row_number() over (order by service_id) as place
      from catalog.listings
      union all
      select 'sellers', seller_id, row_number() over (order by seller_id)
      from (select distinct seller_id from catalog.listings) seller) numbered
    where place % ${entriesPerFile} = 1 order by id`)
  const firstOf = (kind: string) => rows.filter((row) => row.kind === kind).map(({ id }) => id)
  return { services: firstOf('services'), sellers: firstOf('sellers') }
}

type FileStart = { firstId: string }

/** The services of the file that starts with this one. */
export const listServiceEntries = async (
  ctx: Pick<Ctx, 'db'>,
  { firstId }: FileStart,
): Promise<Entry[]> => {
  const { rows } = await ctx.db.execute<{ slug: string; languages: Locale[]; at: string }>(sql`
    select slug, languages, to_json(published_at)#>>'{}' as at from catalog.listings
    where service_id >= ${firstId}::uuid order by service_id limit ${entriesPerFile}`)
  return rows.map(({ slug, languages, at }) => ({
    path: `/services/${slug}`,
    languages,
    updatedAt: at,
  }))
}

type PathRow = { path: string; at: string | null }

const inBothLanguages = ({ path, at }: PathRow): Entry => ({
  path,
  languages: ['fr', 'en'],
  updatedAt: at,
})

/** The sellers with something on the market, of the file that starts with this one. */
export const listSellerEntries = async (
  ctx: Pick<Ctx, 'db'>,
  { firstId }: FileStart,
): Promise<Entry[]> => {
  const { rows } = await ctx.db.execute<PathRow>(sql`
    select '/sellers/' || seller.handle as path, to_json(seller.updated_at)#>>'{}' as at
    from sellers seller
    where seller.id >= ${firstId}::uuid
      and exists (select from catalog.listings listing where listing.seller_id = seller.id)
    order by seller.id limit ${entriesPerFile}`)
  return rows.map(inBothLanguages)
}

/** Categories and editorial pages. */
export const listOtherEntries = async (ctx: Pick<Ctx, 'db'>): Promise<Entry[]> => {
  const { rows } = await ctx.db.execute<PathRow>(sql`
    select '/categories/' || slug as path, to_json(updated_at)#>>'{}' as at from categories
    union all
    select '/pages/' || slug, to_json(updated_at)#>>'{}' from pages
    order by path limit ${entriesPerFile}`)
  return rows.map(inBothLanguages)
}
