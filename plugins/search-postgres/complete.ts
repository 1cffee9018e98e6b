import { sql } from '@payloadcms/db-postgres'
import type { Db } from '../../src/context'
import { storable } from '../../src/domain/search/storable'
import { mostCandidates } from './candidates'

/** Matches expected before only the best of the market are looked at. */
const readWell = 1_000

type Row = { id: string }

/** Services whose words begin like the words typed, best first; one statement. */
export const complete = async (
  db: Db,
  { q, limit }: { q: string; limit: number },
): Promise<string[]> => {
  const { rows } = await db.execute<Row>(sql`
    with typed as (
      select string_agg(word || ':*', ' & ') as prefix
      from regexp_split_to_table(catalog.words_of(${storable(q)}), '[^a-z0-9]+') word
      where word <> ''),
    asked as materialized (
      select case when prefix is null then ''::tsquery else to_tsquery('catalog.french', prefix)
        || to_tsquery('catalog.english', prefix) end as words from typed),
    sized as materialized (
      select words, least((select count(*) from catalog.tiers), greatest(0, ceil(ln(greatest(1,
        catalog.expected(words, 0, ${Number.MAX_SAFE_INTEGER}) / ${readWell}::float8))
        / ln(4.0::float8))))::integer as tier
      from asked where numnode(words) > 0),
    narrowed as materialized (
      select case tier when 0 then words
        else words && ('''=best:' || tier || '''')::tsquery end as words from sized),
    matched as materialized (
      select listing.service_id, listing.quality from narrowed, catalog.listings listing
      where listing.search @@ narrowed.words limit ${sql.raw(String(mostCandidates))})
    select service_id as id from matched order by quality desc, service_id desc limit ${sql.raw(String(limit))}`)
  return rows.map(({ id }) => id)
}
