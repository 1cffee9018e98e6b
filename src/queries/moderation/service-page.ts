import { sql } from '@payloadcms/db-postgres'
import { requireStaff } from '../../access/viewers'
import type { Ctx } from '../../context'
import { AppError } from '../../domain/errors'
import { readNewestVersion } from '../services/read-version'
import { listingOf, type Listing } from './listing-of'

/** A service as staff look at it outside of a case. Moments are ISO 8601. */
export type StaffService = {
  id: string
  slug: string | null
  isLive: boolean
  language: string
  moderation: string
  moderationNote: string
  newest: Listing
  seller: { id: string; name: string }
  firstPublishedAt: string | null
  cases: { id: string; title: string; status: string; decision: string | null; at: string }[]
}

type Row = {
  slug: string | null
  is_live: boolean
  language: string
  seller_id: string
  seller: string
  first_published_at: string | null
}

/**
 * The newest version of a service, where it stands, and the cases it went through.
 * @throws AppError request/not-found; unless the viewer is a member of the staff, what requireStaff says.
 */
export const staffService = async (
  ctx: Pick<Ctx, 'db' | 'payload' | 'viewer'>,
  serviceId: string,
): Promise<StaffService> => {
  requireStaff(ctx.viewer)
  const { rows } = await ctx.db.execute<Row>(sql`
    select slug, _status = 'published' as is_live, language, seller_id,
      sellers.display_name as seller,
      to_json(first_published_at) #>> '{}' as first_published_at
    from services join sellers on sellers.id = seller_id where services.id = ${serviceId}`)
  const cases = await ctx.db.execute<StaffService['cases'][number]>(sql`
    select id, title, status, decision, to_json(coalesce(decided_at, opened_at)) #>> '{}' as at
    from moderation_cases where service_id = ${serviceId} order by opened_at desc limit 12`)
  const [row] = rows
  const version = await readNewestVersion(ctx, serviceId)
  if (row === undefined || version === null) throw new AppError('request/not-found')
  return {
    id: serviceId,
    slug: row.slug,
    isLive: row.is_live,
    language: row.language,
    moderation: version.moderation,
    moderationNote: version.moderationNote ?? '',
    newest: await listingOf(ctx, version),
    seller: { id: row.seller_id, name: row.seller },
    firstPublishedAt: row.first_published_at,
    cases: cases.rows,
  }
}
