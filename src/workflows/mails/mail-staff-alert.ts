import type { Ctx } from '../../context'
import { defaultLocale } from '../../contracts/locale'
import type { StaffAlert } from '../../contracts/staff-alerts'
import { alertMailKey, countAlert, readAlertReader } from '../../store/alerts/staff-alerts'
import { inTransaction } from '../../store/in-transaction'
import { queueMail } from './queue-mail'

/**
 * Writes to the support address that something needs people: how much of it since the last such
 * mail, and where to look. Says nothing of customers, amounts or causes: mailboxes are read by many.
 * Answers whether a mail was stored; within an hour of the last one, none is.
 */
export const mailStaffAlert = async (
  ctx: Ctx,
  { alert }: { alert: StaffAlert },
): Promise<boolean> => {
  const now = ctx.clock()
  return inTransaction(ctx.db, async (tx) => {
    const count = await countAlert(tx, { alert, now })
    if (count === null) return false
    const { address, market } = await readAlertReader(tx)
    const id = await queueMail(tx, {
      to: address,
      template: `alert-${alert}`,
      locale: defaultLocale,
      // The event that asked for this may have committed after its own moment: never none.
      data: { name: market, count: Math.max(count, 1) },
      dedupeKey: alertMailKey(alert, now),
    })
    return id !== null
  })
}
