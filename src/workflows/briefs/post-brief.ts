import { v7 as uuidv7 } from 'uuid'
import { requireUser } from '../../access/viewers'
import type { Ctx } from '../../context'
import type { PostedBrief, WriteBrief } from '../../contracts/briefs'
import { checkBrief } from '../../domain/briefs/check-brief'
import { briefSettings } from '../../store/briefs/brief-settings'
import { takeBriefPlace } from '../../store/briefs/customer-limits'
import { armBriefTimer } from '../../store/briefs/move-brief'
import { insertBrief } from '../../store/briefs/write-brief'
import { inTransaction } from '../../store/in-transaction'
import { attachFiles, holdForStaff, requireCategory } from './check-and-hold'
import { openUntil } from './open-until'
import { tellBrief } from './tell-brief'

/**
 * A customer says what they need. Clean texts are public at once; otherwise the brief waits for the
 * staff, with what the automatic checks found.
 * @throws AppError account/sign-in-required, brief/too-many-open, brief/too-many-today,
 * request/invalid on `categoryId` or `fileIds`.
 */
export const postBrief = async (ctx: Ctx, brief: WriteBrief): Promise<PostedBrief> => {
  const { id: customerId } = requireUser(ctx.viewer)
  return inTransaction(ctx.db, async (tx) => {
    const now = ctx.clock()
    const settings = await briefSettings(tx)
    await takeBriefPlace(tx, { customerId, isNew: true, settings, now })
    await requireCategory(tx, brief)
    const briefId = uuidv7()
    const { flags, isClean } = checkBrief(brief, settings)
    const until = isClean ? openUntil(settings, now) : null
    await insertBrief(tx, { id: briefId, customerId, brief, flags, openUntil: until, now })
    await attachFiles(tx, { briefId, customerId, fileIds: brief.fileIds })
    const { title } = brief
    if (until === null) await holdForStaff(tx, { briefId, customerId, title, flags, settings, now })
    else await armBriefTimer(tx, { briefId, openUntil: until })
    await tellBrief(ctx, tx, {
      topic: isClean ? 'brief.published' : 'brief.posted',
      brief: { id: briefId, title, customerId },
      actor: { kind: 'customer', id: customerId },
    })
    return { briefId, status: isClean ? 'open' : 'held' }
  })
}
