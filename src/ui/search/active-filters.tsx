import { IconX } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { ServiceSearch } from '../../contracts/catalogue'
import { Link } from '../../i18n/navigation'
import classes from './active-filters.module.css'
import { searchAddress, withoutFilters } from './search-address'
import { useSearchChips } from './search-chips'

/** What is filtered by, as chips; each is a link that takes its filter away. */
export function ActiveFilters({
  search,
  categoryTitle,
}: {
  search: ServiceSearch
  categoryTitle?: string
}) {
  const t = useTranslations('search')
  const chips = useSearchChips(search, categoryTitle)
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
