import { sql } from '@payloadcms/db-postgres'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { Db } from '../../src/context'
import { storable } from '../../src/domain/search/storable'
import { mostCandidates } from './candidates'

/** Few enough suggestions to look further than the best of the market. */
const tooFew = 3

/**
 * Services whose words begin like the words typed, best first. The best sixteenth of a large market
 * has an index of its own for it: all words that begin with two letters are half a dictionary.
 */
export const complete = async (
  db: Db,
  { q, limit }: { q: string; limit: number },
): Promise<string[]> => {
  const among = async (rows: SQL): Promise<string[]> => {
    const { rows: found } = await db.execute<{ id: string }>(sql`
      with typed as (
        select string_agg(word || ':*', ' & ') as prefix
        from regexp_split_to_table(catalog.words_of(${storable(q)}), '[^a-z0-9]+') word
        where word <> ''),
      asked as materialized (
        select case when prefix is null then ''::tsquery else to_tsquery('catalog.french', prefix)
          || to_tsquery('catalog.english', prefix) end as words from typed),
      matched as materialized (
        select listing.service_id, listing.quality from catalog.listings listing
        where ${rows} and listing.search @@ (select words from asked)
        limit ${sql.raw(String(mostCandidates))})
      select service_id as id from matched
      order by quality desc, service_id desc limit ${sql.raw(String(limit))}`)
    return found.map(({ id }) => id)
  }
  const best = await among(sql`listing.tier >= 2`)
  return best.length >= Math.min(tooFew, limit) ? best : among(sql`true`)
}
