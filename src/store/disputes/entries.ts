import { sql } from '@payloadcms/db-postgres'
import { v7 as uuidv7 } from 'uuid'
import type { Tx } from '../../context'
import { attachFiles } from '../orders/attach-files'

type NewEntry = {
  disputeId: string
  orderId: string
  kind: 'opening' | 'answer' | 'statement' | 'appeal'
  by: 'customer' | 'seller' | 'staff' | 'system'
  byId: string | null
  body: string
  fileIds: readonly string[]
  now: Date
}

/**
 * Stores what somebody wrote in a dispute, with their evidence, for ever. Throws `request/invalid`
 * when a file is not theirs or did not pass the virus scan.
 */
export const insertEntry = async (tx: Tx, entry: NewEntry): Promise<void> => {
  const fileIds = [...new Set(entry.fileIds)]
  if (fileIds.length > 0 && entry.byId !== null) {
    await attachFiles(tx, {
      orderId: entry.orderId,
      ownerId: entry.byId,
      purpose: 'evidence',
      fileIds,
    })
  }
  await tx.execute(sql`
    insert into core.dispute_entries (id, dispute_id, kind, by_kind, by_id, body, file_ids, at)
    values (${uuidv7()}, ${entry.disputeId}, ${entry.kind}, ${entry.by}, ${entry.byId},
      ${entry.body}, ${JSON.stringify(fileIds)}::jsonb, ${entry.now.toISOString()}::timestamptz)`)
}

/** Marks that a side that was asked has answered. */
export const markAnswered = async (
  tx: Tx,
  { disputeId, side, now }: { disputeId: string; side: 'customer' | 'seller'; now: Date },
): Promise<void> => {
  const column = sql.raw(`${side}_answered_at`)
  await tx.execute(sql`
    update disputes set ${column} = ${now.toISOString()}::timestamptz,
      updated_at = ${now.toISOString()}::timestamptz
    where id = ${disputeId} and ${column} is null`)
}

/** Nobody decided for so long that the case goes up. */
export const markEscalated = async (
  tx: Tx,
  { disputeId, now }: { disputeId: string; now: Date },
): Promise<void> => {
  await tx.execute(sql`
    update disputes set escalated_at = ${now.toISOString()}::timestamptz,
      updated_at = ${now.toISOString()}::timestamptz
    where id = ${disputeId} and escalated_at is null`)
}
