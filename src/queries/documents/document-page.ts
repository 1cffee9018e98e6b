import { sql } from '@payloadcms/db-postgres'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import { z } from 'zod'
import type { Db } from '../../context'
import type { DocumentRow } from '../../contracts/documents'
import type { Page, PageQuery } from '../../contracts/pagination'
import { AppError } from '../../domain/errors'
import { documentRows, toDocumentRow } from './document-rows'

const Cursor = z.tuple([z.iso.datetime({ offset: true }), z.uuid()])

/** A page of the documents that a condition names, newest first. Throws `request/invalid`. */
export const documentPage = async (
  db: Db,
  { where, page: { cursor, limit } }: { where: SQL; page: PageQuery },
): Promise<Page<DocumentRow>> => {
  const [issuedAt, id] = cursor === undefined ? [null, null] : parseCursor(cursor)
  const { rows } = await db.execute(sql`
    ${documentRows} where ${where}
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
