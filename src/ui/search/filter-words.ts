import { useLocale, useTranslations } from 'next-intl'
import type { SearchResult, ServiceSearch } from '../../contracts/catalogue'
import {
  formatCountry,
  formatLanguage,
  formatMoney,
  formatNumber,
  formatRating,
} from '../../i18n/format'
import type { FilterName, SearchChange } from './search-address'

/** Prices are compared in the currency of the market. */
const marketCurrency = 'XOF'

/** How filters are called, on a chip and in a list. */
export function useFilterWords() {
  const t = useTranslations('search.facets')
  const locale = useLocale()
  const money = (amountMinor: number) =>
    formatMoney({ amountMinor, currency: marketCurrency }, locale)
  return {
    price: (min: number | undefined, max: number | undefined) => {
      if (min && max !== undefined) {
        return t('priceBetween', { min: formatNumber(min, locale), max: money(max) })
      }
      return max === undefined
        ? t('priceAbove', { min: money(min ?? 0) })
        : t('priceBelow', { max: money(max) })
    },
    within: (days: number) => t('within', { days }),
    ratingFrom: (rating: number) => t('ratingFrom', { rating: formatRating(rating, locale) }),
    language: (code: string) => formatLanguage(code, locale),
    country: (code: string) => formatCountry(code, locale),
  }
}

export type FilterOption = {
  key: string
  label: string
  count: number
  isActive: boolean
  /** What choosing it changes; choosing an active one takes it away. */
  change: SearchChange
}

export type FilterGroup = { name: FilterName; title: string; options: FilterOption[] }

type FacetName = keyof SearchResult['facets']

export type Filtering = {
  search: ServiceSearch
  result: SearchResult
  /** The page lists its subcategories already: they are no filter on it. */
  isCategoryPage: boolean
}

/** The facets of a result in words, each option with what it changes. */
export function useFilterGroups({ search, result, isCategoryPage }: Filtering): FilterGroup[] {
  const t = useTranslations('search.facets')
  const words = useFilterWords()
  const options = (
    facet: FacetName,
    read: (value: string) => { change: SearchChange; label?: string },
  ): FilterOption[] =>
    result.facets[facet].map(({ value, label, count }) => {
      const { change, label: ownWords } = read(value)
      const isActive = Object.entries(change).every(
        ([name, wanted]) => search[name as keyof ServiceSearch] === wanted,
      )
      const taken = Object.fromEntries(Object.keys(change).map((name) => [name, undefined]))
      return {
        key: value,
        label: ownWords ?? label,
        count,
        isActive,
        change: isActive ? taken : change,
      }
    })

  const groups: FilterGroup[] = [
    {
      name: 'category',
      title: t('category'),
      options: options('categories', (value) => ({ change: { category: value } })),
    },
    {
      name: 'minPrice',
      title: t('price'),
      options: options('prices', (value) => {
        const change = priceRange(value)
        return { change, label: words.price(change.minPrice, change.maxPrice) }
      }),
    },
    {
      name: 'maxDays',
      title: t('delivery'),
      options: options('deliveryDays', (value) => ({
        change: { maxDays: Number(value) },
        label: words.within(Number(value)),
      })),
    },
    {
      name: 'minRating',
      title: t('rating'),
      options: options('ratings', (value) => ({
        change: { minRating: Number(value) },
        label: words.ratingFrom(Number(value)),
      })),
    },
    {
      name: 'language',
      title: t('language'),
      options: options('languages', (value) => ({
        change: { language: value },
        label: words.language(value),
      })),
    },
    {
      name: 'country',
      title: t('country'),
      options: options('countries', (value) => ({
        change: { country: value },
        label: words.country(value),
      })),
    },
  ]
  return groups.filter(
    ({ name, options: choices }) =>
      name === 'minPrice' || (choices.length > 0 && !(isCategoryPage && name === 'category')),
  )
}

/** `10000-25000`, `-10000`, `100000-`: an open side is left out. */
function priceRange(value: string): { minPrice?: number; maxPrice?: number } {
  const [min, max] = value.split('-')
  return {
    minPrice: min ? Number(min) : undefined,
    maxPrice: max ? Number(max) : undefined,
  }
}
