import { readdirSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'

const text = /\.(?:js|css|svg|json)$/u
const pack = promisify(brotliCompress)
/** Below it an answer fits into one packet anyway. */
const worthPacking = 1_024

/** Packs scripts and style sheets once, as small as Brotli can; src/api/front/static-files.ts. */
export const packStatic = async (folder: string): Promise<void> => {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  await Promise.all(names.filter((name) => text.test(name)).map((name) => packFile(folder, name)))
}

const packFile = async (folder: string, name: string): Promise<void> => {
  const content = await readFile(join(folder, name))
  if (content.length < worthPacking) return
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  }
  await writeFile(join(folder, `${name}.br`), await pack(content, { params }))
}
