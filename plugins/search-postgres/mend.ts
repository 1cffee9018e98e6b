import { sql } from '@payloadcms/db-postgres'
import type { Db } from '../../src/context'

/** Words less alike than this are not taken for one another. */
const likeness = 0.4
/** Beyond so many expected matches there is no doubt that there is one. */
const certain = 500

type Row = { text: string | null; changed: boolean | null; has_all: boolean | null }

/**
 * What to ask when a question found nothing: mistyped words replaced by the nearest known ones,
 * and any of the words when no service has them all. Null when there is nothing to mend.
 */
export const mend = async (
  db: Db,
  text: string,
): Promise<{ text: string; isAny: boolean; isCorrected: boolean } | null> => {
  const { rows } = await db.execute<Row>(sql`
    with tokens as (
      select token, place
      from regexp_split_to_table(catalog.words_of(${text}), '[^a-z0-9]+')
        with ordinality pieces (token, place)
      where length(token) > 1 limit 12),
    mended as (
      select place, token, coalesce(
        (select word from catalog.words where word = token),
        case when length(token) > 3 then (
          select word from (
            select word from catalog.words order by word <-> token limit 5) near
          where similarity(word, token) > ${likeness}
          order by similarity(word, token) desc, word limit 1) end,
        token) as word
      from tokens),
    whole as (
      select string_agg(word, ' ' order by place) as text, bool_or(word <> token) as changed
      from mended),
    asked as materialized (
      select text, changed, catalog.question(text) as words,
        catalog.expected(catalog.question(text), 0, ${Number.MAX_SAFE_INTEGER}) as expected
      from whole where text is not null)
    select text, changed, case when expected > ${certain} then true else (
      select count(*) > 0 from catalog.listings where search @@ words) end as has_all
    from asked`)
  const [row] = rows
  if (row === undefined || row.text === null || row.text === '') return null
  return { text: row.text, isAny: row.has_all !== true, isCorrected: row.changed === true }
}
