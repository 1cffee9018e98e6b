import { sql } from '@payloadcms/db-postgres'
import type { Ctx } from '../../context'
import type { DocumentRow } from '../../contracts/documents'
import { AppError } from '../../domain/errors'
import { documentRows, toDocumentRow } from './document-rows'
import { visibleDocuments } from './visible-documents'

/**
 * The documents of an order that the viewer may see, oldest first; those of the last moments may
 * still be on their way. Throws `order/not-found` for everyone but its people and the staff.
 */
export const orderDocuments = async (
  { db, viewer }: Pick<Ctx, 'db' | 'viewer'>,
  { orderId }: { orderId: string },
): Promise<DocumentRow[]> => {
  const userId = viewer.kind === 'user' ? viewer.id : null
  const mayAsk =
    viewer.kind === 'system' || (viewer.kind === 'staff' && viewer.role !== 'moderator')
  const { rows: found } = await db.execute(sql`
    select 1 from orders o join sellers s on s.id = o.seller_id
    where o.id = ${orderId} and (${mayAsk} or ${userId}::uuid in (o.customer_id, s.user_id))`)
  if (found.length === 0) throw new AppError('order/not-found')
  const { rows } = await db.execute(sql`
    ${documentRows} where d.order_id = ${orderId} and ${visibleDocuments(viewer)}
    order by d.issued_at, d.id`)
  return rows.map(toDocumentRow)
}
