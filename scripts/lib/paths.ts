import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Absolute folder of the project; found upwards, since bundles lie in another place than sources. */
export const root = findRoot(import.meta.dirname)

/** Absolute path of something in the project. */
export function inProject(...parts: string[]): string {
  return join(root, ...parts)
}

function findRoot(folder: string): string {
  if (existsSync(join(folder, 'package-lock.json'))) return folder
  const parent = dirname(folder)
  if (parent === folder) throw new Error('the project has no package-lock.json')
  return findRoot(parent)
}
