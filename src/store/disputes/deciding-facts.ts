import { sql } from '@payloadcms/db-postgres'
import type { Tx } from '../../context'
import type { Currency } from '../../contracts/money'

/** Who of the staff made the decision that was appealed; null when none was. */
export const readFirstDecider = async (tx: Tx, disputeId: string): Promise<string | null> => {
  const { rows } = await tx.execute<{ decidedBy: string }>(sql`
    select decided_by as "decidedBy" from core.dispute_decisions
    where dispute_id = ${disputeId} and round = 1 and refused_at is null`)
  return rows[0]?.decidedBy ?? null
}

/** What the open dispute of an order is about, in money; null when there is none. */
export const readStake = async (
  tx: Tx,
  orderId: string,
): Promise<{ stakeMinor: number; currency: Currency } | null> => {
  const { rows } = await tx.execute<{ stakeMinor: number; currency: Currency }>(sql`
    select stake_minor::float8 as "stakeMinor", currency from disputes
    where order_id = ${orderId} and status <> 'closed'`)
  return rows[0] ?? null
}
