import { sql } from '@payloadcms/db-postgres'
import { v7 as uuidv7 } from 'uuid'
import type { Tx } from '../../context'

type NewDecision = {
  disputeId: string
  round: 1 | 2
  outcome: 'refund' | 'split' | 'release' | 'reopen'
  /** What goes back to the customer; null for a reopened order. */
  refundMinor: number | null
  reason: string
  note: string
  staffId: string
  needsApproval: boolean
  /** When the sides may no longer appeal; null while a second person has to approve. */
  appealEndsAt: Date | null
  now: Date
}

/** Stores a decision for ever. Announced at once, unless a second person has to approve it. */
export const insertDecision = async (tx: Tx, decision: NewDecision): Promise<void> => {
  const now = decision.now.toISOString()
  await tx.execute(sql`
    insert into core.dispute_decisions (id, dispute_id, round, outcome, refund_minor, reason, note,
      decided_by, decided_at, needs_approval, announced_at, appeal_ends_at)
    values (${uuidv7()}, ${decision.disputeId}, ${decision.round}, ${decision.outcome},
      ${decision.refundMinor}, ${decision.reason}, ${decision.note}, ${decision.staffId},
      ${now}::timestamptz, ${decision.needsApproval},
      ${decision.appealEndsAt === null ? null : now}::timestamptz,
      ${decision.appealEndsAt?.toISOString() ?? null}::timestamptz)`)
  if (decision.outcome === 'reopen') return
  await setStatus(tx, {
    ...decision,
    status: decision.needsApproval ? 'deciding' : 'decided',
  })
}

/** The second person approves: both sides are told from now on. */
export const approveDecision = async (
  tx: Tx,
  approval: {
    disputeId: string
    decisionId: string
    staffId: string
    appealEndsAt: Date
    now: Date
  },
): Promise<void> => {
  await tx.execute(sql`
    update core.dispute_decisions set approved_by = ${approval.staffId},
      announced_at = ${approval.now.toISOString()}::timestamptz,
      appeal_ends_at = ${approval.appealEndsAt.toISOString()}::timestamptz
    where id = ${approval.decisionId}`)
  await setStatus(tx, { ...approval, status: 'decided' })
}

/** The second person does not approve: somebody decides anew, and this stays in the record. */
export const refuseDecision = async (
  tx: Tx,
  refusal: { disputeId: string; decisionId: string; staffId: string; note: string; now: Date },
): Promise<void> => {
  await tx.execute(sql`
    update core.dispute_decisions set refused_by = ${refusal.staffId},
      refused_at = ${refusal.now.toISOString()}::timestamptz, refusal_note = ${refusal.note}
    where id = ${refusal.decisionId}`)
  await setStatus(tx, { ...refusal, status: 'open' })
}

/** One side accepts what was decided. */
export const acceptDecision = async (
  tx: Tx,
  { decisionId, side, now }: { decisionId: string; side: 'customer' | 'seller'; now: Date },
): Promise<void> => {
  const column = sql.raw(`accepted_by_${side}_at`)
  await tx.execute(sql`
    update core.dispute_decisions set ${column} = ${now.toISOString()}::timestamptz
    where id = ${decisionId} and ${column} is null`)
}

/** One side appeals: the case is decided anew, by somebody else, within the usual time. */
export const markAppealed = async (
  tx: Tx,
  appeal: { disputeId: string; side: 'customer' | 'seller'; dueAt: Date; now: Date },
): Promise<void> => {
  const now = appeal.now.toISOString()
  await tx.execute(sql`
    update disputes set status = 'open', appealed_by = ${appeal.side},
      appealed_at = ${now}::timestamptz, due_at = ${appeal.dueAt.toISOString()}::timestamptz,
      updated_at = ${now}::timestamptz
    where id = ${appeal.disputeId}`)
}

const setStatus = async (
  tx: Tx,
  change: { disputeId: string; status: 'open' | 'deciding' | 'decided'; now: Date },
): Promise<void> => {
  await tx.execute(sql`
    update disputes set status = ${change.status},
      updated_at = ${change.now.toISOString()}::timestamptz
    where id = ${change.disputeId}`)
}
