import { sql } from '@payloadcms/db-postgres'
import type { Ctx } from '../../context'

/** What is known of a seller when one of their listings is judged. */
export type SellerHistory = {
  id: string
  displayName: string
  handle: string
  city: string | null
  country: string
  level: string
  isIdentityVerified: boolean
  joinedAt: string | null
  ordersCompleted: number
  liveServices: number
  rating: { average: number; count: number }
  cases: { id: string; title: string; status: string; decision: string | null; at: string }[]
}

type Row = {
  id: string
  display_name: string
  handle: string
  city: string | null
  country: string
  level: string
  is_identity_verified: boolean
  joined_at: string | null
  completed: number
  live: number
  average: number | null
  reviews: number
}

/** The seller with their figures and last eight other cases. */
export const sellerHistory = async (
  { db }: Pick<Ctx, 'db'>,
  asked: { sellerId: string; exceptCaseId: string },
): Promise<SellerHistory> => {
  const { rows } = await db.execute<Row>(sql`
    select id, display_name, handle, city, country, level, is_identity_verified,
      to_json(joined_at) #>> '{}' as joined_at,
      (select count(*)::float8 from orders
        where seller_id = sellers.id and status = 'completed') as completed,
      (select count(*)::float8 from services
        where seller_id = sellers.id and _status = 'published' and deleted_at is null) as live,
      (select avg(rating)::float8 from reviews
        where seller_id = sellers.id and side = 'customer' and status = 'published') as average,
      (select count(*)::float8 from reviews
        where seller_id = sellers.id and side = 'customer' and status = 'published') as reviews
    from sellers where id = ${asked.sellerId}`)
  const [row] = rows
  if (row === undefined) throw new Error(`case without a seller: ${asked.exceptCaseId}`)
  const cases = await db.execute<SellerHistory['cases'][number]>(sql`
    select id, title, status, decision, to_json(coalesce(decided_at, opened_at)) #>> '{}' as at
    from moderation_cases
    where seller_id = ${asked.sellerId} and id <> ${asked.exceptCaseId} and status <> 'replaced'
    order by opened_at desc limit 8`)
  return {
    id: row.id,
    displayName: row.display_name,
    handle: row.handle,
    city: row.city,
    country: row.country,
    level: row.level,
    isIdentityVerified: row.is_identity_verified,
    joinedAt: row.joined_at,
    ordersCompleted: row.completed,
    liveServices: row.live,
    rating: { average: row.average ?? 0, count: row.reviews },
    cases: cases.rows,
  }
}
