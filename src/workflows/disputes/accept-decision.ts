import type { Ctx } from '../../context'
import { AppError } from '../../domain/errors'
import { acceptDecision as accept } from '../../store/disputes/decisions'
import { moveOrder } from '../orders/move-order'
import { decisionOf } from './dispute-of'

/** One side accepts what staff decided; once both have, the money moves without waiting. */
export const acceptDecision = async (ctx: Ctx, { orderId }: { orderId: string }): Promise<void> => {
  await moveOrder(
    ctx,
    { orderId, transition: 'accept_decision' },
    {
      after: async (tx, applied, { kind: side }) => {
        if (side !== 'customer' && side !== 'seller') throw new AppError('request/forbidden')
        const now = ctx.clock()
        await accept(tx, { decisionId: decisionOf(applied).id, side, now })
      },
    },
  )
}
