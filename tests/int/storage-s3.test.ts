import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from '@payloadcms/db-postgres'
import { handleEndpoints, type SanitizedConfig } from 'payload'
import S3rver from 's3rver'
import sharp from 'sharp'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cast } from '../helpers/cast'
import type { Market, People } from '../helpers/market'

/** Settings are read once per process: the bucket has to exist before anything of ours is loaded. */
const folder = mkdtempSync(path.join(tmpdir(), '2krika-s3-'))
const bucket = 'krika-test'
const s3 = new S3rver({
  port: 0,
  address: '127.0.0.1',
  silent: true,
  directory: folder,
  configureBuckets: [{ name: bucket, configs: [] }],
})

let market: Market
let config: SanitizedConfig
let people: People

beforeAll(async () => {
  const { port } = await s3.run()
  Object.assign(process.env, {
    S3_BUCKET: bucket,
    S3_ENDPOINT: `http://127.0.0.1:${port}`,
    S3_REGION: 'us-east-1',
    S3_ACCESS_KEY_ID: 'S3RVER',
    S3_SECRET_ACCESS_KEY: 'S3RVER',
  })
  const helper = await import('../helpers/market')
  people = helper.people
  market = await helper.openMarket()
  config = market.payload.config
})
afterAll(async () => {
  await market.close()
  rmSync(folder, { recursive: true, force: true })
})

/** What lies in the bucket, by key. */
const objects = (prefix: string): string[] => {
  const place = path.join(folder, bucket, prefix)
  if (!existsSync(place)) return []
  return readdirSync(place).filter((name) => name.endsWith('._S3rver_object'))
}

const picture = () =>
  sharp({ create: { width: 900, height: 700, channels: 3, background: '#27704f' } })
    .jpeg()
    .toBuffer()

const uploaded = async () => {
  const { uploadPicture } = await import('../../src/workflows/uploads/upload-picture')
  const ctx = market.as(people.kofi)
  return uploadPicture(ctx, { purpose: 'service', alt: '', bytes: await picture() })
}

const get = (address: string) =>
  handleEndpoints({ config, request: new Request(new URL(address, 'http://localhost:3000')) })

test('a picture and its two sizes lie in the bucket, none on disk', async () => {
  const before = objects('media').length
  await uploaded()
  expect(objects('media')).toHaveLength(before + 4)
  expect(existsSync(path.join(String(process.env.DATA_DIR), 'media'))).toBe(false)
})

test('every size is read back through the site, as WebP that may be cached for ever', async () => {
  const { url, cardUrl, smallUrl, thumbnailUrl } = await uploaded()
  for (const [address, width] of [
    [url, 900],
    [cardUrl, 640],
    [smallUrl, 400],
    [thumbnailUrl, 192],
  ] as const) {
    const response = await get(address ?? '')
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toContain('immutable')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    const bytes = Buffer.from(await response.arrayBuffer())
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'webp', width })
  }
})

test('a private file goes to the bucket and comes back to those who may read it', async () => {
  const { uploadFile } = await import('../../src/workflows/uploads/upload-file')
  const { openFile } = await import('../../src/queries/uploads/open-file')
  const conversationId = uuidv7()
  await market.db.execute(sql`
    insert into conversations (id, customer_id, seller_id, last_message_at)
    values (${conversationId}, ${cast.awa.id}, ${cast.kofiSeller.id}, now())`)
  const bytes = Buffer.from('Le cahier des charges, en quelques lignes.')
  const file = await uploadFile(market.as(people.awa), {
    target: { purpose: 'message', conversationId },
    name: 'cahier.txt',
    bytes,
  })
  expect(objects('files')).toHaveLength(1)
  const opened = await openFile(market.as(people.kofi), file.id)
  expect(await new Response(opened.body).text()).toBe(bytes.toString())
  const open = openFile(market.as(people.moussa), file.id)
  await expect(open).rejects.toMatchObject({ code: 'request/not-found' })
})

test('deleting a picture empties the bucket of all its sizes', async () => {
  const before = objects('media').length
  const { id } = await uploaded()
  expect(objects('media')).toHaveLength(before + 4)
  await market.payload.delete({ collection: 'media', id, overrideAccess: true })
  expect(objects('media')).toHaveLength(before)
})

// Last: it takes the server away.
test('a bucket that does not answer keeps no row', async () => {
  const count = () => market.payload.count({ collection: 'media' })
  const before = await count()
  await s3.close()
  await expect(uploaded()).rejects.toThrow()
  expect(await count()).toEqual(before)
})
