import { sql } from '@payloadcms/db-postgres'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import { z } from 'zod'
import type { Ctx } from '../../context'
import { SellerLevel } from '../../contracts/catalogue'
import { Currency } from '../../contracts/money'
import { OfferMilestone, OfferSide, OfferStatus, type OfferView } from '../../contracts/offers'
import { offerActions } from '../../domain/offers/offer-rules'
import { publicNameOf } from '../../domain/reviews/public-name-of'
import { pictureJson, toPicture } from '../catalogue/picture'

const moment = z.coerce.date().transform((date) => date.toISOString())

const Row = z.object({
  id: z.string(),
  chainId: z.string(),
  step: z.number(),
  previousId: z.string().nullable(),
  conversationId: z.string(),
  status: OfferStatus,
  author: OfferSide,
  side: OfferSide,
  title: z.string(),
  description: z.string(),
  currency: Currency,
  priceMinor: z.number(),
  deliveryDays: z.number(),
  revisions: z.number().nullable(),
  milestones: z.array(OfferMilestone),
  service: z.object({ id: z.string(), slug: z.string(), title: z.string() }),
  brief: z.object({ id: z.string(), title: z.string() }).nullable(),
  customer: z.object({ id: z.string(), name: z.string() }),
  seller: z.object({
    id: z.string(),
    handle: z.string(),
    displayName: z.string(),
    level: SellerLevel.catch('new'),
    rating: z.object({ average: z.number(), count: z.number() }),
    avatar: z.unknown().transform(toPicture),
  }),
  sentAt: moment,
  expiresAt: moment,
  decidedAt: moment.nullable(),
  answer: z
    .string()
    .nullable()
    .transform((text) => text ?? ''),
  orderId: z.string().nullable(),
})

/**
 * Offers as one of their two people sees them, with what that person may do now. `where` names the
 * table `o`; offers of others never come out. On a brief, a seller knows the customer by their
 * public name.
 */
export const offerViews = async (
  { db, clock }: Pick<Ctx, 'db' | 'clock'>,
  { userId, where, order = sql`o.sent_at, o.id` }: { userId: string; where: SQL; order?: SQL },
): Promise<OfferView[]> => {
  const { rows } = await db.execute(sql`
    select o.id, o.chain as "chainId", o.step::float8 as step, o.previous_id as "previousId",
      o.conversation_id as "conversationId", o.status, o.author, o.title, o.description,
      case when o.customer_id = ${userId}::uuid then 'customer' else 'seller' end as side,
      o.currency, o.price_minor::float8 as "priceMinor",
      o.delivery_days::float8 as "deliveryDays", o.revisions::float8 as revisions, o.milestones,
      jsonb_build_object('id', v.id, 'slug', coalesce(v.slug, ''), 'title',
        coalesce(v.title, '')) as service,
      case when b.id is not null then jsonb_build_object('id', b.id, 'title', b.title) end as brief,
      jsonb_build_object('id', u.id, 'name', u.name) as customer,
      jsonb_build_object('id', seller.id, 'handle', seller.handle,
        'displayName', seller.display_name, 'level', seller.level, 'avatar',
        ${pictureJson('avatar')}, 'rating', (
          select jsonb_build_object('average', coalesce(avg(r.rating), 0)::float8,
            'count', count(*)) from reviews r
          where r.seller_id = seller.id and r.side = 'customer' and r.status = 'published'))
        as seller,
      o.sent_at as "sentAt", o.expires_at as "expiresAt", o.decided_at as "decidedAt", o.answer,
      o.order_id as "orderId"
    from offers o
    join sellers seller on seller.id = o.seller_id
    left join media avatar on avatar.id = seller.avatar_id
    join users u on u.id = o.customer_id
    join services v on v.id = o.service_id
    left join briefs b on b.id = o.brief_id
    where ${userId}::uuid in (o.customer_id, seller.user_id) and ${where}
    order by ${order}`)
  const now = clock()
  return rows.map((row) => {
    const offer = Row.parse(row)
    const { status, author, side, customer } = offer
    const facts = { status, author, expiresAt: new Date(offer.expiresAt) }
    const name = side === 'customer' ? customer.name : publicNameOf(customer.name)
    const shown = offer.brief === null ? customer : { ...customer, name }
    return { ...offer, customer: shown, actions: offerActions(facts, side, now) }
  })
}
