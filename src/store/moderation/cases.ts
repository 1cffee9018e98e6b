import { sql } from '@payloadcms/db-postgres'
import { v7 as uuidv7 } from 'uuid'
import type { Tx } from '../../context'
import type { DecideCase, ModerationFlag } from '../../contracts/services'

export type CaseKind = 'new_service' | 'service_edit' | 'brief'

/**
 * Opens the case of a submitted version; an open one of the same service is replaced, so that
 * staff never decide on something the seller has already changed. The caller holds the service.
 */
export const openCase = async (
  tx: Tx,
  entry: {
    serviceId: string
    versionId: string
    sellerId: string
    title: string
    kind: CaseKind
    flags: ModerationFlag[]
    openedAt: Date
    dueAt: Date
  },
): Promise<string> => {
  await closeOpenCase(tx, { serviceId: entry.serviceId, status: 'replaced', at: entry.openedAt })
  const id = uuidv7()
  const at = entry.openedAt.toISOString()
  await tx.execute(sql`
    insert into moderation_cases
      (id, title, kind, status, service_id, version_id, seller_id, flags, flag_count, opened_at,
       due_at, created_at, updated_at)
    values (${id}, ${entry.title}, ${entry.kind}, 'open', ${entry.serviceId}, ${entry.versionId},
      ${entry.sellerId}, ${JSON.stringify(entry.flags)}::jsonb, ${entry.flags.length}, ${at},
      ${entry.dueAt.toISOString()}, ${at}, ${at})`)
  return id
}

/** Opens the case of a brief that the automatic checks held back. Its customer is the other side. */
export const openBriefCase = async (
  tx: Tx,
  entry: {
    briefId: string
    customerId: string
    title: string
    flags: ModerationFlag[]
    openedAt: Date
    dueAt: Date
  },
): Promise<string> => {
  const id = uuidv7()
  const at = entry.openedAt.toISOString()
  await tx.execute(sql`
    insert into moderation_cases
      (id, title, kind, status, brief_id, customer_id, flags, flag_count, opened_at, due_at,
       created_at, updated_at)
    values (${id}, ${entry.title}, 'brief', 'open', ${entry.briefId}, ${entry.customerId},
      ${JSON.stringify(entry.flags)}::jsonb, ${entry.flags.length}, ${at},
      ${entry.dueAt.toISOString()}, ${at}, ${at})`)
  return id
}

/** Ends the open case of a brief that its customer closed; nothing when there is none. */
export const withdrawBriefCase = async (
  tx: Tx,
  { briefId, at }: { briefId: string; at: Date },
): Promise<void> => {
  await tx.execute(sql`
    update moderation_cases set status = 'withdrawn', updated_at = ${at.toISOString()}
    where brief_id = ${briefId} and status = 'open'`)
}

/** Ends the open case of a service without a decision; false when there was none. */
export const closeOpenCase = async (
  tx: Tx,
  change: { serviceId: string; status: 'replaced' | 'withdrawn'; at: Date },
): Promise<boolean> => {
  const { rows } = await tx.execute(sql`
    update moderation_cases set status = ${change.status}, updated_at = ${change.at.toISOString()}
    where service_id = ${change.serviceId} and status = 'open' returning id`)
  return rows.length > 0
}

export type CaseToDecide =
  | { about: 'service'; id: string; serviceId: string; versionId: string; status: string }
  | { about: 'brief'; id: string; briefId: string; status: string }

/** A case as it stands, not locked: `decideOpenCase` settles who was first. */
export const findCase = async (tx: Tx, caseId: string): Promise<CaseToDecide | null> => {
  const { rows } = await tx.execute<{
    id: string
    service_id: string | null
    version_id: string | null
    brief_id: string | null
    status: string
  }>(sql`
    select id, service_id, version_id, brief_id, status from moderation_cases
    where id = ${caseId}`)
  const [row] = rows
  if (row === undefined) return null
  const { id, status } = row
  if (row.brief_id !== null) return { about: 'brief', id, status, briefId: row.brief_id }
  if (!row.service_id || !row.version_id) return null
  return { about: 'service', id, status, serviceId: row.service_id, versionId: row.version_id }
}

/** Compare-and-set: of two staff members who decide at once, one gets true. */
export const decideOpenCase = async (
  tx: Tx,
  change: {
    caseId: string
    decision: DecideCase['decision']
    reason: string
    staffId: string
    at: Date
  },
): Promise<boolean> => {
  const at = change.at.toISOString()
  const { rows } = await tx.execute(sql`
    update moderation_cases
    set status = 'decided', decision = ${change.decision}, reason = ${change.reason},
      decided_by_id = ${change.staffId}, decided_at = ${at}, updated_at = ${at}
    where id = ${change.caseId} and status = 'open' returning id`)
  return rows.length === 1
}
