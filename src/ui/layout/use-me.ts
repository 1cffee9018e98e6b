'use client'
// Client: cached pages are the same for everybody; who is here is asked afterwards.

import { useQuery } from '@tanstack/react-query'
import type { Me } from '../../contracts/accounts'
import { anyAnswer, callApi } from '../api-client'

export const meQueryKey = ['me'] as const

/** Who is signed in; null when nobody is, undefined until the answer is there. */
export function useMe(): Me | null | undefined {
  const { data, isError } = useQuery({
    queryKey: meQueryKey,
    queryFn: ({ signal }) => askWhoIsHere(signal),
    staleTime: 60_000,
    retry: false,
  })
  return isError ? null : data
}

/** Visitors are most, and need no schema: it is loaded for members alone. */
async function askWhoIsHere(signal: AbortSignal): Promise<Me | null> {
  const answer = await callApi({ path: '/me', schema: anyAnswer, signal })
  if (answer === null) return null
  const { Me: schema } = await import('../../contracts/accounts')
  return schema.parse(answer)
}
