import { useTranslations } from 'next-intl'
import type { SearchCriteria } from '../../contracts/saved-searches'
import { useSearchChips } from '../search/search-chips'
import classes from './saved-searches.module.css'

/** What a search asks for: its words and its filters, each by itself. */
export function SearchWords({
  criteria,
  categoryTitle,
}: {
  criteria: SearchCriteria
  categoryTitle: string | undefined
}) {
  const t = useTranslations('savedSearches')
  const chips = useSearchChips(criteria, categoryTitle)
  return (
    <ul className={classes.words}>
      {criteria.q ? (
        <li className={classes.word} dir="auto">
          {t('words', { words: criteria.q })}
        </li>
      ) : null}
      {chips.map(({ key, label }) => (
        <li key={key} className={classes.word}>
          {label}
        </li>
      ))}
    </ul>
  )
}
