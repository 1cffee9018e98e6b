import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { cacheTags } from '../../src/domain/cache-tags'
import { dayAfter, dayIn } from '../../src/domain/sellers/days'
import { getSellerPage } from '../../src/queries/catalogue/get-seller-page'
import { ownVacation } from '../../src/queries/vacations/own-vacation'
import { endVacation } from '../../src/workflows/vacations/end-vacation'
import { takeVacation } from '../../src/workflows/vacations/take-vacation'
import { turnVacations } from '../../src/workflows/vacations/turn-vacations'
import { cast } from '../helpers/cast'
import { coreMarket, viewers } from '../helpers/core-market'
import { userViewer } from '../helpers/market'
import { offerDesk } from '../helpers/offers'

const market = coreMarket()
const desk = offerDesk(market)
const { ctx, rows } = market
const kofi = ctx(viewers.seller)
const fatou = ctx(userViewer(cast.fatou, cast.fatouSeller.id))
const sellerId = cast.kofiSeller.id
const refused = 'order/seller-unavailable'

const today = () => dayIn(kofi.clock(), 'Africa/Abidjan')
const inDays = (days: number) => dayAfter(today(), days)

afterEach(() => rows('delete from core.vacations'))
afterAll(() => market.close())

describe('a vacation', () => {
  test('begins and ends by itself, at midnight', async () => {
    await takeVacation(kofi, { firstDay: inDays(2), lastDay: inDays(3), message: 'Fêtes' })
    expect(await ownVacation(kofi)).toMatchObject({ isRunning: false, lastDay: inDays(3) })
    await market.place()
    market.waitHours(48)
    expect(await ownVacation(kofi)).toMatchObject({ isRunning: true, message: 'Fêtes' })
    await expect(market.place()).rejects.toThrow(refused)
    market.waitHours(48)
    await market.place()
    expect(await ownVacation(kofi)).toBeNull()
  })

  test('has its days where the seller lives', async () => {
    await rows(`update sellers set country = 'CM' where id = $1`, [sellerId])
    const firstDay = inDays(10)
    await takeVacation(kofi, { firstDay, lastDay: firstDay, message: '' })
    const stored = await rows('select starts_at, ends_at from core.vacations')
    await rows(`update sellers set country = 'CI' where id = $1`, [sellerId])
    expect(stored).toEqual([
      {
        starts_at: new Date(`${dayAfter(firstDay, -1)}T23:00:00Z`),
        ends_at: new Date(`${firstDay}T23:00:00Z`),
      },
    ])
  })

  test('without a last day lasts until the seller ends it', async () => {
    await takeVacation(kofi, { firstDay: null, lastDay: null, message: '' })
    market.waitHours(24 * 40)
    await expect(market.place()).rejects.toThrow(refused)
    await endVacation(kofi)
    await endVacation(kofi)
    await market.place()
  })

  test('leaves offers that were sent, and orders that run, as they are', async () => {
    const offerId = await desk.send()
    const running = await market.placePaid()
    const before = await market.order(running.orderId)
    await takeVacation(kofi, { firstDay: null, lastDay: inDays(9), message: '' })
    await desk.accept(offerId)
    expect(await market.order(running.orderId)).toEqual(before)
  })

  test('is shown while it runs, with the day after it', async () => {
    // What customers see follows the clock of the database, which no test moves.
    const lastDay = dayAfter(dayIn(new Date(), 'Africa/Abidjan'), 400)
    await rows(
      `insert into core.vacations
         (seller_id, first_day, last_day, starts_at, ends_at, message, is_shown)
       values ($1, '2026-01-01', $2::date, '2026-01-01', $2::date, 'À bientôt', true)`,
      [sellerId, lastDay],
    )
    const page = { handle: cast.kofiSeller.handle, locale: 'fr' } as const
    const away = { backDay: dayAfter(lastDay, 1), message: 'À bientôt' }
    expect((await getSellerPage(kofi, page))?.away).toEqual(away)
    await rows('update core.vacations set starts_at = ends_at - interval $$1 hour$$')
    expect((await getSellerPage(kofi, page))?.away).toBeNull()
  })

  test('is nobody else’s to end', async () => {
    await takeVacation(kofi, { firstDay: null, lastDay: null, message: '' })
    await endVacation(fatou)
    expect(await ownVacation(fatou)).toBeNull()
    expect(await ownVacation(kofi)).toMatchObject({ lastDay: null })
    const visitor = ctx(viewers.customer)
    await expect(endVacation(visitor)).rejects.toThrow('seller/profile-required')
  })

  test.each([
    ['lastDay', 'dayOrder', 5, 4],
    ['lastDay', 'dayPast', -5, -1],
    ['lastDay', 'dayTooFar', 5, 500],
    ['firstDay', 'dayTooFar', 500, 501],
  ])('is refused for its %s: %s', async (field, problem, first, last) => {
    const vacation = { firstDay: inDays(first), lastDay: inDays(last), message: '' }
    await expect(takeVacation(kofi, vacation)).rejects.toMatchObject({
      code: 'request/invalid',
      fields: { [field]: problem },
    })
    expect(await ownVacation(kofi)).toBeNull()
  })
})

describe('cached pages', () => {
  const tags = [cacheTags.seller(sellerId), cacheTags.service(cast.service.id)].toSorted()
  const named = async () =>
    (await rows<{ tag: string }>('select tag from core.cache_tags order by tag')).map(
      ({ tag }) => tag,
    )
  const forget = () => rows('delete from core.cache_tags')

  test('are rendered anew when a vacation is said, begins, ends and is given up', async () => {
    await forget()
    await takeVacation(kofi, { firstDay: inDays(1), lastDay: inDays(1), message: '' })
    expect(await named()).toEqual(tags)
    expect(await turnVacations(kofi)).toBe(0)

    await forget()
    market.waitHours(24)
    expect(await turnVacations(kofi)).toBe(1)
    expect(await turnVacations(kofi)).toBe(0)
    expect(await named()).toEqual(tags)

    await forget()
    market.waitHours(24)
    expect(await turnVacations(kofi)).toBe(1)
    expect(await named()).toEqual(tags)
    expect(await rows('select 1 from core.vacations')).toEqual([])

    await forget()
    await endVacation(kofi)
    expect(await named()).toEqual([])
  })
})
