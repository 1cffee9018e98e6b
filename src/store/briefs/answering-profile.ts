import { sql } from '@payloadcms/db-postgres'
import type { Db, Tx } from '../../context'
import type { AnsweringProfile } from '../../domain/briefs/brief-rules'

/** What decides whether a seller may answer briefs; null when their profile is closed. */
export const answeringProfile = async (
  db: Db | Tx,
  sellerId: string,
): Promise<AnsweringProfile | null> => {
  const { rows } = await db.execute<AnsweringProfile>(sql`
    select coalesce(headline, '') as headline, coalesce(bio, '') as bio,
      (select count(*)::float8 from services v where v.seller_id = s.id
        and v._status = 'published' and v.deleted_at is null) as "publishedServices"
    from sellers s where s.id = ${sellerId} and s.status = 'active'`)
  return rows[0] ?? null
}
