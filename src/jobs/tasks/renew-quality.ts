import { z } from 'zod'
import { cacheTags } from '../../domain/cache-tags'
import { invalidateTags } from '../../store/cache-tags'
import { renewQuality } from '../../store/catalogue/refresh-listings'
import { noteWholeMarket } from '../../store/catalogue/search-changes'
import { inTransaction } from '../../store/in-transaction'
import { defineTask } from '../define-task'

/** By the crontab, every night: what is new grows older, and the best are chosen again. */
export const renewQualityTask = defineTask({
  name: 'renew_quality',
  payload: z.object({}),
  run: async (ctx) => {
    const changed = await renewQuality(ctx.db)
    if (ctx.providers.search.keepsDocuments) await noteWholeMarket(ctx.db)
    await inTransaction(ctx.db, (tx) => invalidateTags(tx, [cacheTags.ranking]))
    ctx.log.info({ changed }, 'renewed the quality of listings')
  },
})
