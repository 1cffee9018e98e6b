import type { Ctx } from '../../context'
import type { VacationInput } from '../../contracts/vacations'
import { timeZoneOf } from '../../domain/documents/time-zone-of'
import { AppError } from '../../domain/errors'
import { dayIn } from '../../domain/sellers/days'
import { vacationProblem } from '../../domain/sellers/vacation-problem'
import { inTransaction } from '../../store/in-transaction'
import { countryOfSeller, putVacation } from '../../store/sellers/vacations'
import { requireSeller } from '../coupons/create-coupon'

/**
 * A seller takes no new orders for some days, or until they say otherwise; what was said before is
 * replaced. Running orders keep their due dates, and offers that were sent can be accepted.
 * Throws `account/sign-in-required`, `seller/profile-required`, `request/invalid`.
 */
export const takeVacation = async (ctx: Ctx, vacation: VacationInput): Promise<void> => {
  const sellerId = requireSeller(ctx)
  const now = ctx.clock()
  await inTransaction(ctx.db, async (tx) => {
    const timeZone = timeZoneOf(await countryOfSeller(tx, sellerId))
    const today = dayIn(now, timeZone)
    const { lastDay, message } = vacation
    const firstDay = vacation.firstDay ?? today
    const fields = vacationProblem({ firstDay, lastDay, today })
    if (fields !== null) throw new AppError('request/invalid', {}, { fields })
    await putVacation(tx, { sellerId, firstDay, lastDay, message, timeZone, now })
  })
}
