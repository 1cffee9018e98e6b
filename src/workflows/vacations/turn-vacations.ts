import type { Ctx } from '../../context'
import { inTransaction } from '../../store/in-transaction'
import { turnVacations as turn } from '../../store/sellers/vacations'

/** By the clock: public pages show who has left and who is back. Answers how many those are. */
export const turnVacations = (ctx: Pick<Ctx, 'db' | 'clock'>): Promise<number> =>
  inTransaction(ctx.db, (tx) => turn(tx, { now: ctx.clock() }))
