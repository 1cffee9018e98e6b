import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { deserialize, serialize } from 'node:v8'
import { zstdCompress, zstdDecompress } from 'node:zlib'
import { Redis } from 'ioredis'
import type { PageEntry } from './page-entries.ts'
import type { TagVersions } from './tag-times.ts'

type Logger = (message: string) => void

/** A page as one replica rendered it, and which changes of its tags it shows. */
export type SharedPage = { entry: PageEntry; versions: TagVersions }

export type SharedPages = {
  get: (key: string) => Promise<SharedPage | null>
  set: (key: string, page: SharedPage) => Promise<void>
  close: () => void
}

const keptSeconds = 86_400
/** Larger ones are rendered by each replica: Redis answers one question at a time. */
const mostBytes = 4 * 1024 * 1024
const answerMs = 300
const pack = promisify(zstdCompress)
const unpack = promisify(zstdDecompress)

/**
 * Rendered pages that all replicas of a build share, so that one renders and the others read. Redis
 * that is slow, away or full costs speed, never an answer: each replica has its own pages beside.
 */
export const redisPages = (url: string, { build, log }: { build: string; log: Logger }) => {
  const redis = new Redis(url, {
    keyPrefix: `2k:page:${build}:`,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 1,
    connectTimeout: 2_000,
    commandTimeout: answerMs,
    retryStrategy: (attempt) => Math.min(attempt * 200, 5_000),
  })
  let isSaid = false
  redis.on('ready', () => (isSaid = false))
  // Without a listener a lost connection would end the process.
  redis.on('error', (error) => {
    if (!isSaid) log(`page cache: Redis: ${error.message}`)
    isSaid = true
  })
  const pages: SharedPages = {
    get: async (key) => {
      try {
        const packed = await redis.getBuffer(nameOf(key))
        if (packed === null) return null
        return deserialize(await unpack(packed, { maxOutputLength: mostBytes })) as SharedPage
      } catch {
        return null
      }
    },
    set: async (key, page) => {
      try {
        const content = serialize(page)
        if (content.byteLength > mostBytes) return
        await redis.set(nameOf(key), await pack(content), 'EX', keptSeconds)
      } catch {
        // The next replica renders it itself.
      }
    },
    close: () => redis.disconnect(),
  }
  return pages
}

/** Addresses can be long, and are nobody's business in Redis' own tools. */
const nameOf = (key: string): string => createHash('sha256').update(key).digest('base64url')
