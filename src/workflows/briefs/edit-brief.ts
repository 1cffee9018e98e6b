import type { Ctx } from '../../context'
import type { PostedBrief, WriteBrief } from '../../contracts/briefs'
import { checkBrief } from '../../domain/briefs/check-brief'
import { briefSettings } from '../../store/briefs/brief-settings'
import { rewriteBrief } from '../../store/briefs/write-brief'
import { inTransaction } from '../../store/in-transaction'
import { attachFiles, holdForStaff, requireCategory } from './check-and-hold'
import { holdOwnBrief } from './owned-brief'
import { tellBrief } from './tell-brief'

/**
 * A customer rewrites a brief that staff sent back; staff look at it again before it is public.
 * @throws AppError account/sign-in-required, brief/not-found, brief/not-open, request/invalid on
 * `categoryId` or `fileIds`.
 */
export const editBrief = async (
  ctx: Ctx,
  { briefId, ...brief }: WriteBrief & { briefId: string },
): Promise<PostedBrief> =>
  inTransaction(ctx.db, async (tx) => {
    const { customerId } = await holdOwnBrief(ctx, tx, { briefId, action: 'edit' })
    const now = ctx.clock()
    const settings = await briefSettings(tx)
    await requireCategory(tx, brief)
    const { flags } = checkBrief(brief, settings)
    await rewriteBrief(tx, { id: briefId, customerId, brief, flags, now })
    await attachFiles(tx, { briefId, customerId, fileIds: brief.fileIds })
    const { title } = brief
    await holdForStaff(tx, { briefId, customerId, title, flags, settings, now })
    await tellBrief(ctx, tx, {
      topic: 'brief.posted',
      brief: { id: briefId, title, customerId },
      actor: { kind: 'customer', id: customerId },
    })
    return { briefId, status: 'held' }
  })
