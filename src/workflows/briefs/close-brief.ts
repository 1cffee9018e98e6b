import type { Ctx } from '../../context'
import { AppError } from '../../domain/errors'
import { moveBrief } from '../../store/briefs/move-brief'
import { inTransaction } from '../../store/in-transaction'
import { withdrawBriefCase } from '../../store/moderation/cases'
import { holdOwnBrief } from './owned-brief'
import { tellBrief } from './tell-brief'

/**
 * Its customer closes a brief: sellers can no longer answer it. Offers that were made stay valid
 * until their own expiry.
 * @throws AppError account/sign-in-required, brief/not-found, brief/not-open.
 */
export const closeBrief = async (ctx: Ctx, { briefId }: { briefId: string }): Promise<void> => {
  await inTransaction(ctx.db, async (tx) => {
    const brief = await holdOwnBrief(ctx, tx, { briefId, action: 'close' })
    const now = ctx.clock()
    if (!(await moveBrief(tx, { briefId, from: brief.status, to: 'closed', now }))) {
      throw new AppError('brief/not-open', { status: brief.status })
    }
    await withdrawBriefCase(tx, { briefId, at: now })
    const actor = { kind: 'customer', id: brief.customerId } as const
    await tellBrief(ctx, tx, { topic: 'brief.closed', brief, actor })
  })
}
