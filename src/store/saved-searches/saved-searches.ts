import { sql } from '@payloadcms/db-postgres'
import type { Tx } from '../../context'
import {
  savedSearchLimits,
  type ChangeSavedSearch,
  type SaveSearch,
} from '../../contracts/saved-searches'
import { AppError } from '../../domain/errors'
import { sqlState } from '../sql-state'

const uniqueViolation = '23505'

/** Throws `saved-search/already-saved`, `saved-search/full`. */
export const insertSavedSearch = async (
  tx: Tx,
  saved: SaveSearch & { id: string; userId: string; now: Date },
): Promise<void> => {
  const { id, userId, name, criteria, frequency } = saved
  const now = saved.now.toISOString()
  // Two tabs of one person wait for each other here: the limit holds.
  await tx.execute(sql`select 1 from users where id = ${userId} for no key update`)
  const asked = Object.fromEntries(Object.entries(criteria).filter(([, value]) => value !== ''))
  try {
    await tx.execute(sql`
      insert into core.saved_searches
        (id, user_id, name, criteria, frequency, alerted_until, created_at)
      values (${id}, ${userId}, ${name}, ${JSON.stringify(asked)}::jsonb, ${frequency},
        ${now}::timestamptz, ${now}::timestamptz)`)
  } catch (error) {
    if (sqlState(error) === uniqueViolation) throw new AppError('saved-search/already-saved')
    throw error
  }
  const { rows } = await tx.execute<{ count: number }>(sql`
    select count(*)::int as count from core.saved_searches where user_id = ${userId}`)
  if ((rows[0]?.count ?? 0) > savedSearchLimits.searches) {
    throw new AppError('saved-search/full', { most: savedSearchLimits.searches })
  }
}

/**
 * Changes the name or how often news are mailed; an alert that was off begins with what is published
 * from now on. Throws `saved-search/not-found`.
 */
export const updateSavedSearch = async (
  tx: Pick<Tx, 'execute'>,
  changed: ChangeSavedSearch & { id: string; userId: string; now: Date },
): Promise<void> => {
  const { id, userId, name = null, frequency = null } = changed
  const { rows } = await tx.execute(sql`
    update core.saved_searches set
      name = coalesce(${name}::text, name),
      alerted_until = case when frequency = 'none' and ${frequency}::text <> 'none'
        then ${changed.now.toISOString()}::timestamptz else alerted_until end,
      frequency = coalesce(${frequency}::text, frequency)
    where id = ${id} and user_id = ${userId} returning id`)
  if (rows.length === 0) throw new AppError('saved-search/not-found')
}

/** Throws `saved-search/not-found`. */
export const deleteSavedSearchRow = async (
  tx: Pick<Tx, 'execute'>,
  { id, userId }: { id: string; userId: string },
): Promise<void> => {
  const { rows } = await tx.execute(sql`
    delete from core.saved_searches where id = ${id} and user_id = ${userId} returning id`)
  if (rows.length === 0) throw new AppError('saved-search/not-found')
}

/**
 * Notes until when alerts have told what is new. Answers the ids of those that stood where they were
 * read and are still wanted: another run, or their owner, may have been faster.
 */
export const moveAlerts = async (
  tx: Tx,
  { alerts, until }: { alerts: readonly { id: string; after: string }[]; until: Date },
): Promise<Set<string>> => {
  const { rows } = await tx.execute<{ id: string }>(sql`
    update core.saved_searches search set alerted_until = ${until.toISOString()}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(alerts)}::jsonb) as alert (id uuid, after timestamptz)
     where search.id = alert.id and search.alerted_until = alert.after
       and search.frequency <> 'none'
    returning search.id`)
  return new Set(rows.map(({ id }) => id))
}

/** Ends one alert, or all of a member. Those that are gone change nothing. */
export const stopAlertsOf = async (
  tx: Pick<Tx, 'execute'>,
  { of, id }: { of: 'search' | 'member'; id: string },
): Promise<void> => {
  const which = of === 'search' ? sql`id = ${id}` : sql`user_id = ${id}`
  await tx.execute(sql`update core.saved_searches set frequency = 'none' where ${which}`)
}
