import { readFile, readdir } from 'node:fs/promises'
import path from 'node:path'
import { sql } from '@payloadcms/db-postgres'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { v7 as uuidv7 } from 'uuid'
import scanClamav from '../../plugins/scan-clamav'
import { uploadLimits } from '../../src/contracts/uploads'
import { AppError } from '../../src/domain/errors'
import { env } from '../../src/env'
import { openFile } from '../../src/queries/uploads/open-file'
import { uploadFile } from '../../src/workflows/uploads/upload-file'
import { uploadPicture } from '../../src/workflows/uploads/upload-picture'
import { cast } from '../helpers/cast'
import { eicar, startClamd, type Clamd } from '../helpers/clamd'
import { openMarket, people, type Market } from '../helpers/market'

let market: Market
let clamd: Clamd
let conversationId: string

beforeAll(async () => {
  ;[market, clamd] = await Promise.all([openMarket(), startClamd()])
  conversationId = uuidv7()
  await market.db.execute(sql`
    insert into conversations (id, customer_id, seller_id, last_message_at)
    values (${conversationId}, ${cast.awa.id}, ${cast.kofiSeller.id}, now())`)
})
afterAll(async () => {
  await Promise.all([market.close(), clamd.stop()])
})

const image = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: { r: 180, g: 74, b: 35 } } })

const code = (promise: Promise<unknown>) =>
  promise.then(
    () => 'no error',
    (error: unknown) => (error instanceof AppError ? error.code : error),
  )

const count = async (table: 'media' | 'files') => {
  const { rows } = await market.db.execute<{ n: number }>(
    table === 'media'
      ? sql`select count(*)::float8 as n from media`
      : sql`select count(*)::float8 as n from files`,
  )
  return rows[0]?.n
}

const stored = (folder: 'media' | 'files') =>
  readdir(path.join(env().DATA_DIR, folder)).catch(() => [])

