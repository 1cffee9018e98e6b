import { sql } from '@payloadcms/db-postgres'
import { createLocalReq } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ServiceSearch } from '../../src/contracts/catalogue'
import { promotedServices, showsPromotions } from '../../src/queries/catalogue/promoted-services'
import { turnPromotions } from '../../src/store/promotions/turn-promotions'
import { refreshPublicPages } from '../../src/jobs/deliver/refresh-public-pages'
import type { StoredEvent } from '../../src/store/event-delivery'
import { cast } from '../helpers/cast'
import { openMarket, type Market } from '../helpers/market'

let market: Market
beforeAll(async () => {
  market = await openMarket()
  await market.payload.create({
    collection: 'categories',
    data: { slug: 'une-autre-famille', title: 'Une autre famille', icon: 'sparkles', position: 90 },
  })
  await market.db.execute(sql`select catalog.refresh_listings(array[${cast.service.id}::uuid])`)
})
beforeEach(async () => {
  await market.db.execute(sql`delete from promotions`)
  await market.db.execute(sql`delete from core.vacations`)
})
afterAll(() => market.close())

const hour = 3_600_000
const fromNow = (hours: number) => new Date(Date.now() + hours * hour).toISOString()
const requestOf = async (who: { id: string }) => {
  const user = await market.payload.findByID({ collection: 'staff', id: who.id })
  const req = await createLocalReq({ user: { ...user, collection: 'staff' } }, market.payload)
  return { req, overrideAccess: false } as const
}
const promote = async (data: { startsAt?: string; endsAt?: string; rootCategory?: string } = {}) =>
  market.payload.create({
    collection: 'promotions',
    data: {
      service: cast.service.id,
      startsAt: fromNow(-1),
      endsAt: fromNow(1),
      reason: 'Travail suivi.',
      ...data,
    },
    ...(await requestOf(cast.moderator)),
  })
const shown = async (asked: { category?: string; q?: string } = {}) => {
  const { services } = await promotedServices(market, { ...asked, locale: 'fr' })
  return services.map(({ id }) => id)
}
const place = async () => {
  const { rows } = await market.db.execute<{
    root_id: string
    root: string
    child: string
    seller_id: string
    title: string
  }>(sql`
    select listing.root_category_id as root_id, root.slug as root, child.slug as child,
      listing.seller_id,
      coalesce(listing.title_fr, listing.title_en) as title
    from catalog.listings listing
    join categories root on root.id = listing.root_category_id
    join categories child on child.id = listing.category_id
    where listing.service_id = ${cast.service.id}`)
  const [row] = rows
  if (row === undefined) throw new Error('the service of the cast is not on the market')
  return row
}
const turn = (now: Date) => market.db.transaction((tx) => turnPromotions(tx, { now }))

describe('a promotion', () => {
  it('is shown at home, in the search, and in the places of its service alone', async () => {
    await promote()
    const { root, child, title } = await place()
    const mine = [cast.service.id]
    expect(await shown()).toEqual(mine)
    expect(await shown({ category: root })).toEqual(mine)
    expect(await shown({ category: child })).toEqual(mine)
    expect(await shown({ category: 'une-autre-famille' })).toEqual([])
    expect(await shown({ category: 'nulle-part' })).toEqual([])
    expect(await shown({ q: title })).toEqual(mine)
    expect(await shown({ q: 'zzqqxxyy' })).toEqual([])
  })

  it('limited to a family is shown there alone', async () => {
    const { root_id: rootId, root } = await place()
    await promote({ rootCategory: rootId })
    expect(await shown({ category: root })).toEqual([cast.service.id])
    expect(await shown()).toEqual([])
  })

  it('begins and ends by itself', async () => {
    await promote({ startsAt: fromNow(1), endsAt: fromNow(2) })
    await promote({ startsAt: fromNow(-2), endsAt: fromNow(-1) })
    expect(await shown()).toEqual([])
    await promote()
    await promote()
    expect(await shown()).toEqual([cast.service.id])
  })

  it('is not shown while its seller is away, and its page still hears of the service', async () => {
    await promote()
    const { seller_id: sellerId } = await place()
    await market.db.execute(sql`
      insert into core.vacations (seller_id, first_day, starts_at, message, is_shown)
      values (${sellerId}, current_date, now() - interval '1 hour', '', true)`)
    const { services, tags } = await promotedServices(market, { locale: 'fr' })
    expect(services).toEqual([])
    expect(tags).toContain(`service:${cast.service.id}`)
  })

  it('is not shown when its service left the market', async () => {
    await promote()
    await market.db.execute(sql`delete from catalog.listings where service_id = ${cast.service.id}`)
    expect(await shown()).toEqual([])
    await market.db.execute(sql`select catalog.refresh_listings(array[${cast.service.id}::uuid])`)
    expect(await shown()).toEqual([cast.service.id])
  })

  it('renders cached pages anew when it begins and when it ends, once each', async () => {
    await market.db.execute(sql`delete from core.cache_tags where tag = 'promotions'`)
    expect(await turn(new Date())).toBe(false)
    await promote({ startsAt: fromNow(-1), endsAt: fromNow(1) })
    expect(await turn(new Date())).toBe(true)
    expect(await turn(new Date())).toBe(false)
    expect(await turn(new Date(fromNow(2)))).toBe(true)
  })

  it('is history: who put it forward, and pages are told', async () => {
    const { id } = await promote()
    const { rows } = await market.db.execute<{ actor_id: string; payload: object }>(sql`
      select actor_id, payload from events
      where topic = 'promotion.changed' and subject_id = ${id}`)
    expect(rows).toHaveLength(1)
    expect(rows[0]?.actor_id).toBe(cast.moderator.id)
    expect(rows[0]?.payload).toMatchObject({ serviceId: cast.service.id })
    await market.db.execute(sql`delete from core.cache_tags where tag = 'promotions'`)
    const event = { topic: 'promotion.changed', subjectKind: 'promotion', subjectId: id }
    await market.db.transaction((tx) => refreshPublicPages(tx, event as unknown as StoredEvent))
    const { rows: tags } = await market.db.execute(
      sql`select 1 from core.cache_tags where tag = 'promotions'`,
    )
    expect(tags).toHaveLength(1)
  })
})

describe('who may', () => {
  it('moderators promote; others do not, and nobody takes one out of the history', async () => {
    const { id } = await promote()
    const data = {
      service: cast.service.id,
      startsAt: fromNow(-1),
      endsAt: fromNow(1),
      reason: 'Non.',
    }
    const asFinance = await requestOf(cast.finance)
    await expect(
      market.payload.create({ collection: 'promotions', data, ...asFinance }),
    ).rejects.toThrow()
    await expect(
      market.payload.delete({
        collection: 'promotions',
        id,
        ...(await requestOf(cast.moderator)),
      }),
    ).rejects.toThrow()
  })

  it('an end before the beginning is refused', async () => {
    await expect(promote({ startsAt: fromNow(2), endsAt: fromNow(1) })).rejects.toThrow()
  })
})

it('whoever filters, sorts or turns the page sees the list alone', () => {
  const shows = (asked: Record<string, unknown>) => showsPromotions(ServiceSearch.parse(asked))
  expect(shows({})).toBe(true)
  expect(shows({ q: 'logo', category: 'graphisme-design' })).toBe(true)
  for (const asked of [
    { sort: 'newest' },
    { cursor: 'abc' },
    { minPrice: 1 },
    { maxPrice: 9 },
    { maxDays: 3 },
    { minRating: 4 },
    { language: 'en' },
    { country: 'SN' },
  ]) {
    expect(shows(asked)).toBe(false)
  }
})
