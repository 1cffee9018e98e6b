import { sql } from '@payloadcms/db-postgres'
import { requireUser } from '../../access/viewers'
import type { Ctx } from '../../context'

export type FirstMessageContext = {
  sellerId: string
  sellerName: string
  /** The published service it is about; null when it is not theirs or gone. */
  service: { id: string; title: string } | null
  /** The thread that the viewer and the seller have already. */
  conversationId: string | null
  isOwnProfile: boolean
}

/**
 * What the page for a first message shows; null when there is no such seller.
 * @throws AppError account/sign-in-required
 */
export const firstMessageContext = async (
  ctx: Ctx,
  about: { sellerId: string; serviceId: string | null },
): Promise<FirstMessageContext | null> => {
  const { id: userId, sellerId: ownSellerId } = requireUser(ctx.viewer)
  const { rows } = await ctx.db.execute<{
    name: string
    service_id: string | null
    title: string | null
    conversation_id: string | null
  }>(sql`
    select s.display_name as name, v.id as service_id, v.title, c.id as conversation_id
    from sellers s
    left join services v on v.id = ${about.serviceId}::uuid and v.seller_id = s.id
      and v._status = 'published'
    left join conversations c on c.seller_id = s.id and c.customer_id = ${userId}
    where s.id = ${about.sellerId} and s.status = 'active'`)
  const [row] = rows
  if (row === undefined) return null
  return {
    sellerId: about.sellerId,
    sellerName: row.name,
    service: row.service_id === null ? null : { id: row.service_id, title: row.title ?? '' },
    conversationId: row.conversation_id,
    isOwnProfile: ownSellerId === about.sellerId,
  }
}
