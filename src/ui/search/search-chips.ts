import type { ServiceSearch } from '../../contracts/catalogue'
import { useFilterWords } from './filter-words'
import type { SearchChange } from './search-address'

/** One filter that is set, in words, and what takes it away. */
export type SearchChip = { key: string; label: string; change: SearchChange }

/** What a search is filtered by, in words. */
export function useSearchChips(
  search: Omit<ServiceSearch, 'sort' | 'cursor' | 'limit'>,
  categoryTitle: string | undefined,
): SearchChip[] {
  const words = useFilterWords()
  const { category, minPrice, maxPrice, maxDays, minRating, language, country } = search
  const chips: (SearchChip | null)[] = [
    category
      ? { key: 'category', label: categoryTitle ?? category, change: { category: undefined } }
      : null,
    minPrice === undefined && maxPrice === undefined
      ? null
      : {
          key: 'price',
          label: words.price(minPrice, maxPrice),
          change: { minPrice: undefined, maxPrice: undefined },
        },
    maxDays
      ? { key: 'maxDays', label: words.within(maxDays), change: { maxDays: undefined } }
      : null,
    minRating
      ? { key: 'rating', label: words.ratingFrom(minRating), change: { minRating: undefined } }
      : null,
    language
      ? { key: 'language', label: words.language(language), change: { language: undefined } }
      : null,
    country
      ? { key: 'country', label: words.country(country), change: { country: undefined } }
      : null,
  ]
  return chips.filter((chip) => chip !== null)
}
