import { notFound } from 'next/navigation'
import { connection } from 'next/server'
import { env } from '@/src/env'
import { PageHeader } from '@/src/ui/common/page-header'
import { NoResults } from '@/src/ui/search/no-results'
import { SearchContent } from '@/src/ui/search/search-content'
import { sampleResult } from '../samples'

/** Development only: results with content that is hard on the layout. */
const StyleguideSearch = async () => {
  await connection()
  if (env().NODE_ENV === 'production') notFound()
  const search = { sort: 'relevance', limit: 24, country: 'SN', maxDays: 3, q: 'logo' } as const
  return (
    <SearchContent
      search={search}
      result={sampleResult}
      head={<PageHeader title="Services pour « logo »" />}
      empty={<NoResults search={search} result={sampleResult} />}
    />
  )
}

export default StyleguideSearch
