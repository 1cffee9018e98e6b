import { randomUUID } from 'node:crypto'
import { mkdir, readFile, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'

export type KeptImages = {
  get: (name: string) => Promise<Buffer | null>
  set: (name: string, image: Buffer) => Promise<void>
}

/** How many images are written between two looks at the folder's size. */
const writesPerLook = 25

/**
 * Drawn images in one folder, the ones asked for last, up to so many bytes. A disk that fails costs
 * another drawing, never an answer.
 */
export const keptImages = (folder: string, { limitBytes }: { limitBytes: number }): KeptImages => {
  let writes = 0
  const fileOf = (name: string) => path.join(/* turbopackIgnore: true */ folder, `${name}.png`)
  return {
    get: async (name) => {
      const file = fileOf(name)
      const image = await readFile(/* turbopackIgnore: true */ file).catch(() => null)
      const now = new Date()
      if (image !== null) await utimes(file, now, now).catch(() => undefined)
      return image
    },
    set: async (name, image) => {
      const file = fileOf(name)
      const draft = `${file}.${randomUUID()}`
      try {
        await mkdir(folder, { recursive: true })
        await writeFile(/* turbopackIgnore: true */ draft, image)
        await rename(draft, file)
        if (writes % writesPerLook === 0) await dropOldest(folder, limitBytes)
        writes += 1
      } catch {
        await rm(draft, { force: true }).catch(() => undefined)
      }
    },
  }
}

const dropOldest = async (folder: string, limitBytes: number): Promise<void> => {
  const names = await readdir(folder)
  const files = await Promise.all(
    names.map(async (name) => {
      const file = path.join(/* turbopackIgnore: true */ folder, name)
      const found = await stat(/* turbopackIgnore: true */ file).catch(() => null)
      return { file, bytes: found?.size ?? 0, usedAt: found?.mtimeMs ?? 0 }
    }),
  )
  let held = 0
  for (const { file, bytes } of files.sort((left, right) => right.usedAt - left.usedAt)) {
    held += bytes
    if (held > limitBytes) await rm(file, { force: true })
  }
}
