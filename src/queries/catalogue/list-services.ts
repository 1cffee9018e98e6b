import { sql } from '@payloadcms/db-postgres'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { Ctx } from '../../context'
import type { CatalogueQuery, ServiceCard } from '../../contracts/catalogue'
import type { Locale } from '../../contracts/locale'
import type { Page } from '../../contracts/pagination'
import { readCursor, writeCursor } from '../../domain/search/search-cursor'
import { cardColumns, cardJoins, toServiceCard, type CardRow } from './service-card'

type Order = { key: SQL; type: 'float8' | 'bigint' | 'timestamptz'; isAscending: boolean }

const orders: Record<CatalogueQuery['sort'], Order> = {
  best: { key: sql`listing.quality`, type: 'float8', isAscending: false },
  newest: { key: sql`listing.published_at`, type: 'timestamptz', isAscending: false },
  price_asc: { key: sql`listing.comparable_price`, type: 'bigint', isAscending: true },
  price_desc: { key: sql`listing.comparable_price`, type: 'bigint', isAscending: false },
}

/**
 * One row more than the page shows. Written into the text: behind a parameter the planner fears a
 * tenth of the market and plans anew for every request.
 */
const pageSize = (limit: number): SQL => sql.raw(String(limit + 1))

/**
 * The services on the market or in one category, a page at a time and nothing counted: one walk
 * along an index, however many there are. One statement, two with a category; an unknown category
 * is empty.
 */
export const listServices = async (
  ctx: Pick<Ctx, 'db'>,
  { asked, locale }: { asked: CatalogueQuery; locale: Locale },
): Promise<Page<ServiceCard>> => {
  const place = asked.category === undefined ? sql`true` : await within(ctx, asked.category)
  if (place === null) return { items: [], nextCursor: null }
  const { key, type, isAscending } = orders[asked.sort]
  const direction = sql.raw(isAscending ? 'asc' : 'desc')
  const cursor = readCursor(asked.cursor, asked.sort)
  const after =
    cursor === null || cursor.key === null
      ? sql`true`
      : sql`(${key}, listing.service_id) ${sql.raw(isAscending ? '>' : '<')}
          (${cursor.key}::${sql.raw(type)}, ${cursor.id}::uuid)`
  const { rows } = await ctx.db.execute<CardRow & { key: string }>(sql`
    with page as materialized (
      select listing.service_id, ${key} as key from catalog.listings listing
      where ${place} and ${after}
      order by ${key} ${direction}, listing.service_id ${direction} limit ${pageSize(asked.limit)})
    select page.key::text as key, ${cardColumns()}
    from page join catalog.listings listing using (service_id) ${cardJoins()}
    order by page.key ${direction}, page.service_id ${direction}`)
  const shown = rows.slice(0, asked.limit)
  const last = shown.at(-1)
  return {
    items: shown.map((row) => toServiceCard(row, locale)),
    nextCursor:
      rows.length > asked.limit && last !== undefined
        ? writeCursor({ sort: asked.sort, key: last.key, id: last.id })
        : null,
  }
}

const within = async (ctx: Pick<Ctx, 'db'>, slug: string): Promise<SQL | null> => {
  const { rows } = await ctx.db.execute<{ id: string; is_root: boolean }>(
    sql`select id, parent_id is null as is_root from categories where slug = ${slug}`,
  )
  const [category] = rows
  if (category === undefined) return null
  return category.is_root
    ? sql`listing.root_category_id = ${category.id}`
    : sql`listing.category_id = ${category.id}`
}
