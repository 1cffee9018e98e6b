import { sql } from '@payloadcms/db-postgres'
import type { Ctx } from '../../context'
import type { Locale } from '../../contracts/locale'

/** A page for search engines: its path below the language, and the languages it exists in. */
type Entry = { path: string; languages: Locale[]; updatedAt: string | null }

/** Search engines accept 50,000 addresses a file; everything has one per language. */
const entriesPerFile = 20_000

type FileLength = { perFile?: number }
type FileStart = FileLength & { firstId: string }

/** The first service and the first seller of each sitemap file, in order of their ids. */
export const listSitemapFiles = async (
  ctx: Pick<Ctx, 'db'>,
  { perFile = entriesPerFile }: FileLength = {},
): Promise<{ services: string[]; sellers: string[] }> => {
  const { rows } = await ctx.db.execute<{ kind: 'services' | 'sellers'; id: string }>(sql`
    select kind, id::text as id from (
      select 'services' as kind, service_id as id, row_number() over (order by service_id) as place
      from catalog.listings
      union all
      select 'sellers', seller_id, row_number() over (order by seller_id)
      from (select distinct seller_id from catalog.listings) seller) numbered
    where (place - 1) % ${perFile} = 0 order by id`)
  const firstOf = (kind: string) => rows.filter((row) => row.kind === kind).map(({ id }) => id)
  return { services: firstOf('services'), sellers: firstOf('sellers') }
}

/** The services of the file that starts with this one; an edit that was published dates them. */
export const listServiceEntries = async (
  ctx: Pick<Ctx, 'db'>,
  { firstId, perFile = entriesPerFile }: FileStart,
): Promise<Entry[]> => {
  const { rows } = await ctx.db.execute<{ slug: string; languages: Locale[]; at: string }>(sql`
    select listing.slug, listing.languages,
      to_json(greatest(listing.published_at, service.updated_at))#>>'{}' as at
    from catalog.listings listing join services service on service.id = listing.service_id
    where listing.service_id >= ${firstId}::uuid order by listing.service_id limit ${perFile}`)
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
  { firstId, perFile = entriesPerFile }: FileStart,
): Promise<Entry[]> => {
  const { rows } = await ctx.db.execute<PathRow>(sql`
    select '/sellers/' || seller.handle as path, to_json(seller.updated_at)#>>'{}' as at
    from sellers seller
    where seller.id >= ${firstId}::uuid
      and exists (select from catalog.listings listing where listing.seller_id = seller.id)
    order by seller.id limit ${perFile}`)
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
