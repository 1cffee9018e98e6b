import { sql } from '@payloadcms/db-postgres'
import { requireStaff } from '../../access/viewers'
import type { Ctx } from '../../context'
import type { LedgerCheck } from '../../contracts/ledger'

/**
 * Recomputes everything from the transfers and names what does not add up; nothing, when all is
 * well. Reads the whole ledger: asked for by a person, not by a page.
 * @throws AppError unless the viewer is of finance or an administrator.
 */
export const ledgerCheck = async ({
  db,
  viewer,
  clock,
}: Pick<Ctx, 'db' | 'viewer' | 'clock'>): Promise<LedgerCheck> => {
  requireStaff(viewer, 'finance')
  const { rows } = await db.execute<LedgerCheck['violations'][number]>(
    sql`select rule, subject, detail from ledger.audit() limit 500`,
  )
  return { at: clock().toISOString(), violations: rows }
}
