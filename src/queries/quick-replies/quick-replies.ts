import { sql } from '@payloadcms/db-postgres'
import { requireUser } from '../../access/viewers'
import type { Ctx } from '../../context'
import type { QuickReply } from '../../contracts/quick-replies'
import { AppError } from '../../domain/errors'

/**
 * The seller's prepared answers, by title.
 * Throws `account/sign-in-required`, `seller/profile-required`.
 */
export const quickReplies = async ({
  db,
  viewer,
}: Pick<Ctx, 'db' | 'viewer'>): Promise<QuickReply[]> => {
  const { sellerId } = requireUser(viewer)
  if (sellerId === null) throw new AppError('seller/profile-required')
  const { rows } = await db.execute<QuickReply>(sql`
    select id, title, body from core.quick_replies
    where seller_id = ${sellerId} order by lower(title), id`)
  return rows
}
