import type { Ctx } from '../../context'
import { checkListing } from '../../domain/moderation/check-listing'
import { AppError } from '../../domain/errors'
import { draftOfContent } from '../../domain/services/draft-of-content'
import { missingForSubmission } from '../../domain/services/missing-for-submission'
import { appendEvent } from '../../store/events'
import { openCase } from '../../store/moderation/cases'
import { listingFacts } from '../../store/services/listing-facts'
import { amendVersion, newestVersion } from '../../store/services/service-versions'
import { withTransaction } from '../../store/with-transaction'
import { lockOwnService, requireSeller } from './owned-service'

const hour = 3_600_000

/**
 * Hands the newest version to staff: complete, checked by machine, fixed until it is decided. An
 * open case of the same service is replaced. Submitting what already waits changes nothing.
 * @throws AppError service/incomplete (with the fields), service/not-editable when there is nothing
 * new, service/not-found.
 */
export const submitForReview = async (
  ctx: Ctx,
  input: { serviceId: string },
): Promise<{ caseId: string | null }> => {
  const seller = requireSeller(ctx)
  return withTransaction(ctx.payload, async ({ req, tx }) => {
    const service = await lockOwnService(tx, { serviceId: input.serviceId, seller })
    const scope = { payload: ctx.payload, req }
    const newest = await newestVersion(scope, service.id)
    if (newest === null) throw new AppError('service/not-found')
    if (newest.content.moderation === 'pending') return { caseId: null }
    if (newest.content.moderation === 'approved') throw new AppError('service/not-editable')

    const draft = draftOfContent(newest.content)
    const fields = missingForSubmission(draft)
    if (Object.keys(fields).length > 0) throw new AppError('service/incomplete', {}, { fields })

    const owner = { serviceId: service.id, sellerId: seller.sellerId, draft }
    const { facts, moderationHours } = await listingFacts(tx, owner)
    const now = ctx.clock()
    await amendVersion(scope, newest.id, {
      moderation: 'pending',
      moderationNote: '',
      submittedAt: now.toISOString(),
    })
    const caseId = await openCase(tx, {
      serviceId: service.id,
      versionId: newest.id,
      sellerId: seller.sellerId,
      title: draft.title,
      kind: service.firstPublishedAt === null ? 'new_service' : 'service_edit',
      flags: checkListing(draft, facts),
      openedAt: now,
      dueAt: new Date(now.getTime() + moderationHours * hour),
    })
    await appendEvent(tx, {
      topic: 'service.submitted',
      subject: { kind: 'service', id: service.id },
      actor: { kind: 'seller', id: seller.id },
      payload: { caseId, title: draft.title, sellerId: seller.sellerId, userId: seller.id },
      dedupeKey: caseId,
      occurredAt: now,
    })
    return { caseId }
  })
}
