import { requireUser } from '../../access/viewers'
import type { Ctx, Tx } from '../../context'
import type { BriefAction } from '../../contracts/briefs'
import { AppError } from '../../domain/errors'
import { ownBriefActions } from '../../domain/briefs/brief-rules'
import { readBrief, type BriefRecord } from '../../store/briefs/brief-record'

/**
 * A brief of the viewer's, locked, on which they may do `action` now. Another customer's answers
 * like a missing one.
 * @throws AppError account/sign-in-required, brief/not-found, brief/not-open.
 */
export const holdOwnBrief = async (
  ctx: Ctx,
  tx: Tx,
  { briefId, action }: { briefId: string; action: BriefAction },
): Promise<BriefRecord> => {
  const { id } = requireUser(ctx.viewer)
  const brief = await readBrief(tx, { id: briefId, lock: true })
  if (brief?.customerId !== id) throw new AppError('brief/not-found')
  const facts = { wasPublished: brief.publishedAt !== null }
  if (!ownBriefActions(brief.status, facts).includes(action)) {
    throw new AppError('brief/not-open', { status: brief.status })
  }
  return brief
}
