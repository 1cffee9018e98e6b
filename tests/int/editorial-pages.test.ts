import { sql } from '@payloadcms/db-postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildProviders } from '../../plugins/providers.ts'
import { editorialPages } from '../../scripts/demo/content/pages.ts'
import { seedEditorialPages } from '../../scripts/seed/editorial-pages.ts'
import { deliverEvent } from '../../src/jobs/deliver/deliver-event.ts'
import { getPage } from '../../src/queries/pages/get-page.ts'
import { openMarket, type Market } from '../helpers/market.ts'

let market: Market

beforeAll(async () => {
  market = await openMarket()
  await seedEditorialPages(market.payload)
})
afterAll(() => market.close())

const deliverAll = async () => {
  const ctx = market.as({ kind: 'system' })
  const providers = buildProviders({ db: ctx.db, log: ctx.log })
  const { rows } = await market.db.execute<{ id: string }>(sql`
    select id from events where topic = 'page.changed' and delivered_at is null`)
  for (const { id } of rows) await deliverEvent({ ...ctx, providers }, { id })
}
const changedPages = async () => {
  const { rows } = await market.db.execute<{ tag: string }>(sql`
    select tag from core.cache_tags where tag like 'page:%' order by tag`)
  return rows.map(({ tag }) => tag)
}

describe('an editorial page', () => {
  it('is read in the language asked for', async () => {
    const [terms] = editorialPages
    const french = await getPage(market.as({ kind: 'anonymous' }), { slug: 'terms', locale: 'fr' })
    const english = await getPage(market.as({ kind: 'anonymous' }), { slug: 'terms', locale: 'en' })
    expect(french?.title).toBe(terms?.fr.title)
    expect(english?.title).toBe(terms?.en.title)
    expect(
      await getPage(market.as({ kind: 'anonymous' }), { slug: 'nowhere', locale: 'fr' }),
    ).toBeNull()
  })

  it('is rendered anew under its old and its new address when staff move it', async () => {
    await deliverAll()
    const { docs } = await market.payload.find({
      collection: 'pages',
      where: { slug: { equals: 'privacy' } },
    })
    await market.payload.update({
      collection: 'pages',
      id: String(docs[0]?.id),
      data: { slug: 'your-data' },
    })
    await deliverAll()
    expect(await changedPages()).toEqual(['page:privacy', 'page:terms', 'page:your-data'])
  })
})
