import { sql } from '@payloadcms/db-postgres'
import { z } from 'zod'
import type { Ctx } from '../../context'
import type { DocumentRow } from '../../contracts/documents'
import type { Page, PageQuery } from '../../contracts/pagination'
import { AppError } from '../../domain/errors'
import { documentRows, ofSeller, toDocumentRow } from './document-rows'

const Cursor = z.tuple([z.iso.datetime({ offset: true }), z.uuid()])

/**
 * The invoices and credit notes of the viewer as a seller, newest first.
 * Throws `seller/profile-required`, and `request/invalid` for a cursor that is not ours.
 */
export const sellerDocuments = async (
  { db, viewer }: Pick<Ctx, 'db' | 'viewer'>,
  { cursor, limit }: PageQuery,
): Promise<Page<DocumentRow>> => {
  if (viewer.kind !== 'user' || viewer.sellerId === null) {
    throw new AppError('seller/profile-required')
  }
  const [issuedAt, id] = cursor === undefined ? [null, null] : parseCursor(cursor)
  const { rows } = await db.execute(sql`
    ${documentRows} where d.seller_id = ${viewer.sellerId} and ${ofSeller}
      and (${issuedAt === null} or (d.issued_at, d.id) < (${issuedAt}::timestamptz, ${id}::uuid))
    order by d.issued_at desc, d.id desc limit ${limit + 1}`)
  const items = rows.slice(0, limit).map(toDocumentRow)
  const last = items.at(-1)
  const nextCursor =
    rows.length > limit && last !== undefined
      ? Buffer.from(JSON.stringify([last.issuedAt, last.id])).toString('base64url')
      : null
  return { items, nextCursor }
}

const parseCursor = (cursor: string): z.infer<typeof Cursor> => {
  try {
    return Cursor.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()))
  } catch (error) {
    throw new AppError('request/invalid', {}, { cause: error })
  }
}
