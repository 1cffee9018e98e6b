'use client'
// Client: pages are the same for everybody; whose favourites they show comes afterwards.

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { FavouriteIds } from '../../contracts/favourites'
import { anyAnswer, callApi } from '../api-client'
import { useMe } from '../layout/use-me'
import { favouriteIdsShape } from '../member-answers'

export const favouriteIdsKey = ['favourite-ids'] as const

/**
 * Whether a member keeps a service, and the way to change that. However many hearts a page has, they
 * ask once together; visitors ask nothing.
 */
export function useFavourite(serviceId: string) {
  const me = useMe()
  const queryClient = useQueryClient()
  const [hasFailed, setHasFailed] = useState(false)
  const { data } = useQuery({
    queryKey: favouriteIdsKey,
    queryFn: ({ signal }) => callApi({ path: '/favourite-ids', schema: favouriteIdsShape, signal }),
    enabled: Boolean(me),
    staleTime: 60_000,
  })
  const isKept = data?.ids.includes(serviceId) ?? false
  const show = (isOneOfThem: boolean) =>
    queryClient.setQueryData<FavouriteIds>(favouriteIdsKey, (known) => {
      const others = known?.ids.filter((id) => id !== serviceId) ?? []
      return { ids: isOneOfThem ? [...others, serviceId] : others }
    })
  const toggle = async () => {
    setHasFailed(false)
    // An answer on its way is older than this.
    await queryClient.cancelQueries({ queryKey: favouriteIdsKey })
    show(!isKept)
    const path = `/favourites/${serviceId}`
    try {
      await (isKept
        ? callApi({ method: 'DELETE', path, schema: anyAnswer })
        : callApi({ method: 'PUT', path, body: {}, schema: anyAnswer }))
    } catch {
      show(isKept)
      setHasFailed(true)
    }
    await queryClient.invalidateQueries({ queryKey: favouriteIdsKey })
  }
  return { isMember: Boolean(me), isKept, hasFailed, toggle: () => void toggle() }
}
