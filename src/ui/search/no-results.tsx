import { useTranslations } from 'next-intl'
import type { SearchResult, ServiceSearch } from '../../contracts/catalogue'
import { ButtonLink } from '../common/button-link'
import { EmptyState } from '../common/empty-state'
import { paths } from '../common/paths'
import { RecentRow } from '../recent/recent-row'
import { filterCount, searchAddress, withoutFilters } from './search-address'
import classes from './no-results.module.css'

/** Nothing matched: other words to try, filters to take away, or everything there is. */
export function NoResults({ search, result }: { search: ServiceSearch; result: SearchResult }) {
  const t = useTranslations('search.empty')
  const hasFilters = filterCount(search) > 0
  return (
    <>
      <EmptyState
        title={search.q ? t('titleFor', { query: search.q }) : t('title')}
        body={hasFilters ? t('withFilters') : t('tryOther')}
        action={
          <>
            {hasFilters ? (
              <ButtonLink href={searchAddress(search, withoutFilters)}>{t('clear')}</ButtonLink>
            ) : null}
            <ButtonLink href={paths.search} variant={hasFilters ? 'quiet' : 'filled'}>
              {t('explore')}
            </ButtonLink>
          </>
        }
      />
      {result.suggestions.length > 0 ? (
        <div className={classes.suggestions}>
          <h2 className={classes.title}>{t('suggestions')}</h2>
          <ul className={classes.words}>
            {result.suggestions.map((words) => (
              <li key={words}>
                <ButtonLink href={searchAddress({ q: words })} variant="light">
                  {words}
                </ButtonLink>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <RecentRow withHearts />
    </>
  )
}
