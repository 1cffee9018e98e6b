import { sql } from '@payloadcms/db-postgres'
import type { Db } from '../../src/context'
import { indexQuestion, type Conditions } from './conditions'

/** What the words mean to Postgres, and how much of the market they concern. */
export type Asked = {
  /** As a tsquery; null when there are no words that mean anything. */
  words: string | null
  /** Listings the statistics expect to match; reading none of them. */
  expected: number
  /** The same without the filter of prices, which the index of words does not know. */
  read: number
  /** Listings of the market, and into how many tiers of the best they are sorted. */
  market: number
  tiers: number
  /** False when the words are known to match nothing at all. */
  hasMatches: boolean
}

type Price = { low: number; high: number }
const everyPrice = Number.MAX_SAFE_INTEGER
const isPriced = ({ low, high }: Price): boolean => low > 0 || high < everyPrice
type Row = {
  words: string
  expected: number
  read: number
  market: number
  tiers: number
  found: boolean
}

/** Beyond so many expected matches there is no doubt that there is one. */
const certain = 500

/**
 * Reads the words in both languages (`isAny`: one of them suffices) and estimates how many listings
 * match. One statement; a rare question is also tried out.
 */
export const ask = async (
  db: Db,
  input: { text: string | null; isAny: boolean; conditions: Conditions; price: Price },
): Promise<Asked> => {
  const { text, isAny, conditions, price } = input
  const marks = indexQuestion({ words: null, conditions, tier: 0 })
  const question = sql`catalog.question(${text ?? ''})`
  const words = isAny ? sql`replace(${question}::text, ' & ', ' | ')::tsquery` : question
  const { rows } = await db.execute<Row>(sql`
    with asked as materialized (select ${words} as words, ${marks}::tsquery as marks),
    joined as materialized (
      select words, case when numnode(marks) = 0 then words when numnode(words) = 0 then marks
        else words && marks end as question from asked),
    known as materialized (
      select words, catalog.expected(question, 0, ${everyPrice}) as read,
        -- Words that are common have a match, whatever the filters leave of them.
        case when ${marks === ''} then null
          else catalog.expected(words, 0, ${everyPrice}) end as alone,
        case when ${isPriced(price)} then catalog.expected(question, ${price.low}, ${price.high})
          end as priced
      from joined),
    sized as materialized (
      select words, alone, read, coalesce(priced, read) as expected from known)
    select words::text, expected, read,
      (select greatest(reltuples, 0)::float8 from pg_class
       where oid = 'catalog.listings'::regclass) as market,
      (select count(*)::integer from catalog.tiers) as tiers,
      -- Counted, since a plan for the first of many would read the whole market for none.
      case when coalesce(alone, read) > ${certain} or numnode(words) = 0 then true else (
        select count(*) > 0 from catalog.listings where search @@ words) end as found
    from sized`)
  const [row] = rows
  if (row === undefined) throw new Error('the catalogue did not answer')
  return {
    words: row.words === '' ? null : row.words,
    expected: row.expected,
    read: row.read,
    market: row.market,
    tiers: row.tiers,
    hasMatches: row.found,
  }
}
