import { sql } from '@payloadcms/db-postgres'
import type { Ctx } from '../../context'
import { IssuedDocument } from '../../contracts/documents'
import { AppError } from '../../domain/errors'
import { visibleDocuments } from './visible-documents'

/**
 * A document as it was issued. Throws `document/not-found`, also for those who may not see it.
 */
export const readDocument = async (
  { db, viewer }: Pick<Ctx, 'db' | 'viewer'>,
  { id }: { id: string },
): Promise<IssuedDocument> => {
  const { rows } = await db.execute(sql`
    select d.id, d.kind, d.number, to_json(d.issued_at) #>> '{}' as "issuedAt", d.locale,
      d.currency, d.content
    from documents d
    join sellers s on s.id = d.seller_id
    left join documents credited on credited.id = d.credits_id
    where d.id = ${id} and ${visibleDocuments(viewer)}`)
  if (rows[0] === undefined) throw new AppError('document/not-found')
  return IssuedDocument.parse(rows[0])
}
