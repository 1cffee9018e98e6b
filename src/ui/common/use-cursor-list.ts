'use client'
// Client: keeps a list in step with the server and reads on when asked.

import { useInfiniteQuery, type QueryKey } from '@tanstack/react-query'
import type { Page } from '../../contracts/pagination'

const quietPollMs = 30_000

/**
 * A list read page by page. It begins with what the server rendered, asks again when something
 * changed, and grows by `loadMore`.
 */
export function useCursorList<Item>(list: {
  queryKey: QueryKey
  initial: Page<Item>
  fetchPage: (cursor: string | undefined, signal: AbortSignal) => Promise<Page<Item>>
}) {
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: list.queryKey,
    queryFn: ({ pageParam, signal }) => list.fetchPage(pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    initialData: { pages: [list.initial], pageParams: [undefined] },
    refetchInterval: quietPollMs,
  })
  return {
    items: data.pages.flatMap((page) => page.items),
    hasMore: hasNextPage,
    isLoadingMore: isFetchingNextPage,
    loadMore: () => void fetchNextPage(),
  }
}
