'use client'
// Client: cached pages are the same for everybody; who is here is asked afterwards.

import { useQuery } from '@tanstack/react-query'
import { Me } from '../../contracts/accounts'
import { callApi } from '../api-client'

export const meQueryKey = ['me'] as const

const meOrNobody = Me.nullable()

/** Who is signed in; null when nobody is, undefined until the answer is there. */
export function useMe(): Me | null | undefined {
  const { data, isError } = useQuery({
    queryKey: meQueryKey,
    queryFn: ({ signal }) => callApi({ path: '/me', schema: meOrNobody, signal }),
    staleTime: 60_000,
    retry: false,
  })
  return isError ? null : data
}
