import { sql } from '@payloadcms/db-postgres'
import { z } from 'zod'
import type { Db, Tx } from '../../context'
import { Currency } from '../../contracts/money'
import { OfferMilestone, OfferSide, OfferStatus } from '../../contracts/offers'

const moment = z.coerce.date()

const Row = z.object({
  id: z.string(),
  chain: z.string(),
  step: z.number(),
  status: OfferStatus,
  author: OfferSide,
  conversationId: z.string(),
  customerId: z.string(),
  sellerId: z.string(),
  sellerUserId: z.string(),
  serviceId: z.string(),
  briefId: z.string().nullable(),
  title: z.string(),
  description: z.string(),
  currency: Currency,
  priceMinor: z.number(),
  deliveryDays: z.number(),
  revisions: z.number().nullable(),
  milestones: z.array(OfferMilestone),
  expiresAt: moment,
  orderId: z.string().nullable(),
})

/** An offer as it is stored. */
export type OfferRecord = z.infer<typeof Row>

/**
 * An offer; null when there is none. `lock` holds it until the end of the transaction: whoever
 * answers, withdraws, accepts or expires it comes one after the other.
 */
export const readOffer = async (
  db: Db | Tx,
  { id, lock = false }: { id: string; lock?: boolean },
): Promise<OfferRecord | null> => {
  const { rows } = await db.execute(sql`
    select o.id, o.chain, o.step::float8 as step, o.status, o.author,
      o.conversation_id as "conversationId", o.customer_id as "customerId",
      o.seller_id as "sellerId", s.user_id as "sellerUserId", o.service_id as "serviceId",
      o.brief_id as "briefId", o.title, o.description, o.currency,
      o.price_minor::float8 as "priceMinor", o.delivery_days::float8 as "deliveryDays",
      o.revisions::float8 as revisions, o.milestones, o.expires_at as "expiresAt",
      o.order_id as "orderId"
    from offers o join sellers s on s.id = o.seller_id
    where o.id = ${id}::uuid ${lock ? sql`for update of o` : sql``}`)
  return rows[0] === undefined ? null : Row.parse(rows[0])
}
