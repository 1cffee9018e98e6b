import { sql } from '@payloadcms/db-postgres'
import type { Tx } from '../context'
import { cacheTagsChannel } from '../domain/cache-tags'

/** NOTIFY carries less than 8,000 bytes. */
const tagsPerNotification = 60

/**
 * Pages that carry one of the tags are rendered anew: every web process hears of it right after the
 * COMMIT of this transaction. Call it in the transaction that changes the data, or after it.
 */
export const invalidateTags = async (tx: Tx, tags: readonly string[]): Promise<void> => {
  // In one order everywhere, so that two transactions cannot wait for each other.
  const names = [...new Set(tags)].sort()
  for (let start = 0; start < names.length; start += tagsPerNotification) {
    const some = JSON.stringify(names.slice(start, start + tagsPerNotification))
    await tx.execute(sql`
      with changed as (
        insert into core.cache_tags (tag, changed_at)
        select tag, clock_timestamp() from jsonb_array_elements_text(${some}::jsonb) as tag
        on conflict (tag) do update set changed_at = excluded.changed_at
        returning tag)
      select count(*), pg_notify(${cacheTagsChannel}, ${some}) from changed`)
  }
}
