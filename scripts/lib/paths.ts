import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Absolute folder of the project. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

/** Absolute path of something in the project. */
export function inProject(...parts: string[]): string {
  return join(root, ...parts)
}
