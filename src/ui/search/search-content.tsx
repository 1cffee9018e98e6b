import { IconAdjustmentsHorizontal } from '@tabler/icons-react'
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { SearchResult, ServiceSearch } from '../../contracts/catalogue'
import { formatNumber } from '../../i18n/format'
import { PageFrame } from '../common/page-frame'
import { PaginationLinks } from '../common/pagination-links'
import { ServiceGrid } from '../services/service-grid'
import { ActiveFilters } from './active-filters'
import { FilterPanel } from './filter-panel'
import { filterCount, searchAddress } from './search-address'
import classes from './search-content.module.css'
import { SortMenu } from './sort-menu'

const coversInView = 4

/** A list of services with filters beside it (above it, folded, on a phone). */
export function SearchContent({
  search,
  result,
  head,
  empty,
  isCategoryPage = false,
  categoryTitle,
}: {
  search: ServiceSearch
  result: SearchResult
  /** Breadcrumb and h1. */
  head: ReactNode
  /** What stands in place of the list when nothing matches. */
  empty: ReactNode
  /** The category is the page itself, not a filter that was set. */
  isCategoryPage?: boolean
  /** Title of the category that the search is limited to. */
  categoryTitle?: string
}) {
  const t = useTranslations('search')
  const locale = useLocale()
  const filters = isCategoryPage ? 0 : filterCount(search)
  const count = result.isTotalCapped
    ? t('countCapped', { count: formatNumber(result.total, locale) })
    : t('count', { count: result.total })
  return (
    <PageFrame>
      {head}
      <div className={classes.columns}>
        <aside className={classes.side} aria-label={t('filters')}>
          <FilterPanel search={search} result={result} isCategoryPage={isCategoryPage} />
        </aside>
        <section aria-label={t('results')} className={classes.main}>
          <div className={classes.tools}>
            <details className={classes.fold}>
              <summary className={classes.foldSummary}>
                <IconAdjustmentsHorizontal size={20} aria-hidden />
                {filters > 0 ? t('filtersActive', { count: filters }) : t('filters')}
              </summary>
              <div className={classes.foldPanel}>
                <FilterPanel search={search} result={result} isCategoryPage={isCategoryPage} />
              </div>
            </details>
            <p className={classes.count}>{count}</p>
            <SortMenu search={search} />
          </div>
          {isCategoryPage ? null : <ActiveFilters search={search} categoryTitle={categoryTitle} />}
          {result.items.length === 0 ? (
            empty
          ) : (
            <ServiceGrid
              services={result.items}
              priorityCount={search.cursor ? 0 : coversInView}
              headingLevel={2}
            />
          )}
          <PaginationLinks
            nextHref={
              result.nextCursor ? searchAddress(search, { cursor: result.nextCursor }) : null
            }
            firstHref={search.cursor ? searchAddress(search) : null}
          />
        </section>
      </div>
    </PageFrame>
  )
}
