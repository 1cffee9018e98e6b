import { sql } from '@payloadcms/db-postgres'
import { requireUser } from '../../access/viewers'
import type { Ctx } from '../../context'
import type { DocumentRow } from '../../contracts/documents'
import type { Page, PageQuery } from '../../contracts/pagination'
import { documentPage } from './document-page'
import { ofCustomer } from './document-rows'

/**
 * The receipts, invoices and credit notes of the viewer as a customer, newest first.
 * Throws `account/sign-in-required`, and `request/invalid` for a cursor that is not ours.
 */
export const customerDocuments = async (
  { db, viewer }: Pick<Ctx, 'db' | 'viewer'>,
  page: PageQuery,
): Promise<Page<DocumentRow>> => {
  const { id } = requireUser(viewer)
  return documentPage(db, { where: sql`d.customer_id = ${id}::uuid and ${ofCustomer}`, page })
}
