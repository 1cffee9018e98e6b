import { z } from 'zod'

const Cursor = z.object({
  sort: z.string(),
  /** The last row's sort key as Postgres prints it; null where the next band starts at its top. */
  key: z.string().max(64).nullable(),
  id: z.uuid().nullable(),
  /** The words as they were mended, so that the next page asks the same. */
  question: z.string().max(200).optional(),
  isAny: z.boolean().optional(),
  /** Which band of the best the page was ranked in. */
  tier: z.number().int().min(0).max(20).optional(),
  below: z.number().int().min(1).max(20).optional(),
})
export type SearchCursor = z.infer<typeof Cursor>

export const writeCursor = (cursor: SearchCursor): string =>
  Buffer.from(JSON.stringify(cursor)).toString('base64url')

/** Null for anything that is not a cursor of ours with this sort: the search starts at the top. */
export const readCursor = (value: string | undefined, sort: string): SearchCursor | null => {
  if (value === undefined) return null
  try {
    const cursor = Cursor.parse(JSON.parse(Buffer.from(value, 'base64url').toString()))
    if (cursor.sort !== sort) return null
    if (cursor.key === null || cursor.id === null) return { ...cursor, key: null, id: null }
    const { key } = cursor
    return keyPatterns.some((pattern) => pattern.test(key)) ? cursor : null
  } catch {
    return null
  }
}

/** A number, or a moment: anything else would fail as a cast in the database. */
const keyPatterns = [
  /^-?\d+(?:\.\d+)?(?:e-?\d+)?$/u,
  /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(?:\.\d+)?[+-]\d{2}(?::\d{2})?$/u,
]
