import { sql } from '@payloadcms/db-postgres'
import type { Ctx } from '../../context'
import { ModerationState, type EditableService } from '../../contracts/services'
import { AppError } from '../../domain/errors'
import { draftOfContent } from '../../domain/services/draft-of-content'
import { picturesById } from './pictures'
import { readNewestVersion } from './read-version'

/**
 * A service as its seller edits it: the newest version.
 * @throws AppError service/not-found for others' services too.
 */
export const editableService = async (ctx: Ctx, serviceId: string): Promise<EditableService> => {
  const { viewer } = ctx
  if (viewer.kind !== 'user') throw new AppError('account/sign-in-required')
  const { rows } = await ctx.db.execute<{ slug: string | null; is_live: boolean }>(sql`
    select slug, _status = 'published' as is_live from services
    where id = ${serviceId} and seller_id = ${viewer.sellerId} and deleted_at is null`)
  const [row] = rows
  const newest = row === undefined ? null : await readNewestVersion(ctx, serviceId)
  if (row === undefined || newest === null) throw new AppError('service/not-found')
  const draft = draftOfContent(newest)
  const pictures = await picturesById(ctx.payload, draft.galleryIds)
  const moderation = ModerationState.parse(newest.moderation)
  return {
    id: serviceId,
    slug: row.slug,
    draft,
    gallery: draft.galleryIds.flatMap((id) => pictures.get(id) ?? []),
    moderation,
    moderationNote: newest.moderationNote ?? '',
    isLive: row.is_live,
    hasStagedEdits: row.is_live && moderation !== 'approved',
    updatedAt: newest.updatedAt,
  }
}
