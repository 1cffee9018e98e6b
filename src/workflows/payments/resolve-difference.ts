import { sql } from '@payloadcms/db-postgres'
import { requireStaff } from '../../access/viewers'
import type { Ctx } from '../../context'
import { AppError } from '../../domain/errors'
import { appendEvent } from '../../store/events'
import { inTransaction } from '../../store/in-transaction'

/**
 * Finance settles a difference between our books and a report, saying how; it is kept as it stands
 * then. Throws `request/forbidden`, `request/not-found`, `reconciliation/already-resolved`.
 */
export const resolveDifference = async (
  ctx: Ctx,
  { differenceId, note }: { differenceId: string; note: string },
): Promise<void> => {
  const staff = requireStaff(ctx.viewer, 'finance')
  const now = ctx.clock()
  await inTransaction(ctx.db, async (tx) => {
    const { rows } = await tx.execute<{ status: string }>(sql`
      select status from reconciliation_differences where id = ${differenceId}
      for no key update`)
    const [row] = rows
    if (row === undefined) throw new AppError('request/not-found')
    if (row.status === 'resolved' || row.status === 'healed') {
      throw new AppError('reconciliation/already-resolved')
    }
    await tx.execute(sql`
      update reconciliation_differences set status = 'resolved', note = ${note},
        resolved_by_id = ${staff.id}, resolved_at = ${now.toISOString()}::timestamptz,
        updated_at = ${now.toISOString()}::timestamptz
      where id = ${differenceId}`)
    await appendEvent(tx, {
      topic: 'reconciliation.difference_resolved',
      subject: { kind: 'reconciliation', id: differenceId },
      actor: { kind: 'staff', id: staff.id },
      dedupeKey: differenceId,
      occurredAt: now,
      payload: { note },
    })
  })
}
