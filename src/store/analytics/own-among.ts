import { sql } from '@payloadcms/db-postgres'
import type { Db } from '../../context'

/** Which of these services a seller sells. */
export const ownAmong = async (
  db: Db,
  { sellerId, ids }: { sellerId: string; ids: readonly string[] },
): Promise<Set<string>> => {
  if (ids.length === 0) return new Set()
  const { rows } = await db.execute<{ id: string }>(sql`
    select id from services where seller_id = ${sellerId}
      and id in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`)
  return new Set(rows.map(({ id }) => id))
}
