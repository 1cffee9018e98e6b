import { sql } from '@payloadcms/db-postgres'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { Db } from '../../context'
import type { SearchCriteria } from '../../contracts/saved-searches'
import { restMs } from '../../domain/saved-searches'

/** An alert whose time has come: what was published after `after` is news. */
export type DueAlert = { id: string; name: string; criteria: SearchCriteria; after: string }

const isDue = (now: Date): SQL => {
  const before = (rest: number) => new Date(now.getTime() - rest).toISOString()
  return sql`(frequency = 'daily' and alerted_until <= ${before(restMs.daily)}::timestamptz
    or frequency = 'weekly' and alerted_until <= ${before(restMs.weekly)}::timestamptz)`
}

/** Members with alerts whose time has come, in the order of their ids. */
export const ownersWithAlertsDue = async (
  db: Db,
  { now, after, limit }: { now: Date; after: string | null; limit: number },
): Promise<string[]> => {
  const { rows } = await db.execute<{ userId: string }>(sql`
    select distinct user_id as "userId" from core.saved_searches
    where frequency <> 'none' and ${isDue(now)}
      and ${after === null ? sql`true` : sql`user_id > ${after}`}
    order by user_id limit ${limit}`)
  return rows.map(({ userId }) => userId)
}

/** The alerts of one member whose time has come, the oldest first. */
export const alertsDue = async (
  db: Db,
  { now, userId }: { now: Date; userId: string },
): Promise<DueAlert[]> => {
  const { rows } = await db.execute<DueAlert>(sql`
    select id, name, criteria, alerted_until::text as after from core.saved_searches
    where user_id = ${userId} and frequency <> 'none' and ${isDue(now)}
    order by created_at, id`)
  return rows
}
