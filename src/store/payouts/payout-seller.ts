import { sql } from '@payloadcms/db-postgres'
import type { Tx } from '../../context'

export type PayoutSeller = {
  id: string
  userId: string
  isVerified: boolean
  isActive: boolean
  schedule: 'manual' | 'weekly' | 'monthly'
}

/** Locks a seller against a second payout of theirs at the same time; null when there is none. */
export const lockPayoutSeller = async (tx: Tx, id: string): Promise<PayoutSeller | null> => {
  // A statement of its own: the next one then sees what the transaction waited for.
  await tx.execute(sql`select id from sellers where id = ${id} for no key update`)
  const { rows } = await tx.execute<PayoutSeller>(sql`
    select s.id, s.user_id as "userId", s.is_identity_verified as "isVerified",
      s.status = 'active' and u.status = 'active' as "isActive", s.payout_schedule as schedule
    from sellers s join users u on u.id = s.user_id where s.id = ${id}`)
  return rows[0] ?? null
}
