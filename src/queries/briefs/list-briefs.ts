import { sql } from '@payloadcms/db-postgres'
import { requireUser } from '../../access/viewers'
import type { Ctx } from '../../context'
import type { BriefCard, BriefListQuery } from '../../contracts/briefs'
import type { Locale } from '../../contracts/locale'
import type { Page, PageQuery } from '../../contracts/pagination'
import { decodeCursor, encodeCursor } from '../moment-cursor'
import { briefRows, toBriefCard, type BriefRow } from './brief-rows'

/**
 * The board: open briefs, the newest first, perhaps of one category and those below it.
 * @throws AppError request/invalid for a foreign cursor.
 */
export const listBriefs = async (
  ctx: Pick<Ctx, 'db' | 'clock'>,
  { cursor, limit, category, locale }: BriefListQuery & { locale: Locale },
): Promise<Page<BriefCard>> => {
  const start = decodeCursor(cursor)
  const inCategory =
    category === undefined
      ? sql``
      : sql`and (c.slug = ${category}
          or c.parent_id = (select id from categories where slug = ${category}))`
  const after =
    start === null
      ? sql``
      : sql`and (b.published_at, b.id) < (${start.at}::timestamptz, ${start.id}::uuid)`
  const now = ctx.clock().toISOString()
  const rows = await briefRows(ctx, {
    where: sql`b.status = 'open' and b.expires_at > ${now}::timestamptz ${inCategory} ${after}`,
    order: sql`b.published_at desc, b.id desc`,
    limit: limit + 1,
    locale,
  })
  return pageOf(rows, { limit, momentOf: (row) => row.publishedAt ?? row.postedAt })
}

/**
 * The viewer's own briefs, the newest first, whatever became of them.
 * @throws AppError account/sign-in-required, request/invalid for a foreign cursor.
 */
export const ownBriefs = async (
  ctx: Pick<Ctx, 'db' | 'viewer'>,
  { cursor, limit, locale }: PageQuery & { locale: Locale },
): Promise<Page<BriefCard>> => {
  const { id: userId } = requireUser(ctx.viewer)
  const start = decodeCursor(cursor)
  const after =
    start === null
      ? sql``
      : sql`and (b.posted_at, b.id) < (${start.at}::timestamptz, ${start.id}::uuid)`
  const rows = await briefRows(ctx, {
    where: sql`b.customer_id = ${userId} ${after}`,
    order: sql`b.posted_at desc, b.id desc`,
    limit: limit + 1,
    locale,
  })
  return pageOf(rows, { limit, momentOf: (row) => row.postedAt })
}

const pageOf = (
  rows: readonly BriefRow[],
  { limit, momentOf }: { limit: number; momentOf: (row: BriefRow) => string },
): Page<BriefCard> => {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  const hasMore = rows.length > limit && last !== undefined
  return {
    items: shown.map(toBriefCard),
    nextCursor: hasMore ? encodeCursor({ at: momentOf(last), id: last.id }) : null,
  }
}
