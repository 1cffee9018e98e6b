import { z } from 'zod'
import { forgetSearchChanges } from '../../store/catalogue/search-changes'
import { defineTask } from '../define-task'
import { bringSearchAlong, rebuildSearch } from '../search/bring-search-along'

/** Both run in the queue `search`, one at a time: nothing old overtakes what is new. */
export const searchTasks = [
  // By the crontab: a search server that keeps documents learns what changed.
  defineTask({
    name: 'bring_search_along',
    payload: z.unknown(),
    run: async (ctx) => {
      if (!ctx.providers.search.keepsDocuments) {
        await forgetSearchChanges(ctx.db)
        return
      }
      const brought = await bringSearchAlong(ctx)
      if (brought > 0) ctx.log.info({ brought }, 'brought the search server along')
    },
  }),
  // By npm run rebuild-search.
  defineTask({
    name: 'rebuild_search',
    payload: z.unknown(),
    run: async (ctx) => {
      if (!ctx.providers.search.keepsDocuments) return
      ctx.log.info(await rebuildSearch(ctx), 'rebuilt the search server')
    },
  }),
]
