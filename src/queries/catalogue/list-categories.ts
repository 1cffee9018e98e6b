import { sql } from '@payloadcms/db-postgres'
import type { Ctx } from '../../context'
import type { CategoryNode } from '../../contracts/catalogue'
import type { Locale } from '../../contracts/locale'

type Row = {
  id: string
  slug: string
  parent_id: string | null
  icon: string
  title: string
  description: string
  services: number
}

/** The category tree with the number of services on the market, in the order staff gave it. */
export const listCategories = async (
  ctx: Pick<Ctx, 'db'>,
  { locale }: { locale: Locale },
): Promise<CategoryNode[]> => {
  const { rows } = await ctx.db.execute<Row>(sql`
    with counts as materialized (
      select category_id as id, count(*) as services from catalog.listings group by category_id)
    select category.id, category.slug, category.parent_id, category.icon,
      coalesce(asked.title, main.title, category.slug) as title,
      coalesce(asked.description, main.description, '') as description,
      coalesce(counts.services, 0)::float8 as services
    from categories category
    left join categories_locales asked
      on asked._parent_id = category.id and asked._locale = ${locale}
    left join categories_locales main
      on main._parent_id = category.id and main._locale = 'fr'
    left join counts on counts.id = category.id
    order by category.position, category.slug`)
  return rows.filter(({ parent_id }) => parent_id === null).map((root) => toNode(root, rows))
}

const toNode = (root: Row, rows: readonly Row[]): CategoryNode => {
  const children = rows.filter(({ parent_id }) => parent_id === root.id)
  return {
    id: root.id,
    slug: root.slug,
    title: root.title,
    description: root.description,
    icon: root.icon,
    serviceCount: children.reduce((sum, { services }) => sum + services, root.services),
    children: children.map(({ id, slug, title, services }) => ({
      id,
      slug,
      title,
      serviceCount: services,
    })),
  }
}
