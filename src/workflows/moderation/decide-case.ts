import type { PayloadRequest } from 'payload'
import { requireStaff } from '../../access/viewers'
import type { Ctx, Tx } from '../../context'
import type { DecideCase } from '../../contracts/services'
import { AppError } from '../../domain/errors'
import { appendEvent } from '../../store/events'
import { refreshListings } from '../../store/catalogue/refresh-listings'
import { decideOpenCase, findCase } from '../../store/moderation/cases'
import { freeSlug } from '../../store/services/free-slug'
import { lockService, type LockedService } from '../../store/services/lock-service'
import {
  amendVersion,
  contentOf,
  newestVersion,
  publishContent,
  stageVersion,
  versionById,
  type ServiceVersion,
} from '../../store/services/service-versions'
import { withTransaction } from '../../store/with-transaction'
import { decideBrief } from '../briefs/decide-brief'

type Decided = DecideCase & { caseId: string }
type Scope = { ctx: Ctx; tx: Tx; req: PayloadRequest; service: LockedService; now: Date }

const topics = {
  approve: 'service.published',
  request_changes: 'service.changes_requested',
  reject: 'service.rejected',
} as const

/**
 * Staff decide an open case, of a service or of a brief. Approving writes exactly the submitted version to the live row; what
 * the seller typed since stays a staged edit. The seller is told by the event.
 * @throws AppError request/forbidden, request/not-found, moderation/already-decided (someone was
 * faster, or the seller replaced the submission), moderation/reason-required.
 */
export const decideCase = async (ctx: Ctx, input: Decided): Promise<void> => {
  const staff = requireStaff(ctx.viewer, 'moderator')
  if (input.decision !== 'approve' && input.reason === '') {
    throw new AppError('moderation/reason-required', {}, { fields: { reason: 'required' } })
  }
  await withTransaction(ctx.payload, async ({ req, tx }) => {
    const found = await findCase(tx, input.caseId)
    const now = ctx.clock()
    const change = { ...input, staffId: staff.id, at: now }
    if (found?.about === 'brief') {
      await decideBrief(ctx, tx, { ...change, briefId: found.briefId })
      return
    }
    const service = found === null ? null : await lockService(tx, found.serviceId)
    if (found === null || service === null) throw new AppError('request/not-found')
    if (!(await decideOpenCase(tx, change))) throw new AppError('moderation/already-decided')
    const version = await versionById({ payload: ctx.payload, req }, found.versionId)
    if (version === null) throw new AppError('moderation/already-decided')

    const scope: Scope = { ctx, tx, req, service, now }
    const slug =
      input.decision === 'approve'
        ? await publishVersion(scope, version)
        : await returnToSeller(scope, { version, ...input, decision: input.decision })
    await appendEvent(tx, {
      topic: topics[input.decision],
      subject: { kind: 'service', id: service.id },
      actor: { kind: 'staff', id: staff.id },
      payload: {
        caseId: input.caseId,
        title: version.content.title ?? '',
        slug,
        reason: input.reason,
        sellerId: service.sellerId,
        userId: service.userId,
      },
      dedupeKey: input.caseId,
      occurredAt: now,
    })
  })
}

const publishVersion = async (scope: Scope, version: ServiceVersion): Promise<string> => {
  const { ctx, tx, req, service, now } = scope
  const versions = { payload: ctx.payload, req }
  const newest = await newestVersion(versions, service.id)
  const title = version.content.title ?? ''
  const slug = service.slug ?? (await freeSlug(tx, { id: service.id, title }))
  await publishContent(versions, service.id, {
    ...contentOf(version.content),
    slug,
    firstPublishedAt: service.firstPublishedAt ?? now.toISOString(),
  })
  if (newest !== null && newest.id !== version.id) {
    const moderation = 'editing'
    await stageVersion(versions, service.id, { ...contentOf(newest.content), moderation })
  }
  await refreshListings(tx, [service.id])
  return slug
}

/** The live row, if there is one, stays as it is. The note stands on what the seller edits next. */
const returnToSeller = async (
  { ctx, req, service }: Scope,
  decided: { version: ServiceVersion; decision: 'request_changes' | 'reject'; reason: string },
): Promise<string | null> => {
  const versions = { payload: ctx.payload, req }
  const moderation = decided.decision === 'reject' ? 'rejected' : 'changes_requested'
  const changes = { moderation, moderationNote: decided.reason } as const
  await amendVersion(versions, decided.version.id, changes)
  const newest = await newestVersion(versions, service.id)
  if (newest !== null && newest.id !== decided.version.id) {
    await amendVersion(versions, newest.id, changes)
  }
  return service.slug
}
