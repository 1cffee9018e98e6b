import { sql } from '@payloadcms/db-postgres'
import type { Tx } from '../../context'
import { cacheTags } from '../../domain/cache-tags'
import { invalidateTags } from '../cache-tags'

/**
 * Renders cached pages anew where a promotion has begun or ended since they were last. Answers
 * whether one has.
 */
export const turnPromotions = async (tx: Tx, { now }: { now: Date }): Promise<boolean> => {
  const { rows } = await tx.execute<{ turned: boolean }>(sql`
    with seen as (select coalesce(max(changed_at), '-infinity') as at
      from core.cache_tags where tag = ${cacheTags.promotions})
    select exists (select from promotions, seen
      where (starts_at > seen.at and starts_at <= ${now.toISOString()}::timestamptz)
        or (ends_at > seen.at and ends_at <= ${now.toISOString()}::timestamptz)) as turned`)
  const turned = rows[0]?.turned ?? false
  if (turned) await invalidateTags(tx, [cacheTags.promotions])
  return turned
}
