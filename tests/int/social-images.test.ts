import { sql } from '@payloadcms/db-postgres'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { peerHeader, peerStamp } from '../../src/access/client-address'
import { answerSocialImage } from '../../src/api/social-images/answer-social-image'
import { rateLimits } from '../../src/domain/accounts/rate-limits'
import { getSocialFacts, socialVersion } from '../../src/queries/catalogue/social-facts'
import { countAgainst } from '../../src/store/rate-limits'
import { cast } from '../helpers/cast.ts'
import { openMarket, type Market } from '../helpers/market.ts'

let market: Market
beforeAll(async () => {
  market = await openMarket()
  await market.db.execute(sql`select catalog.refresh_listings(array(select id from services))`)
})
afterAll(() => market.close())

const anonymous = () => market.as({ kind: 'anonymous' })

const ask = (kind: string, file: string, { query = 'lang=fr', from = '198.51.100.1' } = {}) =>
  answerSocialImage(
    anonymous(),
    new Request(`http://localhost:3000/og/${kind}/${file}?${query}`, {
      headers: { [peerHeader]: `${peerStamp()} ${from}` },
    }),
    { kind, file },
  )

const file = `${cast.service.slug}.png`

const sizeOf = async (answer: Response) => {
  const { format, width, height } = await sharp(Buffer.from(await answer.arrayBuffer())).metadata()
  return { format, width, height }
}
const whole = { format: 'png', width: 1200, height: 630 }

test.each([
  ['service', file],
  ['seller', `${cast.kofiSeller.handle}.png`],
  ['category', `${cast.category.slug}.png`],
  ['home', 'home.png'],
])('the picture of a %s is drawn once, then comes from the store', async (kind, name) => {
  const title = `Kɔfi ${crypto.randomUUID()}`
  await market.db.execute(sql`update catalog.listings set title_fr = ${title}`)
  await market.db.execute(sql`update sellers set headline = ${title}`)
  await market.db.execute(sql`update categories_locales set title = ${title}`)
  const first = await ask(kind, name)
  expect(first.status).toBe(200)
  expect(first.headers.get('content-type')).toBe('image/png')
  expect(await sizeOf(first)).toEqual(whole)
  const second = await ask(kind, name, { query: 'lang=fr&v=made-up' })
  expect(second.headers.get('server-timing')).toContain('kept')
  expect(second.headers.get('cache-control')).toBe('public, max-age=3600')
  expect(await sizeOf(second)).toEqual(whole)
})

test('an address with the version of today may be kept for a year', async () => {
  const id = cast.service.slug
  const facts = await getSocialFacts(anonymous(), { kind: 'service', id, locale: 'en' })
  expect(facts).toMatchObject({
    line: cast.kofi.name,
    price: { amountMinor: cast.service.basicPriceMinor, currency: 'XOF' },
  })
  const version = facts === null ? '' : socialVersion(facts, 'en')
  const answer = await ask('service', file, { query: `lang=en&v=${version}` })
  expect(answer.headers.get('cache-control')).toContain('immutable')
  await market.db.execute(sql`update catalog.listings set price_minor = price_minor + 500`)
  const stale = await ask('service', file, { query: `lang=en&v=${version}` })
  expect(stale.headers.get('cache-control')).toBe('public, max-age=3600')
})

test('titles without end, emoji and names written from the right are drawn', async () => {
  const title = `🎨✨ ${'Identité-visuelle-complète'.repeat(12)} مصمم شعارات 漢字`
  await market.db.execute(sql`update catalog.listings set title_fr = ${title}`)
  await market.db.execute(sql`update sellers set display_name = 'محمد الأمين 👩🏾‍🎨'`)
  expect(await sizeOf(await ask('service', file))).toEqual(whole)
  expect(await sizeOf(await ask('seller', `${cast.kofiSeller.handle}.png`))).toEqual(whole)
})

test('too many drawings for one address are refused; what was drawn is not counted', async () => {
  const from = '198.51.100.77'
  await ask('home', 'home.png')
  for (let count = 0; count < rateLimits.socialImage.points; count += 1) {
    await countAgainst(market.payload, rateLimits.socialImage, from)
  }
  const title = crypto.randomUUID()
  await market.db.execute(sql`update catalog.listings set title_fr = ${title}`)
  const refused = await ask('service', file, { from })
  expect(refused.status).toBe(429)
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  expect((await ask('home', 'home.png', { from })).status).toBe(200)
})

test('what the public cannot see has no picture, even if it was drawn before', async () => {
  expect((await ask('service', file)).status).toBe(200)
  await market.db.execute(sql`update services set _status = 'draft'`)
  expect((await ask('service', file)).status).toBe(404)
  await market.db.execute(sql`update services set _status = 'published'`)
  await market.db.execute(sql`update sellers set status = 'suspended'`)
  expect((await ask('service', file)).status).toBe(404)
  expect((await ask('seller', `${cast.kofiSeller.handle}.png`)).status).toBe(404)
})

test.each([
  ['service', 'nothing.png'],
  ['service', '..%2F..%2Fsecret.png'],
  ['service', cast.service.slug],
  ['home', 'house.png'],
  ['order', 'home.png'],
])('/og/%s/%s is not found', async (kind, name) => {
  const answer = await ask(kind, name)
  expect(answer.status).toBe(404)
  expect(answer.headers.get('cache-control')).toBe('no-store')
})
