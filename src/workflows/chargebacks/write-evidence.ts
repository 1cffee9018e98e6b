import { sql } from '@payloadcms/db-postgres'
import { v7 as uuidv7 } from 'uuid'
import { requireStaff } from '../../access/viewers'
import type { Ctx, Tx } from '../../context'
import { AppError } from '../../domain/errors'
import { inTransaction } from '../../store/in-transaction'
import { readChargeback } from '../../store/payments/chargebacks'

type Note = { chargebackId: string; note: string }

/**
 * Adds a note to the evidence case of a chargeback; notes are never changed.
 * Throws `request/forbidden`, `request/not-found`, `chargeback/closed`.
 */
export const writeEvidence = async (ctx: Ctx, input: Note): Promise<void> => {
  const staff = requireStaff(ctx.viewer, 'finance', 'support')
  await inTransaction(ctx.db, (tx) =>
    addNote(tx, { ...input, staffId: staff.id, now: ctx.clock() }),
  )
}

/** Stores a note of an open case, in the caller's transaction. Answers how the bank stands to it. */
export const addNote = async (
  tx: Tx,
  { chargebackId, note, staffId, now }: Note & { staffId: string; now: Date },
): Promise<'open' | 'won' | 'lost'> => {
  await tx.execute(sql`select id from chargebacks where id = ${chargebackId} for no key update`)
  const chargeback = await readChargeback(tx, { id: chargebackId })
  if (chargeback === null) throw new AppError('request/not-found')
  if (chargeback.isClosed) throw new AppError('chargeback/closed')
  await tx.execute(sql`
    insert into core.chargeback_notes (id, chargeback_id, staff_id, text, written_at)
    values (${uuidv7()}, ${chargebackId}, ${staffId}, ${note}, ${now.toISOString()}::timestamptz)`)
  return chargeback.state
}
