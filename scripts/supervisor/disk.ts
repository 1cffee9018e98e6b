import { statfs } from 'node:fs/promises'
import { Failure } from '../lib/failure.ts'

/** Room for a build, a database's write-ahead log and logs. */
const SPACE_NEEDED = 500_000_000

/** @throws Failure when the disk of this folder is nearly full. */
export async function refuseFullDisk(folder: string): Promise<void> {
  const { bavail, bsize } = await statfs(folder)
  const free = bavail * bsize
  if (free >= SPACE_NEEDED) return
  const megabytes = Math.floor(free / 1e6)
  throw new Failure(
    `The disk is too full: ${megabytes} MB are free at ${folder}, ` +
      `${SPACE_NEEDED / 1e6} MB are needed. Free some space and start again.`,
  )
}