describe('pictures', () => {
  const upload = (bytes: Uint8Array, who: keyof typeof people = 'kofi') =>
    uploadPicture(market.as(people[who]), { purpose: 'service', alt: 'Exemple', bytes })

  test('are re-encoded as WebP within 1600 pixels, without metadata, under a random name', async () => {
    const bytes = await image(2400, 1200)
      .withExif({ IFD0: { Copyright: 'secret place' }, IFD3: { GPSLatitude: '14/1 41/1 0/1' } })
      .jpeg()
      .toBuffer()
    const picture = await upload(bytes)
    expect(picture).toMatchObject({ width: 1600, height: 800, alt: 'Exemple', color: '#b44a23' })
    expect(picture.url).toMatch(/^\/api\/media\/file\/[0-9a-f-]{36}\.webp$/u)
    const { url, cardUrl, smallUrl, thumbnailUrl } = picture
    expect(new Set([url, cardUrl, smallUrl, thumbnailUrl]).size).toBe(4)
    const file = await readFile(
      path.join(env().DATA_DIR, 'media', String(picture.url.split('/').at(-1))),
    )
    const metadata = await sharp(file).metadata()
    expect(metadata).toMatchObject({ format: 'webp', width: 1600 })
    expect(metadata.exif).toBeUndefined()
    expect(file.includes('secret place')).toBe(false)
  })

  test('lie the way the camera was held', async () => {
    const bytes = await image(300, 200).withMetadata({ orientation: 6 }).jpeg().toBuffer()
    expect(await upload(bytes)).toMatchObject({ width: 200, height: 300 })
  })

  test('keep nothing of what is hidden behind the image', async () => {
    const png = await image(20, 20).png().toBuffer()
    const picture = await upload(Buffer.concat([png, Buffer.from('<script>alert(1)</script>')]))
    const file = await readFile(
      path.join(env().DATA_DIR, 'media', String(picture.url.split('/').at(-1))),
    )
    expect(file.includes('script')).toBe(false)
  })

  test.each([
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['HTML', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['a PDF', Buffer.from('%PDF-1.7\n%âãÏÓ\n')],
    ['a signature without a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0])],
    ['a truncated PNG', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
  ])('refuse %s by content', async (_, bytes) => {
    const before = await count('media')
    expect(await code(upload(bytes))).toBe('file/unsupported-type')
    expect(await count('media')).toBe(before)
  })

  test('refuse 50,000 × 50,000 pixels from the header, before decoding', async () => {
    const bytes = await image(1, 1).png().toBuffer()
    // The header of a PNG: width and height, then a checksum that readers of headers check.
    bytes.writeUInt32BE(50_000, 16)
    bytes.writeUInt32BE(50_000, 20)
    bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29)
    expect(await code(upload(bytes))).toBe('file/too-many-pixels')
  })

  test('refuse an empty file, one that is too heavy, and visitors', async () => {
    expect(await code(upload(new Uint8Array()))).toBe('file/empty')
    const heavy = Buffer.alloc(uploadLimits.pictureBytes + 1)
    expect(await code(upload(heavy))).toBe('file/too-large')
    const bytes = await image(4, 4).png().toBuffer()
    const visit = uploadPicture(market.as({ kind: 'anonymous' }), {
      purpose: 'service',
      alt: '',
      bytes,
    })
    expect(await code(visit)).toBe('account/sign-in-required')
  })

  test('are not kept while a configured scanner is down', async () => {
    const before = [await count('media'), await stored('media')]
    const scanner = scanClamav({ url: 'tcp://127.0.0.1:1', timeoutMs: 500 })
    const bytes = await image(4, 4).png().toBuffer()
    const ctx = market.as(people.kofi, { scanner })
    expect(await code(uploadPicture(ctx, { purpose: 'service', alt: '', bytes }))).toBe(
      'file/scanner-unavailable',
    )
    expect([await count('media'), await stored('media')]).toEqual(before)
  })
})

describe('private files', () => {
  const target = () => ({ purpose: 'message' as const, conversationId })
  const upload = (bytes: Uint8Array, name: string, who: keyof typeof people = 'awa') =>
    uploadFile(market.as(people[who]), { target: target(), name, bytes })
  const pdf = Buffer.from(
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\nxref\n0 1\n0000000000 65535 f \ntrailer<</Root 1 0 R>>\nstartxref\n110\n%%EOF\n',
  )

  test('are recognised by content, named harmlessly and marked when nobody scanned them', async () => {
    const file = await upload(pdf, '../../cahier\u202efdp.exe\u0000')
    expect(file).toMatchObject({
      name: 'cahierfdp.exe',
      mimeType: 'application/pdf',
      sizeBytes: pdf.length,
      url: `/api/v1/files/${file.id}`,
      isScanned: false,
    })
    const row = await market.payload.findByID({ collection: 'files', id: file.id })
    expect(row.filename).toMatch(/^[0-9a-f-]{36}\.pdf$/u)
    expect(row.sha256).toMatch(/^[0-9a-f]{64}$/u)
  })

  test('are scanned first: clean ones are marked, EICAR leaves no row and no file', async () => {
    const scanner = scanClamav({ url: clamd.url })
    const ctx = market.as(people.awa, { scanner })
    const clean = await uploadFile(ctx, {
      target: target(),
      name: 'note.txt',
      bytes: Buffer.from('Bonjour'),
    })
    expect(clean.isScanned).toBe(true)
    const before = [await count('files'), await stored('files')]
    const infected = uploadFile(ctx, { target: target(), name: 'eicar.txt', bytes: eicar })
    expect(await code(infected)).toBe('file/infected')
    expect([await count('files'), await stored('files')]).toEqual(before)
  })

  test('are refused while a configured scanner is down', async () => {
    const before = await count('files')
    const scanner = scanClamav({ url: 'tcp://127.0.0.1:1', timeoutMs: 500 })
    const ctx = market.as(people.awa, { scanner })
    const sent = uploadFile(ctx, { target: target(), name: 'a.pdf', bytes: pdf })
    expect(await code(sent)).toBe('file/scanner-unavailable')
    expect(await count('files')).toBe(before)
  })

  test.each([
    ['a program', Buffer.from('7f454c4602010100000000000000000002003e00', 'hex')],
    ['a Windows program', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)])],
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['a PDF that only pretends', Buffer.from('%PDF-1.7\n%nothing else')],
    ['bytes of no kind', Buffer.from([1, 2, 3, 4, 5, 0xff, 0xfe])],
  ])('refuse %s', async (_, bytes) => {
    expect(await code(upload(bytes, 'innocent.pdf'))).toBe('file/unsupported-type')
  })

  test('refuse what is empty or too heavy', async () => {
    expect(await code(upload(Buffer.alloc(0), 'a.pdf'))).toBe('file/empty')
    const heavy = Buffer.concat([pdf, Buffer.alloc(uploadLimits.fileBytes)])
    expect(await code(upload(heavy, 'a.pdf'))).toBe('file/too-large')
  })

  test('cannot be attached to the conversation of others', async () => {
    expect(await code(upload(pdf, 'a.pdf', 'moussa'))).toBe('request/not-found')
    expect(await code(upload(pdf, 'a.pdf', 'fatou'))).toBe('request/not-found')
  })

  test.each(['awa', 'kofi', 'moderator', 'support', 'admin'] as const)(
    '%s may open one',
    async (who) => {
      const file = await upload(pdf, 'contrat.pdf')
      const opened = await openFile(market.as(people[who]), file.id)
      const bytes = Buffer.from(await new Response(opened.body).arrayBuffer())
      expect(bytes.equals(pdf)).toBe(true)
      expect(opened).toMatchObject({ name: 'contrat.pdf', mimeType: 'application/pdf' })
    },
  )

  test.each(['moussa', 'fatou', 'finance'] as const)(
    'for %s it answers like a missing one',
    async (who) => {
      const file = await upload(pdf, 'contrat.pdf')
      expect(await code(openFile(market.as(people[who]), file.id))).toBe('request/not-found')
    },
  )

  test('a visitor finds nothing', async () => {
    const file = await upload(pdf, 'contrat.pdf')
    const visit = openFile(market.as({ kind: 'anonymous' }), file.id)
    expect(await code(visit)).toBe('request/not-found')
    expect(await code(openFile(market.as(people.awa), uuidv7()))).toBe('request/not-found')
  })
})

/** CRC-32 as PNG chunks carry it (ISO 3309). */
const crc32 = (bytes: Uint8Array): number => {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return (crc ^ 0xffffffff) >>> 0
}
