import { sql } from '@payloadcms/db-postgres'
import type { Ctx } from '../../context'
import type { DocumentRow } from '../../contracts/documents'
import type { Page, PageQuery } from '../../contracts/pagination'
import { AppError } from '../../domain/errors'
import { documentPage } from './document-page'
import { ofSeller } from './document-rows'

/**
 * The invoices and credit notes of the viewer as a seller, newest first.
 * Throws `seller/profile-required`, and `request/invalid` for a cursor that is not ours.
 */
export const sellerDocuments = async (
  { db, viewer }: Pick<Ctx, 'db' | 'viewer'>,
  page: PageQuery,
): Promise<Page<DocumentRow>> => {
  if (viewer.kind !== 'user' || viewer.sellerId === null) {
    throw new AppError('seller/profile-required')
  }
  return documentPage(db, {
    where: sql`d.seller_id = ${viewer.sellerId} and ${ofSeller}`,
    page,
  })
}
