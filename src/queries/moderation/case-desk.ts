import { sql } from '@payloadcms/db-postgres'
import { z } from 'zod'
import type { Service } from '../../../payload-types'
import { requireStaff } from '../../access/viewers'
import type { Ctx } from '../../context'
import { ModerationFlag } from '../../contracts/services'
import { AppError } from '../../domain/errors'
import { readVersionById } from '../services/read-version'
import { listingOf, type Listing } from './listing-of'
import { countOpenCases, nextOpenCase } from './next-open-case'
import { sellerHistory, type SellerHistory } from './seller-history'

type Asking = Pick<Ctx, 'db' | 'payload' | 'viewer'>

/** Everything one screen needs to decide a case. Moments are ISO 8601. */
export type CaseDesk = {
  id: string
  title: string
  kind: string
  status: string
  flags: ModerationFlag[]
  openedAt: string
  dueAt: string | null
  decision: { kind: string; reason: string; by: string; at: string } | null
  proposed: Listing
  /** What the public sees now; null for a service that is not live. */
  live: (Listing & { slug: string }) | null
  seller: SellerHistory
  openCount: number
  nextCaseId: string | null
  mayDecide: boolean
}

/**
 * A case with the listing as submitted, the live one beside it, and what is known of the seller.
 * @throws AppError request/forbidden unless the viewer is of moderation or support; request/not-found.
 */
export const caseDesk = async (ctx: Asking, caseId: string): Promise<CaseDesk> => {
  const staff = requireStaff(ctx.viewer, 'moderator', 'support')
  const found = await findCase(ctx, caseId)
  const [version, live, seller, openCount, nextCaseId] = await Promise.all([
    readVersionById(ctx, found.versionId),
    liveRow(ctx, found.serviceId),
    sellerHistory(ctx, { sellerId: found.sellerId, exceptCaseId: caseId }),
    countOpenCases(ctx),
    nextOpenCase(ctx, caseId),
  ])
  if (version === null) throw new AppError('request/not-found')
  return {
    ...found,
    proposed: await listingOf(ctx, version),
    live: live === null ? null : { ...(await listingOf(ctx, live)), slug: live.slug ?? '' },
    seller,
    openCount,
    nextCaseId,
    mayDecide: staff.role === 'moderator' || staff.role === 'admin',
  }
}

type Row = {
  id: string
  title: string
  kind: string
  status: string
  flags: unknown
  opened_at: string
  due_at: string | null
  decision: string | null
  reason: string | null
  decided_at: string | null
  decided_by: string | null
  service_id: string | null
  version_id: string | null
  seller_id: string | null
}

const findCase = async ({ db }: Asking, caseId: string) => {
  const { rows } = await db.execute<Row>(sql`
    select cases.id, title, kind, status, flags, service_id, version_id, seller_id,
      to_json(opened_at) #>> '{}' as opened_at, to_json(due_at) #>> '{}' as due_at,
      decision, reason, to_json(decided_at) #>> '{}' as decided_at, staff.name as decided_by
    from moderation_cases cases left join staff on staff.id = decided_by_id
    where cases.id = ${caseId}`)
  const [row] = rows
  if (!row?.service_id || !row.version_id || !row.seller_id) {
    throw new AppError('request/not-found')
  }
  const { decision, decided_at: at } = row
  return {
    id: row.id,
    title: row.title,
    kind: row.kind,
    status: row.status,
    flags: z.array(ModerationFlag).parse(row.flags),
    openedAt: row.opened_at,
    dueAt: row.due_at,
    decision:
      decision === null || at === null
        ? null
        : { kind: decision, reason: row.reason ?? '', by: row.decided_by ?? '', at },
    serviceId: row.service_id,
    versionId: row.version_id,
    sellerId: row.seller_id,
  }
}

const liveRow = async ({ payload }: Asking, serviceId: string): Promise<Service | null> => {
  const service = await payload.findByID({
    collection: 'services',
    id: serviceId,
    depth: 0,
    overrideAccess: true,
    disableErrors: true,
  })
  return service?._status === 'published' ? service : null
}
