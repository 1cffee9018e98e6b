'use client'
// Client: searches change and go without the page being loaded anew.

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { SavedSearches } from '../../contracts/saved-searches'
import { callApi } from '../api-client'
import { ButtonLink } from '../common/button-link'
import { EmptyState } from '../common/empty-state'
import { Notice } from '../common/notice'
import { paths } from '../common/paths'
import { SavedSearchRow } from './saved-search-row'
import classes from './saved-searches.module.css'

const queryKey = ['saved-searches']

/** The searches that somebody keeps, the last saved first. */
export function SavedSearchesScreen({
  initial,
  isSaved,
}: {
  initial: SavedSearches
  /** One of them has just been saved. */
  isSaved: boolean
}) {
  const t = useTranslations('savedSearches')
  const queryClient = useQueryClient()
  const { data } = useQuery({
    queryKey,
    queryFn: ({ signal }) => callApi({ path: '/saved-searches', schema: SavedSearches, signal }),
    initialData: initial,
  })
  const reload = () => queryClient.invalidateQueries({ queryKey })
  if (data.searches.length === 0) {
    return (
      <EmptyState
        title={t('emptyTitle')}
        body={t('emptyBody')}
        action={<ButtonLink href={paths.search}>{t('emptyAction')}</ButtonLink>}
      />
    )
  }
  return (
    <div className={classes.screen}>
      {isSaved ? <Notice tone="good">{t('saved')}</Notice> : null}
      <ul className={classes.list}>
        {data.searches.map((search) => (
          <li key={search.id}>
            <SavedSearchRow search={search} changed={reload} />
          </li>
        ))}
      </ul>
    </div>
  )
}
