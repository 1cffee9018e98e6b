import { sql } from '@payloadcms/db-postgres'
import { v7 as uuidv7 } from 'uuid'
import type { Tx } from '../../context'
import type { SellerProfileInput } from '../../contracts/accounts'

/**
 * Creates or changes the one seller profile of a user. A handle is chosen once: links and reviews
 * carry it. Answers `handle-taken` when another seller has it.
 */
export const saveProfile = async (
  tx: Tx,
  entry: { userId: string; profile: SellerProfileInput; at: Date },
): Promise<{ sellerId: string; isNew: boolean } | 'handle-taken'> => {
  const { profile, userId } = entry
  const at = entry.at.toISOString()
  const existing = await tx.execute<{ id: string }>(
    sql`select id from sellers where user_id = ${userId} for update`,
  )
  const sellerId = existing.rows[0]?.id
  if (sellerId !== undefined) {
    await tx.execute(sql`
      update sellers set display_name = ${profile.displayName}, headline = ${profile.headline},
        bio = ${profile.bio}, city = ${profile.city}, country = ${profile.country},
        languages = ${JSON.stringify(profile.languages)}::jsonb,
        skills = ${JSON.stringify(profile.skills)}::jsonb, avatar_id = ${profile.avatarId},
        auto_accepts_orders = ${profile.autoAcceptsOrders}, updated_at = ${at}
      where id = ${sellerId}`)
    return { sellerId, isNew: false }
  }
  const { rows } = await tx.execute<{ id: string }>(sql`
    insert into sellers
      (id, user_id, handle, display_name, headline, bio, city, country, languages, skills,
       avatar_id, auto_accepts_orders, level, status, joined_at, created_at, updated_at)
    values (${uuidv7()}, ${userId}, ${profile.handle}, ${profile.displayName}, ${profile.headline},
      ${profile.bio}, ${profile.city}, ${profile.country},
      ${JSON.stringify(profile.languages)}::jsonb, ${JSON.stringify(profile.skills)}::jsonb,
      ${profile.avatarId}, ${profile.autoAcceptsOrders}, 'new', 'active',
      ${at}, ${at}, ${at})
    on conflict do nothing returning id`)
  const [row] = rows
  return row === undefined ? 'handle-taken' : { sellerId: row.id, isNew: true }
}
