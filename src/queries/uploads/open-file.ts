import { sql } from '@payloadcms/db-postgres'
import type { Ctx } from '../../context'
import { AppError } from '../../domain/errors'
import { storedContent } from './stored-content'

export type OpenedFile = {
  name: string
  mimeType: string
  sizeBytes: number
  body: ReadableStream<Uint8Array>
}

/**
 * A private file for those who may read it: its owner, the two sides of its order or conversation,
 * everybody who sells for a brief that was public, staff of moderation and support. Everyone else gets the answer of a missing file.
 * @throws AppError request/not-found.
 */
export const openFile = async (ctx: Ctx, fileId: string): Promise<OpenedFile> => {
  if (!(await mayRead(ctx, fileId))) throw new AppError('request/not-found')
  const file = await ctx.payload.findByID({
    collection: 'files',
    id: fileId,
    depth: 0,
    overrideAccess: true,
    disableErrors: true,
  })
  const body =
    file === null
      ? null
      : await storedContent(ctx, { collection: 'files', filename: file.filename ?? '', doc: file })
  if (file === null || body === null) throw new AppError('request/not-found')
  return {
    name: file.originalName,
    mimeType: file.mimeType ?? 'application/octet-stream',
    sizeBytes: file.filesize ?? 0,
    body,
  }
}

const mayRead = async ({ db, viewer }: Ctx, fileId: string): Promise<boolean> => {
  if (viewer.kind === 'staff') return viewer.role !== 'finance'
  if (viewer.kind !== 'user') return false
  const { rows } = await db.execute(sql`
    select 1 from files
    left join orders on orders.id = files.order_id
    left join conversations on conversations.id = files.conversation_id
    left join sellers on sellers.id in (orders.seller_id, conversations.seller_id)
    where files.id = ${fileId} and scan_status in ('clean', 'not_scanned')
      and (${viewer.id}::uuid in
          (files.owner_id, orders.customer_id, conversations.customer_id, sellers.user_id)
        or exists (
          select from briefs join sellers reader on reader.user_id = ${viewer.id}
          where briefs.id = files.brief_id and briefs.published_at is not null
            and briefs.status <> 'rejected' and reader.status = 'active'))
    limit 1`)
  return rows.length === 1
}
