import { readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Ctx } from '../../context'
import { orphanedUploads, storedNames, type UploadKind } from '../../store/files/orphaned-uploads'

/** Somebody may still be writing the message that a file belongs to. */
const keepUnusedMs = 7 * 86_400_000
/** A stored object comes before its row. */
const keepRowlessMs = 86_400_000
const mostAtOnce = 500

export type SweptUploads = { rows: number; objects: number }

/**
 * Removes what uploads leave behind: rows that nothing refers to after seven days, with what is
 * stored for them, and objects on local disk that no row knows after one. Objects without a row in
 * a bucket are left to the bucket's own lifecycle rules. A row that cannot be removed is logged and
 * tried again the next night.
 */
export const sweepUploads = async (ctx: Ctx): Promise<SweptUploads> => {
  const swept = { rows: 0, objects: 0 }
  for (const kind of ['files', 'media'] as const) {
    swept.rows += await removeRows(ctx, kind)
    swept.objects += await removeObjects(ctx, kind)
  }
  return swept
}

const removeRows = async (ctx: Ctx, kind: UploadKind): Promise<number> => {
  const before = new Date(ctx.clock().getTime() - keepUnusedMs)
  const ids = await orphanedUploads(ctx.db, { kind, before, limit: mostAtOnce })
  let removed = 0
  for (const id of ids) {
    try {
      await ctx.payload.delete({ collection: kind, id, overrideAccess: true })
      removed += 1
    } catch (error) {
      ctx.log.error({ kind, id, cause: String(error) }, 'an unused upload could not be removed')
    }
  }
  return removed
}

const removeObjects = async (ctx: Ctx, kind: UploadKind): Promise<number> => {
  const { staticDir, disableLocalStorage } = ctx.payload.collections[kind].config.upload
  if (staticDir === undefined || disableLocalStorage === true) return 0
  // The folder is read first: what is stored after that is not looked at.
  const stored = await readdir(/* turbopackIgnore: true */ staticDir).catch((): string[] => [])
  const known = await storedNames(ctx.db, kind)
  const before = ctx.clock().getTime() - keepRowlessMs
  let removed = 0
  for (const name of stored) {
    if (known.has(name)) continue
    const location = path.join(/* turbopackIgnore: true */ staticDir, name)
    const found = await stat(/* turbopackIgnore: true */ location).catch(() => null)
    if (found === null || !found.isFile() || found.mtimeMs >= before) continue
    await rm(/* turbopackIgnore: true */ location, { force: true })
    removed += 1
  }
  return removed
}
