import type { ClientBase } from 'pg'
import { categories } from '../demo/content/categories'
import type { DemoClock } from './demo-clock'
import { insertRows } from './insert-rows'
import { stableId } from './stable-id'

export const categoryIdOf = (slug: string): string => stableId(`category ${slug}`)

/** The root a child stands under. */
export const rootOf = (childSlug: string): string =>
  categories.find(({ children }) => children.some(({ slug }) => slug === childSlug))?.slug ?? ''

/** The tree of categories in both languages. */
export const seedCategories = async (client: ClientBase, clock: DemoClock): Promise<void> => {
  const made = clock.ago(720).toISOString()
  const flat = categories.flatMap((root, position) => [
    { ...root, parent: null, position: position * 100 },
    ...root.children.map((child, place) => ({
      ...child,
      parent: categoryIdOf(root.slug),
      position: position * 100 + place + 1,
    })),
  ])
  await insertRows(
    client,
    'categories',
    flat.map(({ slug, icon, parent, position }) => ({
      id: categoryIdOf(slug),
      slug,
      icon,
      parent_id: parent,
      position,
      created_at: made,
      updated_at: made,
    })),
  )
  await insertRows(
    client,
    'categories_locales',
    flat.flatMap(({ slug, title, description }) =>
      (['fr', 'en'] as const).map((locale) => ({
        title: title[locale],
        description: description[locale],
        _locale: locale,
        _parent_id: categoryIdOf(slug),
      })),
    ),
  )
}
