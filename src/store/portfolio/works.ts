import { sql } from '@payloadcms/db-postgres'
import type { Tx } from '../../context'
import { portfolioLimits, type WorkInput } from '../../contracts/portfolio'
import { cacheTags } from '../../domain/cache-tags'
import { AppError } from '../../domain/errors'
import { invalidateTags } from '../cache-tags'

type Entry = { id: string; sellerId: string; work: WorkInput }

/** One work more, behind the others. Throws `portfolio/full`. */
export const insertWork = async (tx: Tx, entry: Entry & { now: Date }): Promise<void> => {
  const { id, sellerId, work, now } = entry
  await lockPortfolio(tx, sellerId)
  await tx.execute(sql`
    insert into core.portfolio_works
      (id, seller_id, position, title, body, picture_ids, created_at)
    select ${id}, ${sellerId}, coalesce(max(position), 0) + 1, ${work.title}, ${work.body},
      ${JSON.stringify(work.pictureIds)}::jsonb, ${now.toISOString()}::timestamptz
    from core.portfolio_works where seller_id = ${sellerId}`)
  const { rows } = await tx.execute<{ count: number }>(sql`
    select count(*)::int as count from core.portfolio_works where seller_id = ${sellerId}`)
  if ((rows[0]?.count ?? 0) > portfolioLimits.works) {
    throw new AppError('portfolio/full', { most: portfolioLimits.works })
  }
  await invalidateTags(tx, [cacheTags.seller(sellerId)])
}

/** Throws `portfolio/work-not-found`. */
export const updateWork = async (tx: Tx, { id, sellerId, work }: Entry): Promise<void> => {
  const { rows } = await tx.execute(sql`
    update core.portfolio_works set title = ${work.title}, body = ${work.body},
      picture_ids = ${JSON.stringify(work.pictureIds)}::jsonb
     where id = ${id} and seller_id = ${sellerId} returning id`)
  if (rows.length === 0) throw new AppError('portfolio/work-not-found')
  await invalidateTags(tx, [cacheTags.seller(sellerId)])
}

/** Throws `portfolio/work-not-found`. */
export const removeWork = async (
  tx: Tx,
  { id, sellerId }: { id: string; sellerId: string },
): Promise<void> => {
  const { rows } = await tx.execute(sql`
    delete from core.portfolio_works where id = ${id} and seller_id = ${sellerId} returning id`)
  if (rows.length === 0) throw new AppError('portfolio/work-not-found')
  await invalidateTags(tx, [cacheTags.seller(sellerId)])
}

/** Puts works in this order; those that are not named keep theirs, behind them. */
export const arrangeWorks = async (
  tx: Tx,
  { sellerId, ids }: { sellerId: string; ids: readonly string[] },
): Promise<void> => {
  await lockPortfolio(tx, sellerId)
  await tx.execute(sql`
    update core.portfolio_works work set position = placed.place
      from (select id, row_number() over (
              order by array_position(${`{${ids.join(',')}}`}::uuid[], id) nulls last, position, id
            ) as place
            from core.portfolio_works where seller_id = ${sellerId}) placed
     where placed.id = work.id and work.position <> placed.place`)
  await invalidateTags(tx, [cacheTags.seller(sellerId)])
}

/** Two tabs of one seller wait for each other here. */
const lockPortfolio = async (tx: Tx, sellerId: string): Promise<void> => {
  await tx.execute(sql`select 1 from sellers where id = ${sellerId} for no key update`)
}
