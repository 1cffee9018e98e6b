import { ServiceSearch } from '../../../src/contracts/catalogue'
import { queryRows } from '../bench-market.ts'

export type Question = { name: string; search: ServiceSearch }

/** A word of so large a share of the services, as near as the market has one. */
export const wordOf = async (
  url: string,
  wanted: number,
): Promise<{ word: string; share: number }> => {
  const [found] = await queryRows<{ word: string; share: number }>(
    url,
    `with market as (select count(*)::float8 as size from catalog.listings)
     select word, ndoc / size as share
     from ts_stat('select search from catalog.listings'), market
     where word ~ '^[a-z]{4,}$' and numnode(catalog.question(word)) > 0
     order by abs(ndoc / size - ${wanted}) limit 1`,
  )
  if (found === undefined) throw new Error('the market has no words')
  return found
}

/** What people ask: with words rare and common, mistyped, filtered, sorted, and without words. */
export const questionsFor = (common: string, category: string): Question[] =>
  [
    { name: 'two words', q: 'logo restaurant' },
    { name: 'a common word', q: common },
    { name: 'a mistyped word', q: 'tradction' },
    { name: 'words of a title', q: 'site web vitrine' },
    { name: 'a category', category },
    { name: 'words and filters', q: 'logo', country: 'CI', maxDays: 7 },
    { name: 'a common word, well rated', q: common, minRating: 4 },
    { name: 'a common word, newest first', q: common, sort: 'newest' },
    { name: 'everything, cheapest first', sort: 'price_asc' },
    { name: 'nothing asked', q: '' },
  ].map(({ name, ...search }) => ({ name, search: ServiceSearch.parse(search) }))
