import type { Ctx } from '../../context'
import { readBrief } from '../../store/briefs/brief-record'
import { moveBrief } from '../../store/briefs/move-brief'
import { inTransaction } from '../../store/in-transaction'
import { tellBrief } from './tell-brief'

/** Takes a brief off the board when its time is over; running it again, or too early, is harmless. */
export const expireBrief = async (ctx: Ctx, { briefId }: { briefId: string }): Promise<void> => {
  await inTransaction(ctx.db, async (tx) => {
    const brief = await readBrief(tx, { id: briefId, lock: true })
    const now = ctx.clock()
    if (brief?.status !== 'open' || brief.expiresAt === null) return
    if (brief.expiresAt.getTime() > now.getTime()) return
    if (!(await moveBrief(tx, { briefId, from: 'open', to: 'expired', now }))) return
    await tellBrief(ctx, tx, {
      topic: 'brief.expired',
      brief,
      actor: { kind: 'system', id: null },
    })
  })
}
