import { afterAll, beforeAll, expect, it } from 'vitest'
import { uploadFile } from '../../src/workflows/uploads/upload-file'
import { apiOf } from '../helpers/api-client.ts'
import { cast, castPassword } from '../helpers/cast.ts'
import { viewers } from '../helpers/core-context.ts'
import { openMarket, type Market } from '../helpers/market.ts'

const words = 'Bonjour, voici la maquette.'

let market: Market
let read: (range?: string) => Promise<{ status: number; text: string; headers: Headers }>

beforeAll(async () => {
  market = await openMarket()
  const file = await uploadFile(market.as(viewers.customer), {
    target: { purpose: 'brief' },
    name: 'note.txt',
    bytes: Buffer.from(words),
  })
  const { api, browser } = apiOf(market)
  const client = browser()
  await client.signIn(cast.awa.email, castPassword)
  const cookie = [...client.jar].map(([name, value]) => `${name}=${value}`).join('; ')
  read = async (range) => {
    const headers = { cookie, ...(range === undefined ? {} : { range }) }
    const answer = await api.request(`http://localhost:3000${file.url}`, { headers })
    return { status: answer.status, text: await answer.text(), headers: answer.headers }
  }
})
afterAll(() => market.close())

it('a private file comes whole, and says that it may be asked for in parts', async () => {
  const { status, text, headers } = await read()
  expect([status, text]).toEqual([200, words])
  expect(headers.get('accept-ranges')).toBe('bytes')
  expect(headers.get('content-length')).toBe(String(words.length))
})

it('a player gets the part it asks for', async () => {
  const { status, text, headers } = await read('bytes=9-13')
  expect([status, text]).toEqual([206, 'voici'])
  expect(headers.get('content-range')).toBe(`bytes 9-13/${words.length}`)
  expect(headers.get('content-length')).toBe('5')
  expect((await read('bytes=-9')).text).toBe('maquette.')
})

it('a part behind the end is refused with the size', async () => {
  const { status, headers } = await read('bytes=1000-')
  expect(status).toBe(416)
  expect(headers.get('content-range')).toBe(`bytes */${words.length}`)
})
