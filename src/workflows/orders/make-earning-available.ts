import type { Ctx } from '../../context'
import { inTransaction } from '../../store/in-transaction'
import { clearEarning, type ClearingOutcome } from '../../store/orders/earnings'

/** Makes the earning of an order, or of one slice of it, available once its waiting time is over and the seller's identity checked. */
export const makeEarningAvailable = async (
  ctx: Ctx,
  { orderId, slice }: { orderId: string; slice?: string },
): Promise<ClearingOutcome> =>
  inTransaction(ctx.db, (tx) => clearEarning(tx, { orderId, slice, now: ctx.clock() }))
