import { sql } from '@payloadcms/db-postgres'
import { requireStaff } from '../../access/viewers'
import type { Ctx } from '../../context'
import { AppError } from '../../domain/errors'
import { appendEvent } from '../../store/events'
import { inTransaction } from '../../store/in-transaction'
import { addNote } from './write-evidence'

/**
 * Closes the evidence case of a chargeback that its bank decided, with a last note.
 * Throws `request/forbidden`, `request/not-found`, `chargeback/closed`, `chargeback/still-open`.
 */
export const closeChargeback = async (
  ctx: Ctx,
  { chargebackId, note }: { chargebackId: string; note: string },
): Promise<void> => {
  const staff = requireStaff(ctx.viewer, 'finance', 'support')
  const now = ctx.clock()
  await inTransaction(ctx.db, async (tx) => {
    const state = await addNote(tx, { chargebackId, note, staffId: staff.id, now })
    if (state === 'open') throw new AppError('chargeback/still-open')
    await tx.execute(sql`
      update chargebacks set closed_at = ${now.toISOString()}::timestamptz,
        closed_by_id = ${staff.id}, updated_at = ${now.toISOString()}::timestamptz
      where id = ${chargebackId}`)
    await appendEvent(tx, {
      topic: 'chargeback.closed',
      subject: { kind: 'chargeback', id: chargebackId },
      actor: { kind: 'staff', id: staff.id },
      dedupeKey: chargebackId,
      occurredAt: now,
    })
  })
}
