import { sql } from '@payloadcms/db-postgres'
import type { Ctx, Viewer } from '../../context'
import type { BriefAction, BriefView } from '../../contracts/briefs'
import type { AttachedFile } from '../../contracts/conversations'
import type { Locale } from '../../contracts/locale'
import {
  missingToAnswer,
  ownBriefActions,
  type AnsweringProfile,
} from '../../domain/briefs/brief-rules'
import { AppError } from '../../domain/errors'
import { uuidOrNull } from '../../domain/uuid-or-null'
import { briefRows, toBriefCard, type BriefRow } from './brief-rows'

type User = Extract<Viewer, { kind: 'user' }>

/**
 * A brief as this viewer may see it: once it was public everybody, before that its customer alone.
 * Files are for its customer and for people who sell.
 * @throws AppError brief/not-found
 */
export const getBrief = async (
  ctx: Pick<Ctx, 'db' | 'viewer' | 'clock'>,
  { id, locale }: { id: string; locale: Locale },
): Promise<BriefView> => {
  const user = ctx.viewer.kind === 'user' ? ctx.viewer : null
  const where = sql`b.id = ${uuidOrNull(id)}::uuid`
  const [row] = await briefRows(ctx, { where, order: sql`b.id`, limit: 1, locale })
  const isMine = row?.customerId === user?.id && user !== null
  const isPublic = row !== undefined && row.publishedAt !== null && row.status !== 'rejected'
  if (row === undefined || !(isMine || isPublic)) throw new AppError('brief/not-found')
  const seller = user !== null && !isMine ? await answering(ctx, { row, user }) : null
  const isOpen = row.status === 'open' && !isPast(row.expiresAt, ctx.clock())
  const { excerpt: _excerpt, ...card } = toBriefCard(row)
  const mayAnswer = seller !== null && isOpen && seller.ownOfferId === null
  const actions: BriefAction[] = isMine
    ? ownBriefActions(row.status, { wasPublished: row.publishedAt !== null })
    : mayAnswer && seller.missing.length === 0
      ? ['answer']
      : []
  return {
    ...card,
    status: row.status === 'open' && !isOpen ? 'expired' : row.status,
    description: row.description,
    categoryId: row.categoryId,
    files: isMine || seller !== null ? await filesOf(ctx, row) : [],
    isMine,
    moderationNote: isMine ? row.moderationNote : '',
    ownOfferId: seller?.ownOfferId ?? null,
    actions,
    missing: mayAnswer ? seller.missing : [],
  }
}

const isPast = (iso: string | null, now: Date): boolean =>
  iso !== null && Date.parse(iso) <= now.getTime()

type Answering = { ownOfferId: string | null; missing: BriefView['missing'] }

/** What the viewer's own shop lacks to answer, and their offer that stands already. */
const answering = async (
  { db }: Pick<Ctx, 'db'>,
  { row, user }: { row: BriefRow; user: User },
): Promise<Answering | null> => {
  if (user.sellerId === null) return null
  const { rows } = await db.execute<AnsweringProfile & { ownOfferId: string | null }>(sql`
    select coalesce(headline, '') as headline, coalesce(bio, '') as bio,
      (select count(*)::float8 from services v where v.seller_id = s.id
        and v._status = 'published' and v.deleted_at is null) as "publishedServices",
      (select o.id from offers o where o.brief_id = ${row.id} and o.seller_id = s.id
        and o.status in ('open', 'agreed', 'ordered', 'accepted') limit 1) as "ownOfferId"
    from sellers s where s.id = ${user.sellerId} and s.status = 'active'`)
  const [profile] = rows
  if (profile === undefined) return null
  return { ownOfferId: profile.ownOfferId, missing: missingToAnswer(profile) }
}

const filesOf = async ({ db }: Pick<Ctx, 'db'>, row: BriefRow): Promise<AttachedFile[]> => {
  if (row.fileIds.length === 0) return []
  const { rows } = await db.execute<Omit<AttachedFile, 'url' | 'isImage'>>(sql`
    select f.id, f.original_name as name,
      coalesce(f.mime_type, 'application/octet-stream') as "mimeType",
      coalesce(f.filesize, 0)::float8 as "sizeBytes", f.scan_status = 'clean' as "isScanned"
    from files f where f.brief_id = ${row.id} order by f.id`)
  return rows
    .filter(({ id }) => row.fileIds.includes(id))
    .map((file) => ({
      ...file,
      url: `/api/v1/files/${file.id}`,
      isImage: file.mimeType.startsWith('image/'),
    }))
}
