'use client'
// Client: keeps a list in step with the server and reads on when asked.

import { useMounted } from '@mantine/hooks'
import { useInfiniteQuery, type QueryKey } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Page } from '../../contracts/pagination'

const quietPollMs = 30_000

/**
 * A list read page by page. It begins with what the server rendered, asks again when something
 * changed, and grows by `loadMore`. News that arrives while it grows begins the reading anew: what
 * was asked for is then asked again.
 */
export function useCursorList<Item>(list: {
  queryKey: QueryKey
  initial: Page<Item>
  fetchPage: (cursor: string | undefined, signal: AbortSignal) => Promise<Page<Item>>
}) {
  const canAct = useMounted()
  const [wantedPages, setWantedPages] = useState(1)
  const query = useInfiniteQuery({
    queryKey: list.queryKey,
    queryFn: ({ pageParam, signal }) => list.fetchPage(pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    initialData: { pages: [list.initial], pageParams: [undefined] },
    refetchInterval: quietPollMs,
  })
  const { data, hasNextPage, isFetching, isFetchNextPageError, fetchNextPage } = query
  const pages = data.pages.length
  const isLoadingMore = pages < wantedPages && hasNextPage && !isFetchNextPageError
  useEffect(() => {
    if (isLoadingMore && !isFetching) void fetchNextPage()
  }, [isLoadingMore, isFetching, fetchNextPage])
  return {
    items: data.pages.flatMap((page) => page.items),
    hasMore: hasNextPage,
    isLoadingMore,
    /** False while the page only shows what the server rendered. */
    canAct,
    loadMore: () => {
      setWantedPages(pages + 1)
      void fetchNextPage()
    },
  }
}
