import { sql } from '@payloadcms/db-postgres'
import type { Tx } from '../../context'
import { AppError } from '../../domain/errors'

/**
 * Ties uploaded files to an order. They must be the owner's own, past the virus scan (where the
 * installation has one), uploaded for this purpose, and not belong to another order. Throws `request/invalid` on the field `fileIds`
 * otherwise, the same for missing, foreign and unscanned files.
 */
export const attachFiles = async (
  tx: Tx,
  input: {
    orderId: string
    ownerId: string
    purpose: 'delivery' | 'requirement' | 'evidence'
    fileIds: readonly string[]
  },
): Promise<void> => {
  const ids = [...new Set(input.fileIds)]
  if (ids.length === 0) return
  const { rows } = await tx.execute(sql`
    update files set order_id = ${input.orderId}
    where id::text in (select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))
      and owner_id = ${input.ownerId} and purpose = ${input.purpose} and scan_status in ('clean', 'not_scanned')
      and (order_id is null or order_id = ${input.orderId})
    returning id`)
  if (rows.length !== ids.length) {
    throw new AppError('request/invalid', {}, { fields: { fileIds: 'file' } })
  }
}
