import { unstable_cache } from 'next/cache'

/**
 * Marks the page being rendered with what it shows (src/domain/cache-tags.ts): when one of them
 * changes, the cached page is rendered anew. Call it in the page, once its data is known.
 */
export const carryTags = async (...tags: string[]): Promise<void> => {
  // What is cached here is nothing; its tags become the page's.
  await unstable_cache(() => Promise.resolve(true), ['carry-tags', ...tags], { tags })()
}
