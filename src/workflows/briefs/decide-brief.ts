import type { Ctx, Tx } from '../../context'
import type { DecideCase } from '../../contracts/services'
import { AppError } from '../../domain/errors'
import { briefSettings } from '../../store/briefs/brief-settings'
import { readBrief } from '../../store/briefs/brief-record'
import { moveBrief } from '../../store/briefs/move-brief'
import { decideOpenCase } from '../../store/moderation/cases'
import { openUntil } from './open-until'
import { tellBrief } from './tell-brief'

const outcomes = {
  approve: { to: 'open', topic: 'brief.published' },
  request_changes: { to: 'changes_requested', topic: 'brief.changes_requested' },
  reject: { to: 'rejected', topic: 'brief.rejected' },
} as const

/**
 * What the decision of its case means for a brief, in the transaction of that decision. Its
 * customer is told by the event.
 * @throws AppError request/not-found, moderation/already-decided (someone was faster, or the
 * customer closed it).
 */
export const decideBrief = async (
  ctx: Ctx,
  tx: Tx,
  decided: DecideCase & { caseId: string; briefId: string; staffId: string; at: Date },
): Promise<void> => {
  const { briefId, decision, reason, staffId, at: now } = decided
  const brief = await readBrief(tx, { id: briefId, lock: true })
  if (brief === null) throw new AppError('request/not-found')
  if (!(await decideOpenCase(tx, decided))) throw new AppError('moderation/already-decided')
  const { to, topic } = outcomes[decision]
  const isMoved = await moveBrief(tx, {
    briefId,
    from: 'held',
    to,
    now,
    note: reason,
    ...(to === 'open' ? { openUntil: openUntil(await briefSettings(tx), now) } : {}),
  })
  if (!isMoved) throw new AppError('moderation/already-decided')
  const actor = { kind: 'staff', id: staffId } as const
  await tellBrief(ctx, tx, { topic, brief, actor, payload: { reason, wasReviewed: true } })
}
