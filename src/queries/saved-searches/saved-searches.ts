import { sql } from '@payloadcms/db-postgres'
import { requireUser } from '../../access/viewers'
import type { Ctx } from '../../context'
import type { Locale } from '../../contracts/locale'
import type { AlertFrequency, SavedSearches, SearchCriteria } from '../../contracts/saved-searches'

type Row = {
  id: string
  name: string
  criteria: SearchCriteria
  frequency: AlertFrequency
  categoryTitle: string | null
  createdAt: string
}

/** The searches that the viewer keeps. Throws `account/sign-in-required`. */
export const savedSearches = async (
  { db, viewer }: Pick<Ctx, 'db' | 'viewer'>,
  { locale }: { locale: Locale },
): Promise<SavedSearches> => {
  const { id: userId } = requireUser(viewer)
  const { rows } = await db.execute<Row>(sql`
    select saved.id, saved.name, saved.criteria, saved.frequency,
      coalesce(asked.title, main.title) as "categoryTitle", saved.created_at as "createdAt"
    from core.saved_searches saved
    left join categories category on category.slug = saved.criteria->>'category'
    left join categories_locales asked
      on asked._parent_id = category.id and asked._locale = ${locale}
    left join categories_locales main on main._parent_id = category.id and main._locale = 'fr'
    where saved.user_id = ${userId} order by saved.created_at desc, saved.id desc`)
  return {
    searches: rows.map((row) => ({ ...row, createdAt: new Date(row.createdAt).toISOString() })),
  }
}
