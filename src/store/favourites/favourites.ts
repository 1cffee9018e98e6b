import { sql } from '@payloadcms/db-postgres'
import type { Tx } from '../../context'
import { favouriteLimits } from '../../contracts/favourites'
import { AppError } from '../../domain/errors'
import { sqlState } from '../sql-state'

/** Two tabs of one person wait for each other here: the limits hold. */
export const lockFavourites = async (tx: Tx, userId: string): Promise<void> => {
  await tx.execute(sql`select 1 from users where id = ${userId} for no key update`)
}

type Kept = { userId: string; serviceId: string; listId: string | null | undefined; now: Date }

/**
 * Keeps a service; one that is kept already moves when a list is named.
 * Throws `service/not-found`, `favourite/list-not-found`, `favourite/full`.
 */
export const putFavourite = async (tx: Tx, kept: Kept): Promise<void> => {
  const { userId, serviceId, listId, now } = kept
  if (typeof listId === 'string') await requireList(tx, { userId, listId })
  const { rows } = await tx.execute(sql`
    insert into core.favourites (user_id, service_id, list_id, added_at)
    select ${userId}, id, ${listId ?? null}::uuid, ${now.toISOString()}::timestamptz
    from services where id = ${serviceId} and (
      exists (select 1 from catalog.listings where service_id = ${serviceId})
      or exists (select 1 from core.favourites
        where user_id = ${userId} and service_id = ${serviceId}))
    on conflict (user_id, service_id) do update
      set list_id = case when ${listId !== undefined} then excluded.list_id
        else favourites.list_id end
    returning service_id`)
  if (rows.length === 0) throw new AppError('service/not-found')
  const counted = await tx.execute<{ count: number }>(sql`
    select count(*)::int as count from core.favourites where user_id = ${userId}`)
  if ((counted.rows[0]?.count ?? 0) > favouriteLimits.services) {
    throw new AppError('favourite/full', { most: favouriteLimits.services })
  }
}

const requireList = async (tx: Tx, { userId, listId }: { userId: string; listId: string }) => {
  const { rows } = await tx.execute(sql`
    select 1 from core.favourite_lists where id = ${listId} and user_id = ${userId}`)
  if (rows.length === 0) throw new AppError('favourite/list-not-found')
}

type List = { id: string; userId: string; name: string }

/** Throws `favourite/name-taken`, `favourite/too-many-lists`. */
export const insertList = async (tx: Tx, list: List & { now: Date }): Promise<void> => {
  await distinctly(() =>
    tx.execute(sql`
      insert into core.favourite_lists (id, user_id, name, created_at)
      values (${list.id}, ${list.userId}, ${list.name}, ${list.now.toISOString()}::timestamptz)`),
  )
  const { rows } = await tx.execute<{ count: number }>(sql`
    select count(*)::int as count from core.favourite_lists where user_id = ${list.userId}`)
  if ((rows[0]?.count ?? 0) > favouriteLimits.lists) {
    throw new AppError('favourite/too-many-lists', { most: favouriteLimits.lists })
  }
}

/** Throws `favourite/list-not-found`, `favourite/name-taken`. */
export const renameList = async (tx: Tx, { id, userId, name }: List): Promise<void> => {
  const { rows } = await distinctly(() =>
    tx.execute(sql`
      update core.favourite_lists set name = ${name}
       where id = ${id} and user_id = ${userId} returning id`),
  )
  if (rows.length === 0) throw new AppError('favourite/list-not-found')
}

const uniqueViolation = '23505'

const distinctly = async <T>(write: () => Promise<T>): Promise<T> => {
  try {
    return await write()
  } catch (error) {
    if (sqlState(error) === uniqueViolation) throw new AppError('favourite/name-taken')
    throw error
  }
}
