'use client'
// Client: holds the query cache.

import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { ApiError } from './api-client'

const retriesOfNetworkTrouble = 2

/** An answer of the API is final; only a missing or overloaded server is worth asking again. */
function shouldRetry(failures: number, error: Error): boolean {
  if (error instanceof ApiError && error.status > 0 && error.status < 500) return false
  return failures < retriesOfNetworkTrouble
}

const makeQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      // Asked without a network too: the service worker may have a copy.
      queries: { staleTime: 30_000, retry: shouldRetry, networkMode: 'offlineFirst' },
    },
  })

/** What every storefront page stands in: the cache of API answers. */
export function AppProviders({ children }: { children: ReactNode }) {
  const [queryClient] = useState(makeQueryClient)
  return <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
}
