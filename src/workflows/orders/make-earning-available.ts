import type { Ctx } from '../../context'
import { inTransaction } from '../../store/in-transaction'
import { clearEarning, type ClearingOutcome } from '../../store/orders/earnings'

/** Makes an earning available once its waiting time is over and the seller's identity checked. */
export const makeEarningAvailable = async (
  ctx: Ctx,
  { orderId }: { orderId: string },
): Promise<ClearingOutcome> =>
  inTransaction(ctx.db, (tx) => clearEarning(tx, { orderId, now: ctx.clock() }))
