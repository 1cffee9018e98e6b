'use client'
// Client: services move between lists and go without the page being loaded anew.

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { Favourites } from '../../contracts/favourites'
import { anyAnswer, callApi } from '../api-client'
import { ButtonLink } from '../common/button-link'
import { EmptyState } from '../common/empty-state'
import { Notice } from '../common/notice'
import { paths } from '../common/paths'
import { favouriteIdsKey } from './use-favourite'
import { FavouriteListHead } from './favourite-list-head'
import { FavouriteRow } from './favourite-row'
import classes from './favourites.module.css'
import { NewFavouriteList } from './new-favourite-list'

const queryKey = ['favourites']

/** What somebody keeps, list by list; what is in none comes first. */
export function FavouritesScreen({ initial }: { initial: Favourites }) {
  const t = useTranslations('favourites')
  const queryClient = useQueryClient()
  const { data } = useQuery({
    queryKey,
    queryFn: ({ signal }) => callApi({ path: '/favourites', schema: Favourites, signal }),
    initialData: initial,
  })
  const reload = async () => {
    await Promise.all([
      queryClient.invalidateQueries({ queryKey }),
      queryClient.invalidateQueries({ queryKey: favouriteIdsKey }),
    ])
  }
  const change = useMutation({
    mutationFn: (asked: { serviceId: string; listId?: string | null; isDropped?: boolean }) => {
      const path = `/favourites/${asked.serviceId}`
      return asked.isDropped === true
        ? callApi({ method: 'DELETE', path, schema: anyAnswer })
        : callApi({ method: 'PUT', path, body: { listId: asked.listId }, schema: anyAnswer })
    },
    onSettled: reload,
  })
  const { lists, services } = data
  if (services.length === 0 && lists.length === 0) {
    return (
      <EmptyState
        title={t('emptyTitle')}
        body={t('emptyBody')}
        action={<ButtonLink href={paths.search}>{t('emptyAction')}</ButtonLink>}
      />
    )
  }
  const groups = [{ id: null, name: t('withoutList') }, ...lists].map((list) => ({
    ...list,
    services: services.filter(({ listId }) => listId === list.id),
  }))
  return (
    <div className={classes.screen}>
      {change.isError ? <Notice tone="bad">{t('failed')}</Notice> : null}
      {groups.map((group) =>
        group.id === null && group.services.length === 0 ? null : (
          <section
            key={group.id}
            className={classes.group}
            aria-labelledby={`list-${group.id ?? 'none'}`}
          >
            <FavouriteListHead list={group} count={group.services.length} changed={reload} />
            {group.services.length === 0 ? (
              <p className={classes.dimmed}>{t('listEmpty')}</p>
            ) : null}
            <ul className={classes.grid}>
              {group.services.map((service) => (
                <li key={service.serviceId} className={classes.row}>
                  <FavouriteRow
                    service={service}
                    lists={lists}
                    move={(listId) => change.mutate({ serviceId: service.serviceId, listId })}
                    drop={() => change.mutate({ serviceId: service.serviceId, isDropped: true })}
                  />
                </li>
              ))}
            </ul>
          </section>
        ),
      )}
      <NewFavouriteList created={reload} />
    </div>
  )
}
