import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { v7 as uuidv7 } from 'uuid'
import { Favourites, favouriteLimits } from '../../src/contracts/favourites'
import { favouriteIds, favourites, favouriteState } from '../../src/queries/favourites/favourites'
import { createFavouriteList } from '../../src/workflows/favourites/create-favourite-list'
import { deleteFavouriteList } from '../../src/workflows/favourites/delete-favourite-list'
import { dropFavourite } from '../../src/workflows/favourites/drop-favourite'
import { keepFavourite } from '../../src/workflows/favourites/keep-favourite'
import { renameFavouriteList } from '../../src/workflows/favourites/rename-favourite-list'
import { cast } from '../helpers/cast'
import { coreMarket, refusals, viewers } from '../helpers/core-market'

const market = coreMarket()
const { ctx, rows } = market
const customer = ctx(viewers.customer)
const seller = ctx(viewers.seller)
const serviceId = cast.service.id

/** The cast stands in its tables only; on the market it is by its listing. */
const offer = (id: string) => rows('select catalog.refresh_listings(array[$1::uuid])', [id])

beforeAll(() => offer(serviceId))
afterEach(async () => {
  await rows('delete from core.favourites')
  await rows('delete from core.favourite_lists')
})
afterAll(() => market.close())

const see = async (of = customer) => Favourites.parse(await favourites(of, { locale: 'fr' }))

describe('favourites', () => {
  test('are kept once, however often and from how many tabs', async () => {
    await Promise.all(Array.from({ length: 20 }, () => keepFavourite(customer, { serviceId })))
    const { services } = await see()
    expect(services).toMatchObject([{ serviceId, listId: null, card: { id: serviceId } }])
    expect(await favouriteState(customer, { serviceId })).toEqual({ isKept: true })
    expect(await favouriteIds(customer)).toEqual({ ids: [serviceId] })
    expect(await favouriteIds(seller)).toEqual({ ids: [] })
    await dropFavourite(customer, { serviceId })
    await dropFavourite(customer, { serviceId })
    expect(await favouriteState(customer, { serviceId })).toEqual({ isKept: false })
  })

  test('are nobody else’s', async () => {
    await keepFavourite(customer, { serviceId })
    expect((await see(seller)).services).toEqual([])
    await dropFavourite(seller, { serviceId })
    expect((await see()).services).toHaveLength(1)
    const { id } = await createFavouriteList(customer, { name: 'Mariage' })
    const others = [
      () => renameFavouriteList(seller, { id, name: 'À moi' }),
      () => deleteFavouriteList(seller, { id }),
      () => keepFavourite(seller, { serviceId, listId: id }),
    ]
    for (const attempt of others) {
      await expect(attempt()).rejects.toThrow('favourite/list-not-found')
    }
    expect((await see(seller)).services).toEqual([])
  })

  test('move between lists and survive them', async () => {
    const { id } = await createFavouriteList(customer, { name: 'Mariage' })
    await keepFavourite(customer, { serviceId, listId: id })
    // Keeping it again without a word about lists leaves it where it is.
    await keepFavourite(customer, { serviceId })
    expect((await see()).services).toMatchObject([{ listId: id }])
    await keepFavourite(customer, { serviceId, listId: null })
    expect((await see()).services).toMatchObject([{ listId: null }])
    await keepFavourite(customer, { serviceId, listId: id })
    await deleteFavouriteList(customer, { id })
    expect(await see()).toMatchObject({ lists: [], services: [{ listId: null }] })
  })

  test('a service that left the market stays, and says so; a new one must be on it', async () => {
    await keepFavourite(customer, { serviceId })
    await rows('delete from catalog.listings where service_id = $1', [serviceId])
    expect((await see()).services).toMatchObject([{ serviceId, card: null }])
    // It may still be moved.
    await keepFavourite(customer, { serviceId, listId: null })
    await dropFavourite(customer, { serviceId })
    for (const unknown of [serviceId, uuidv7()]) {
      await expect(keepFavourite(customer, { serviceId: unknown })).rejects.toThrow(
        'service/not-found',
      )
    }
    await offer(serviceId)
  })

  test('lists have names of their own, and there are only so many, from several tabs too', async () => {
    await createFavouriteList(customer, { name: 'Mariage' })
    const again = createFavouriteList(customer, { name: 'MARIAGE' })
    await expect(again).rejects.toThrow('favourite/name-taken')
    const { id } = await createFavouriteList(customer, { name: 'Site' })
    await expect(renameFavouriteList(customer, { id, name: 'mariage' })).rejects.toThrow(
      'favourite/name-taken',
    )
    await renameFavouriteList(customer, { id, name: 'Nouveau site' })
    const many = Array.from({ length: 30 }, (_, number) =>
      createFavouriteList(customer, { name: `Liste ${number}` }),
    )
    expect(refusals(await Promise.allSettled(many))).toEqual(
      Array.from({ length: 30 + 2 - favouriteLimits.lists }, () => 'favourite/too-many-lists'),
    )
    expect((await see()).lists).toHaveLength(favouriteLimits.lists)
  })

  test('need somebody who is signed in', async () => {
    const nobody = ctx(viewers.anonymous)
    await expect(keepFavourite(nobody, { serviceId })).rejects.toThrow('account/sign-in-required')
    await expect(favourites(nobody, { locale: 'fr' })).rejects.toThrow('account/sign-in-required')
  })
})
