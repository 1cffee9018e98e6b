import type { Ctx } from '../../context'
import type { StaffAlert } from '../../contracts/staff-alerts'
import { alertMailKey, countAlert, readAlertReaders } from '../../store/alerts/staff-alerts'
import { insertEmails } from '../../store/emails'
import { inTransaction } from '../../store/in-transaction'
import { writeMail } from './queue-mail'

/**
 * Writes to the staff that something needs people: how much of it since the last such mail, and
 * where to look. Says nothing of customers, amounts or causes: mailboxes are read by many. Answers
 * whether mails were stored; within an hour of the last ones, none are.
 */
export const mailStaffAlert = async (
  ctx: Ctx,
  { alert }: { alert: StaffAlert },
): Promise<boolean> => {
  const now = ctx.clock()
  return inTransaction(ctx.db, async (tx) => {
    const count = await countAlert(tx, { alert, now })
    if (count === null) return false
    const readers = await readAlertReaders(tx, alert)
    const mails = readers.map(({ address, name, locale }) =>
      writeMail({
        to: address,
        template: `alert-${alert}`,
        locale,
        // The event that asked for this may have committed after its own moment: never none.
        data: { name, count: Math.max(count, 1) },
        dedupeKey: alertMailKey(alert, now, address),
      }),
    )
    return (await insertEmails(tx, mails)).length > 0
  })
}
