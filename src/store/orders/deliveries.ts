import { sql } from '@payloadcms/db-postgres'
import { v7 as uuidv7 } from 'uuid'
import type { Tx } from '../../context'

/** Stores the next version of the work and returns its number, counted from 1. */
export const insertDelivery = async (
  tx: Tx,
  delivery: { orderId: string; message: string; fileIds: string[]; now: Date },
): Promise<number> => {
  const now = delivery.now.toISOString()
  const { rows } = await tx.execute<{ number: number }>(sql`
    insert into deliveries
      (id, order_id, number, message, file_ids, status, delivered_at, created_at, updated_at)
    select ${uuidv7()}, ${delivery.orderId}, coalesce(max(number), 0) + 1, ${delivery.message},
      ${JSON.stringify(delivery.fileIds)}::jsonb, 'submitted', ${now}::timestamptz,
      ${now}::timestamptz, ${now}::timestamptz
    from deliveries where order_id = ${delivery.orderId}
    returning number::float8 as number`)
  return rows[0]?.number ?? 1
}

/** Says what became of the last version; `note` is the customer's wish for a revision. */
export const closeLastDelivery = async (
  tx: Tx,
  change: {
    orderId: string
    status: 'accepted' | 'revision_requested'
    note?: string
    now: Date
  },
): Promise<void> => {
  await tx.execute(sql`
    update deliveries set status = ${change.status},
      revision_note = coalesce(${change.note ?? null}, revision_note),
      updated_at = ${change.now.toISOString()}::timestamptz
    where order_id = ${change.orderId}
      and number = (select max(number) from deliveries where order_id = ${change.orderId})`)
}
