import type { Ctx } from '../../context'
import type { SearchEngine } from '../../domain/ports/search-engine'
import { searchDocuments } from '../../queries/catalogue/search-documents'
import {
  followMarket,
  listedAmong,
  markSearchFilled,
  noteWholeMarket,
  settleSearchChanges,
  waitingSearchChanges,
} from '../../store/catalogue/search-changes'

const atOnce = 500

export type SearchBringing = Pick<Ctx, 'db' | 'log'> & { providers: { search: SearchEngine } }

/**
 * Brings a search server that keeps documents to what the market is: services that changed are put,
 * those that left it removed. What fails stays noted and is brought by the next run. Answers how
 * many services were brought.
 */
export const bringSearchAlong = async (ctx: SearchBringing): Promise<number> => {
  const { db, log } = ctx
  const { search } = ctx.providers
  if (await followMarket(db, search.name)) {
    await noteWholeMarket(db)
    log.info({ engine: search.name }, 'a search server is filled with the market')
  }
  let brought = 0
  for (;;) {
    const changes = await waitingSearchChanges(db, atOnce)
    if (changes.length === 0) break
    if (brought === 0) await search.prepare()
    const ids = changes.map(({ id }) => id)
    const documents = await searchDocuments(ctx, ids)
    const listed = new Set(documents.map(({ id }) => id))
    await search.put(documents)
    await search.remove(ids.filter((id) => !listed.has(id)))
    await settleSearchChanges(db, changes)
    brought += changes.length
  }
  await markSearchFilled(db, search.name)
  return brought
}

/** The same for everything there is, and takes away what the market does not have. */
export const rebuildSearch = async (
  ctx: SearchBringing,
): Promise<{ brought: number; removed: number }> => {
  await noteWholeMarket(ctx.db)
  const brought = await bringSearchAlong(ctx)
  const kept = await everyId(ctx.providers.search)
  let removed = 0
  for (let start = 0; start < kept.length; start += atOnce) {
    const ids = kept.slice(start, start + atOnce)
    // Read after the engine was: what was published meanwhile is on the market.
    const listed = await listedAmong(ctx.db, ids)
    const strays = ids.filter((id) => !listed.has(id))
    await ctx.providers.search.remove(strays)
    removed += strays.length
  }
  return { brought, removed }
}

const everyId = async (search: SearchEngine): Promise<string[]> => {
  const ids: string[] = []
  for (;;) {
    const page = await search.listIds({ skip: ids.length, limit: atOnce })
    ids.push(...page)
    if (page.length < atOnce) return ids
  }
}
