import { IconAdjustmentsHorizontal } from '@tabler/icons-react'
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { SearchResult, ServiceCard, ServiceSearch } from '../../contracts/catalogue'
import { formatNumber } from '../../i18n/format'
import { PageFrame } from '../common/page-frame'
import { PromotedServices } from '../promotions/promoted-services'
import { ServiceGrid } from '../services/service-grid'
import { ActiveFilters } from './active-filters'
import { FilterPanel } from './filter-panel'
import { SaveSearchLink } from './save-search-link'
import { MoreResults } from './more-results'
import { filterCount, searchAddress, searchEntries } from './search-address'
import classes from './search-content.module.css'
import { SortMenu } from './sort-menu'

const coversInView = 4

/** A promotion that would leave no list is no promotion: the list says all there is. */
const apart = (items: ServiceCard[], promoted: ServiceCard[]) => {
  const ids = new Set(promoted.map(({ id }) => id))
  const listed = items.filter(({ id }) => !ids.has(id))
  return listed.length === 0 ? { above: [], listed: items } : { above: promoted, listed }
}

/** A list of services with filters beside it (above it, folded, on a phone). */
export function SearchContent({
  search,
  result,
  head,
  empty,
  isCategoryPage = false,
  categoryTitle,
  promoted = [],
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
  /** Put forward by staff, above the list; they are not in it a second time. */
  promoted?: ServiceCard[]
}) {
  const t = useTranslations('search')
  const locale = useLocale()
  const filters = isCategoryPage ? 0 : filterCount(search)
  const { above, listed } = apart(result.items, promoted)
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
        <div className={classes.column}>
          <PromotedServices services={above} />
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
              <div className={classes.found}>
                <p className={classes.count}>{count}</p>
                <SaveSearchLink search={search} />
              </div>
              <SortMenu search={search} />
            </div>
            {isCategoryPage ? null : (
              <ActiveFilters search={search} categoryTitle={categoryTitle} />
            )}
            {listed.length === 0 ? (
              empty
            ) : (
              <ServiceGrid
                services={listed}
                priorityCount={search.cursor || above.length > 0 ? 0 : coversInView}
                headingLevel={2}
                withHearts
              />
            )}
            <MoreResults
              key={searchAddress(search, { cursor: search.cursor })}
              query={Object.fromEntries(searchEntries(search))}
              cursor={search.cursor ?? ''}
              nextCursor={result.nextCursor}
              count={result.items.length}
              hrefFrom={searchAddress(search)}
              firstHref={search.cursor ? searchAddress(search) : null}
            />
          </section>
        </div>
      </div>
    </PageFrame>
  )
}
