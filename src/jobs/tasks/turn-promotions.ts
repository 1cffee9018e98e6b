import { z } from 'zod'
import { inTransaction } from '../../store/in-transaction'
import { turnPromotions } from '../../store/promotions/turn-promotions'
import { defineTask } from '../define-task'

/** By the crontab: promotions begin and end by themselves. */
export const turnPromotionsTask = defineTask({
  name: 'turn_promotions',
  payload: z.unknown(),
  run: async (ctx) => {
    const turned = await inTransaction(ctx.db, (tx) => turnPromotions(tx, { now: ctx.clock() }))
    if (turned) ctx.log.info('promotions began or ended')
  },
})
