import { afterAll, beforeAll, expect, test } from 'vitest'
import { readUpload } from '../../src/api/read-upload'
import { AppError } from '../../src/domain/errors'
import { openMarket, type Market } from '../helpers/market'
import { createApi } from '../../src/api/app'
import { people } from '../helpers/market'
import { errorCode, plainPicture } from '../helpers/publishing'

let market: Market
beforeAll(async () => {
  market = await openMarket()
})
afterAll(() => market.close())

const form = (file: Blob, name: string, fields: Record<string, string> = {}): FormData => {
  const data = new FormData()
  for (const [key, value] of Object.entries(fields)) data.set(key, value)
  data.set('file', file, name)
  return data
}
const requestOf = (body: BodyInit, headers: Record<string, string> = {}) =>
  new Request('http://localhost:3000/api/v1/uploads/pictures', {
    method: 'POST',
    body,
    headers,
    duplex: 'half',
  } as RequestInit)

test('a form gives its file, name and fields', async () => {
  const sent = form(new Blob(['bonjour']), 'é.txt', { purpose: 'service' })
  const upload = await readUpload(requestOf(sent), 1000)
  expect(Buffer.from(upload.bytes).toString()).toBe('bonjour')
  expect(upload).toMatchObject({ name: 'é.txt', fields: { purpose: 'service' } })
})

test('a body without a promised length is given up at the limit, not read to its end', async () => {
  let sent = 0
  const endless = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      sent += 1024
      controller.enqueue(new Uint8Array(1024))
    },
  })
  const request = requestOf(endless, { 'content-type': 'multipart/form-data; boundary=x' })
  expect(await errorCode(readUpload(request, 100_000))).toBe('file/too-large')
  expect(sent).toBeLessThan(400_000)
})

test('a promised length above the limit is refused before the body is read', async () => {
  const request = requestOf('x', {
    'content-type': 'multipart/form-data; boundary=x',
    'content-length': '2000000000',
  })
  expect(await errorCode(readUpload(request, 100_000))).toBe('file/too-large')
})

test('JSON, a broken form and a form without a file say what is wrong', async () => {
  const json = requestOf('{}', { 'content-type': 'application/json' })
  expect(await errorCode(readUpload(json, 1000))).toBe('request/unsupported-media-type')
  const broken = requestOf('nonsense', { 'content-type': 'multipart/form-data; boundary=x' })
  expect(await errorCode(readUpload(broken, 1000))).toBe('request/invalid')
  const empty = new FormData()
  empty.set('file', 'a text, no file')
  const refused = await readUpload(requestOf(empty), 1000).catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(AppError)
  expect(refused).toMatchObject({ fields: { file: 'required' } })
})

test('over HTTP a visitor is refused with 401 and another site with 403', async () => {
  const api = createApi(async () => market.as(people.awa))
  const body = form(new Blob([new Uint8Array(await plainPicture())]), 'a.png', {
    purpose: 'service',
  })
  const own = { origin: 'http://localhost:3000', 'sec-fetch-site': 'same-origin' }
  expect((await api.request(requestOf(body, own))).status).toBe(401)
  const foreign = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }
  expect((await api.request(requestOf(body, foreign))).status).toBe(403)
})

test('a private file over HTTP answers 404 to a visitor', async () => {
  const api = createApi(async () => market.as(people.awa))
  const address = 'http://localhost:3000/api/v1/files/0190a000-0000-7000-8000-000000000001'
  const response = await api.request(address)
  expect(response.status).toBe(404)
  expect(response.headers.get('content-type')).toContain('application/problem+json')
})
