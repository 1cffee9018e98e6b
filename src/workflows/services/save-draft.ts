import type { Ctx, Tx } from '../../context'
import type { ServiceDraft } from '../../contracts/services'
import { AppError } from '../../domain/errors'
import { areOwnPictures, isChildCategory } from '../../store/services/draft-references'
import { contentOfDraft } from '../../store/services/service-content'
import { amendVersion, newestVersion, stageVersion } from '../../store/services/service-versions'
import { withTransaction } from '../../store/with-transaction'
import { lockOwnService, requireSeller } from './owned-service'

/**
 * Keeps what the seller typed. A live service stays as the public knows it: the edit is staged in a
 * version of its own until staff approve it. While a version waits for a decision it is never
 * touched either: typing on starts the next one.
 * @throws AppError service/not-found, service/not-editable, request/invalid (foreign pictures or an
 * unknown category).
 */
export const saveDraft = async (
  ctx: Ctx,
  input: { serviceId: string; draft: ServiceDraft },
): Promise<void> => {
  const seller = requireSeller(ctx)
  await withTransaction(ctx.payload, async ({ req, tx }) => {
    const service = await lockOwnService(tx, { serviceId: input.serviceId, seller })
    await checkReferences(tx, { draft: input.draft, userId: seller.id })
    const scope = { payload: ctx.payload, req }
    const newest = await newestVersion(scope, service.id)
    if (newest === null) throw new AppError('service/not-found')
    const content = contentOfDraft(input.draft)
    const isFixed = ['approved', 'pending'].includes(newest.content.moderation)
    if (isFixed) {
      await stageVersion(scope, service.id, {
        ...content,
        moderation: 'editing',
        moderationNote: '',
      })
    } else {
      await amendVersion(scope, newest.id, content)
    }
  })
}

const checkReferences = async (
  tx: Tx,
  { draft, userId }: { draft: ServiceDraft; userId: string },
): Promise<void> => {
  if (!(await areOwnPictures(tx, { pictureIds: draft.galleryIds, userId }))) {
    throw new AppError('request/invalid', {}, { fields: { galleryIds: 'choice' } })
  }
  if (draft.categoryId !== null && !(await isChildCategory(tx, draft.categoryId))) {
    throw new AppError('request/invalid', {}, { fields: { categoryId: 'choice' } })
  }
}
