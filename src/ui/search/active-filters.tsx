import { IconX } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { ServiceSearch } from '../../contracts/catalogue'
import { Link } from '../../i18n/navigation'
import classes from './active-filters.module.css'
import { useFilterWords } from './filter-words'
import { searchAddress, withoutFilters, type SearchChange } from './search-address'

type Chip = { key: string; label: string; change: SearchChange }

/** What is filtered by, as chips; each is a link that takes its filter away. */
export function ActiveFilters({
  search,
  categoryTitle,
}: {
  search: ServiceSearch
  categoryTitle?: string
}) {
  const t = useTranslations('search')
  const chips = useChips(search, categoryTitle)
  if (chips.length === 0) return null
  return (
    <ul className={classes.chips} aria-label={t('active')}>
      {chips.map((chip) => (
        <li key={chip.key}>
          <Link
            href={searchAddress(search, chip.change)}
            prefetch={false}
            rel="nofollow"
            className={classes.chip}
            aria-label={t('remove', { name: chip.label })}
          >
            {chip.label} <IconX size={16} aria-hidden />
          </Link>
        </li>
      ))}
      {chips.length > 1 ? (
        <li>
          <Link
            href={searchAddress(search, withoutFilters)}
            prefetch={false}
            rel="nofollow"
            className={classes.clear}
          >
            {t('clear')}
          </Link>
        </li>
      ) : null}
    </ul>
  )
}

function useChips(search: ServiceSearch, categoryTitle: string | undefined): Chip[] {
  const words = useFilterWords()
  const { category, minPrice, maxPrice, maxDays, minRating, language, country } = search
  const chips: (Chip | null)[] = [
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
