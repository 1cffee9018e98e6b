import { sql } from '@payloadcms/db-postgres'
import type { Tx } from '../../context'
import type { BriefStatus } from '../../contracts/briefs'
import { enqueueJob, removeJob } from '../jobs'

export type BriefMove = {
  briefId: string
  from: BriefStatus
  to: BriefStatus
  now: Date
  /** For `open`: when it expires by itself. */
  openUntil?: Date
  /** What staff say to its customer. */
  note?: string
}

/**
 * Compare-and-set of a brief's status, with its timer: of several who come at once exactly one gets
 * true. The database refuses edges that are not in core.brief_edges.
 */
export const moveBrief = async (tx: Tx, move: BriefMove): Promise<boolean> => {
  const now = move.now.toISOString()
  const until = move.openUntil?.toISOString() ?? null
  const closes = ['closed', 'expired', 'fulfilled', 'rejected'].includes(move.to)
  const { rows } = await tx.execute(sql`
    update briefs set status = ${move.to}, updated_at = ${now}::timestamptz,
      published_at = case when ${move.to === 'open'} then ${now}::timestamptz
        else published_at end,
      expires_at = coalesce(${until}::timestamptz, expires_at),
      closed_at = ${closes ? now : null}::timestamptz,
      moderation_note = coalesce(${move.note ?? null}, moderation_note)
    where id = ${move.briefId} and status = ${move.from}
    returning id`)
  if (rows.length === 0) return false
  if (move.openUntil === undefined) await removeJob(tx, briefTimerKey(move.briefId))
  else await armBriefTimer(tx, { briefId: move.briefId, openUntil: move.openUntil })
  return true
}

/** Has a brief expire by itself. */
export const armBriefTimer = (
  tx: Tx,
  { briefId, openUntil }: { briefId: string; openUntil: Date },
): Promise<void> =>
  enqueueJob(tx, {
    task: 'expire_brief',
    payload: { briefId },
    runAt: openUntil,
    jobKey: briefTimerKey(briefId),
  })

const briefTimerKey = (briefId: string): string => `brief:${briefId}:expiry`
