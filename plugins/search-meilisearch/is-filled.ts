import { sql } from '@payloadcms/db-postgres'
import type { Db } from '../../src/context'

/** Whether the server has been brought the whole market once; before that it would hide services. */
export const isSearchFilled = async (db: Db, engine: string): Promise<boolean> => {
  const { rows } = await db.execute<{ filled: boolean }>(sql`
    select filled_at is not null as filled from catalog.search_followers where engine = ${engine}`)
  return rows[0]?.filled ?? false
}
