import { sql } from '@payloadcms/db-postgres'
import { requireUser } from '../../access/viewers'
import type { Ctx } from '../../context'
import type { FavouriteIds, Favourites, FavouriteState } from '../../contracts/favourites'
import type { Locale } from '../../contracts/locale'
import { readCards } from '../catalogue/search-services'

type Row = { serviceId: string; listId: string | null; addedAt: string; title: string }

/** What the viewer keeps, with what left the market since. Throws `account/sign-in-required`. */
export const favourites = async (
  { db, viewer }: Pick<Ctx, 'db' | 'viewer'>,
  { locale }: { locale: Locale },
): Promise<Favourites> => {
  const { id: userId } = requireUser(viewer)
  const lists = await db.execute<{ id: string; name: string }>(sql`
    select id, name from core.favourite_lists where user_id = ${userId} order by lower(name), id`)
  const { rows } = await db.execute<Row>(sql`
    select kept.service_id as "serviceId", kept.list_id as "listId", kept.added_at as "addedAt",
      service.title
    from core.favourites kept join services service on service.id = kept.service_id
    where kept.user_id = ${userId} order by kept.added_at desc, kept.service_id`)
  const cards = await readCards({ db }, { ids: rows.map(({ serviceId }) => serviceId), locale })
  const byId = new Map(cards.map((card) => [card.id, card]))
  return {
    lists: lists.rows,
    services: rows.map((row) => ({
      ...row,
      addedAt: new Date(row.addedAt).toISOString(),
      card: byId.get(row.serviceId) ?? null,
    })),
  }
}

/** All that the viewer keeps, for the hearts of a page. Throws `account/sign-in-required`. */
export const favouriteIds = async ({
  db,
  viewer,
}: Pick<Ctx, 'db' | 'viewer'>): Promise<FavouriteIds> => {
  const { id: userId } = requireUser(viewer)
  const { rows } = await db.execute<{ id: string }>(sql`
    select service_id as id from core.favourites where user_id = ${userId}`)
  return { ids: rows.map(({ id }) => id) }
}

/** Whether the viewer keeps a service. Throws `account/sign-in-required`. */
export const favouriteState = async (
  { db, viewer }: Pick<Ctx, 'db' | 'viewer'>,
  { serviceId }: { serviceId: string },
): Promise<FavouriteState> => {
  const { id: userId } = requireUser(viewer)
  const { rows } = await db.execute(sql`
    select 1 from core.favourites where user_id = ${userId} and service_id = ${serviceId}`)
  return { isKept: rows.length > 0 }
}
