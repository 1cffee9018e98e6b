import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { createLocalReq, type TypeWithID } from 'payload'
import type { Ctx } from '../../context'

type Stored = { collection: 'files' | 'media'; filename: string; doc?: TypeWithID }

/**
 * What an upload holds, from the bucket through Payload's own handler, else from disk; null when it
 * is not there. Whoever calls has decided that it may be read.
 */
export const storedContent = async (
  { payload }: Pick<Ctx, 'payload'>,
  { collection, filename, doc }: Stored,
): Promise<ReadableStream<Uint8Array> | null> => {
  const { upload } = payload.collections[collection].config
  for (const handler of upload.handlers ?? []) {
    const req = await createLocalReq({ req: { headers: new Headers() } }, payload)
    const params = { collection, filename }
    const asked = { headers: new Headers(), params, ...(doc === undefined ? {} : { doc }) }
    const response = await handler(req, asked as Parameters<typeof handler>[1])
    if (response instanceof Response) return response.ok ? response.body : null
  }
  if (upload.staticDir === undefined) return null
  // The folder is known when the program runs: a build that guessed would take the whole project.
  const location = path.join(/* turbopackIgnore: true */ upload.staticDir, path.basename(filename))
  const found = await stat(/* turbopackIgnore: true */ location).catch(() => null)
  if (found === null) return null
  const content = createReadStream(/* turbopackIgnore: true */ location)
  return Readable.toWeb(content) as ReadableStream<Uint8Array>
}
