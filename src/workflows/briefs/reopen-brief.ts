import type { Ctx } from '../../context'
import { AppError } from '../../domain/errors'
import { briefSettings } from '../../store/briefs/brief-settings'
import { takeBriefPlace } from '../../store/briefs/customer-limits'
import { moveBrief } from '../../store/briefs/move-brief'
import { inTransaction } from '../../store/in-transaction'
import { openUntil } from './open-until'
import { holdOwnBrief } from './owned-brief'
import { tellBrief } from './tell-brief'

/**
 * Its customer puts a brief that was public back on the board, as it was, for a whole new term.
 * @throws AppError account/sign-in-required, brief/not-found, brief/not-open, brief/too-many-open.
 */
export const reopenBrief = async (ctx: Ctx, { briefId }: { briefId: string }): Promise<void> => {
  await inTransaction(ctx.db, async (tx) => {
    const brief = await holdOwnBrief(ctx, tx, { briefId, action: 'reopen' })
    const now = ctx.clock()
    const settings = await briefSettings(tx)
    await takeBriefPlace(tx, { customerId: brief.customerId, isNew: false, settings, now })
    const move = { briefId, from: brief.status, to: 'open', now } as const
    if (!(await moveBrief(tx, { ...move, openUntil: openUntil(settings, now) }))) {
      throw new AppError('brief/not-open', { status: brief.status })
    }
    const actor = { kind: 'customer', id: brief.customerId } as const
    await tellBrief(ctx, tx, { topic: 'brief.published', brief, actor })
  })
}
