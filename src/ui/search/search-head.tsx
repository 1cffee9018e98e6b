import { useTranslations } from 'next-intl'
import type { SearchResult, ServiceSearch } from '../../contracts/catalogue'
import { Notice } from '../common/notice'
import { PageHeader } from '../common/page-header'
import { SearchForm } from '../layout/search-form'
import classes from './search-head.module.css'

/** What was searched for, a field to search again on a phone, and a mended word said openly. */
export function SearchHead({
  search,
  result,
  categoryTitle,
}: {
  search: ServiceSearch
  result: SearchResult
  categoryTitle?: string
}) {
  const t = useTranslations('search')
  const title = search.q ? t('titleFor', { query: search.q }) : (categoryTitle ?? t('title'))
  return (
    <>
      <div className={classes.field}>
        <SearchForm size="compact" defaultValue={search.q} />
      </div>
      <PageHeader title={title} />
      {result.correctedQuery && search.q ? (
        <div className={classes.corrected}>
          <Notice>{t('corrected', { asked: search.q, searched: result.correctedQuery })}</Notice>
        </div>
      ) : null}
    </>
  )
}
