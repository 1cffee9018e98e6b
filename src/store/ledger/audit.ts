import { sql } from '@payloadcms/db-postgres'
import type { Db } from '../../context'

export type LedgerViolation = { rule: string; subject: string; detail: string }

/** Every violated invariant, recomputed from the transfers; empty when nothing was lost. */
export const auditLedger = async (db: Db): Promise<LedgerViolation[]> => {
  const { rows } = await db.execute<LedgerViolation>(
    sql`select rule, subject, detail from ledger.audit()`,
  )
  return rows
}
