'use client'
// Client: cached pages are the same for everybody; who is here is asked afterwards.

import { useQuery } from '@tanstack/react-query'
import type { Me } from '../../contracts/accounts'
import { callApi, type Parser } from '../api-client'
import { meShape } from '../member-answers'

export const meQueryKey = ['me'] as const

/** Who is signed in; null when nobody is, undefined until the answer is there. */
export function useMe(): Me | null | undefined {
  const { data, isError } = useQuery({
    queryKey: meQueryKey,
    queryFn: ({ signal }) => callApi({ path: '/me', schema: visitorOrMember, signal }),
    staleTime: 60_000,
    retry: false,
  })
  return isError ? null : data
}

/** The answer of a visitor is null. */
const visitorOrMember: Parser<Me | null> = {
  safeParse: (answer) =>
    answer === null ? { success: true, data: null } : meShape.safeParse(answer),
}
