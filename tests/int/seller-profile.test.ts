import { sql } from '@payloadcms/db-postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SellerProfileInput } from '../../src/contracts/accounts'
import { getServicePage } from '../../src/queries/catalogue/get-service-page'
import { ownSellerProfile } from '../../src/queries/sellers/own-profile'
import { saveSellerProfile } from '../../src/workflows/sellers/save-seller-profile'
import { endVacation } from '../../src/workflows/vacations/end-vacation'
import { takeVacation } from '../../src/workflows/vacations/take-vacation'
import { cast } from '../helpers/cast'
import { openMarket, people, userViewer, type Market } from '../helpers/market'
import { errorCode } from '../helpers/publishing'

let market: Market
beforeAll(async () => {
  market = await openMarket()
})
afterAll(() => market.close())

const profile: SellerProfileInput = {
  handle: 'moussa-studio',
  displayName: 'Moussa Koné',
  headline: 'Photographe à Bamako',
  bio: 'Portraits et événements.',
  city: 'Bamako',
  country: 'ML',
  languages: ['fr', 'bm'],
  skills: ['photo'],
  avatarId: null,
  autoAcceptsOrders: false,
}

test('a user becomes a seller, changes the profile, and keeps the handle', async () => {
  const { sellerId } = await saveSellerProfile(market.as(people.moussa), profile)
  const seller = market.as(userViewer(cast.moussa, sellerId))
  await saveSellerProfile(seller, {
    ...profile,
    handle: 'autre-nom',
    headline: 'Portraits de famille',
  })
  expect(await ownSellerProfile(seller)).toMatchObject({
    id: sellerId,
    handle: 'moussa-studio',
    headline: 'Portraits de famille',
    languages: ['fr', 'bm'],
    level: 'new',
    isIdentityVerified: false,
  })
  const { rows } = await market.db.execute(
    sql`select 1 from events where topic = 'seller.profile_saved' and subject_id = ${sellerId}`,
  )
  expect(rows).toHaveLength(2)
})

test('a profile that is saved leaves a vacation as it is', async () => {
  const kofi = market.as(userViewer(cast.kofi, cast.kofiSeller.id))
  const shown = () => getServicePage(market, { slug: cast.service.slug, locale: 'fr' })
  await takeVacation(kofi, { firstDay: null, lastDay: null, message: 'Je reviens vite.' })
  await saveSellerProfile(kofi, { ...profile, handle: cast.kofiSeller.handle })
  const away = { backDay: null, message: 'Je reviens vite.' }
  expect((await shown())?.seller.away).toEqual(away)
  await endVacation(kofi)
  expect((await shown())?.seller.away).toBeNull()
})

test.each([cast.kofiSeller.handle, 'admin'])('the handle %s is refused by name', async (handle) => {
  const saved = saveSellerProfile(market.as(people.awa), { ...profile, handle })
  await expect(saved).rejects.toMatchObject({
    code: 'seller/handle-taken',
    fields: { handle: 'taken' },
  })
})

test('two users who want one handle at once: one gets it', async () => {
  const wanted = { ...profile, handle: 'convoite' }
  const [left, right] = [userViewer(cast.awa), userViewer(cast.moussa)]
  await market.db.execute(sql`delete from sellers where user_id = ${cast.moussa.id}`)
  const results = await Promise.all(
    [left, right].map((viewer) => errorCode(saveSellerProfile(market.as(viewer), wanted))),
  )
  expect(new Set(results)).toEqual(new Set(['no error', 'seller/handle-taken']))
})

test('an unconfirmed address, and a portrait of someone else, are refused', async () => {
  const unconfirmed = { ...userViewer(cast.fatou), emailVerified: false } as const
  expect(await errorCode(saveSellerProfile(market.as(unconfirmed), profile))).toBe(
    'account/email-not-verified',
  )
  const foreign = { ...profile, handle: 'fatou-2', avatarId: cast.service.id }
  const saved = saveSellerProfile(market.as(people.fatou), foreign)
  await expect(saved).rejects.toMatchObject({ fields: { avatarId: 'choice' } })
})
