import { z } from 'zod'

const PageCursor = z.object({
  engine: z.literal('meilisearch'),
  sort: z.string(),
  page: z.number().int().min(2).max(10_000),
  limit: z.number().int().min(1).max(48),
  /** The words as they were mended, so that the next page asks the same. */
  words: z.array(z.string().max(200)).max(10),
  isAny: z.boolean(),
})
export type PageCursor = z.infer<typeof PageCursor>

export const writePageCursor = (cursor: Omit<PageCursor, 'engine'>): string =>
  Buffer.from(JSON.stringify({ engine: 'meilisearch', ...cursor })).toString('base64url')

/** Null for anything that is not a cursor of this engine: of another one, or nonsense. */
export const readPageCursor = (value: string | undefined): PageCursor | null => {
  if (value === undefined) return null
  try {
    return PageCursor.parse(JSON.parse(Buffer.from(value, 'base64url').toString()))
  } catch {
    return null
  }
}
