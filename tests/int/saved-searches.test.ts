import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { v7 as uuidv7 } from 'uuid'
import searchPostgres from '../../plugins/search-postgres'
import type { Ctx } from '../../src/context'
import { SavedSearches, savedSearchLimits } from '../../src/contracts/saved-searches'
import { env } from '../../src/env'
import { alertSavedSearchesTask } from '../../src/jobs/tasks/alert-saved-searches'
import { savedSearches } from '../../src/queries/saved-searches/saved-searches'
import { alertToken } from '../../src/store/saved-searches/alert-token'
import { changeSavedSearch } from '../../src/workflows/saved-searches/change-saved-search'
import { deleteSavedSearch } from '../../src/workflows/saved-searches/delete-saved-search'
import { saveSearch } from '../../src/workflows/saved-searches/save-search'
import { stopAlerts } from '../../src/workflows/saved-searches/stop-alerts'
import { cast } from '../helpers/cast'
import { coreMarket, refusals, viewers } from '../helpers/core-market'

const market = coreMarket()
const { ctx, rows, waitHours } = market
const customer = ctx(viewers.customer)
const stranger = ctx(viewers.stranger)
const logos = { name: 'Logos', criteria: { q: 'logo' }, frequency: 'daily' } as const

/** The cast stands in its tables only; on the market it is by its listing. */
beforeAll(() => rows('select catalog.refresh_listings(array[$1::uuid])', [cast.service.id]))
afterEach(async () => {
  await rows('delete from core.saved_searches')
  await rows('delete from core.emails')
})
afterAll(() => market.close())

const see = async (of: Ctx = customer) =>
  SavedSearches.parse(await savedSearches(of, { locale: 'fr' })).searches

describe('saved searches', () => {
  test('are kept once, renamed, and deleted', async () => {
    const criteria = { q: 'logo', category: cast.category.slug, maxPrice: 30_000 }
    const { id } = await saveSearch(customer, { ...logos, criteria })
    expect(await see()).toMatchObject([{ id, ...logos, criteria, categoryTitle: 'Logos' }])
    const again = saveSearch(customer, { ...logos, name: 'Encore', criteria })
    await expect(again).rejects.toThrow('saved-search/already-saved')
    await saveSearch(stranger, { ...logos, criteria })
    await changeSavedSearch(customer, { id, name: 'Mon logo' })
    expect(await see()).toMatchObject([{ name: 'Mon logo', frequency: 'daily' }])
    await changeSavedSearch(customer, { id, frequency: 'none' })
    expect(await see()).toMatchObject([{ name: 'Mon logo', frequency: 'none' }])
    await deleteSavedSearch(customer, { id })
    expect(await see()).toEqual([])
    await expect(deleteSavedSearch(customer, { id })).rejects.toThrow('saved-search/not-found')
  })

  test('are nobody else’s', async () => {
    const { id } = await saveSearch(customer, logos)
    expect(await see(stranger)).toEqual([])
    const attempts = [
      () => changeSavedSearch(stranger, { id, name: 'À moi' }),
      () => deleteSavedSearch(stranger, { id }),
    ]
    for (const attempt of attempts) {
      await expect(attempt()).rejects.toThrow('saved-search/not-found')
    }
    expect(await see()).toMatchObject([{ name: 'Logos' }])
    const nobody = ctx(viewers.anonymous)
    await expect(saveSearch(nobody, logos)).rejects.toThrow('account/sign-in-required')
    await expect(savedSearches(nobody, { locale: 'fr' })).rejects.toThrow(
      'account/sign-in-required',
    )
  })

  test('there are only so many, from several tabs too', async () => {
    const many = Array.from({ length: 30 }, (_, number) =>
      saveSearch(customer, { ...logos, criteria: { q: `logo ${number}` } }),
    )
    expect(refusals(await Promise.allSettled(many))).toEqual(
      Array.from({ length: 30 - savedSearchLimits.searches }, () => 'saved-search/full'),
    )
    expect(await see()).toHaveLength(savedSearchLimits.searches)
  })
})

/** The context of the worker: the engine of the market beside everything else. */
const worker = (): Ctx => {
  const base = ctx(viewers.system)
  return { ...base, providers: { ...base.providers, search: searchPostgres({ db: market.db }) } }
}
const attempt = { number: 1, isLast: false }
const alertAll = (as = worker()) => alertSavedSearchesTask.run(as, {}, attempt)

type Mail = {
  to_address: string
  subject: string
  text: string
  html: string
  locale: string
  unsubscribe_url: string
}
const mails = () =>
  rows<Mail>(`select * from core.emails where template = 'saved-search-news' order by id`)

/** The one service of the market is published so many minutes ago by the clock of the market. */
const publishMinutesAgo = async (minutes: number) => {
  const at = new Date(customer.clock().getTime() - minutes * 60_000).toISOString()
  await rows('update services set first_published_at = $2 where id = $1', [cast.service.id, at])
  await rows('select catalog.refresh_listings(array[$1::uuid])', [cast.service.id])
}

describe('alerts', () => {
  test('tell what is new once, whoever runs and however often', async () => {
    await saveSearch(customer, logos)
    await saveSearch(customer, { ...logos, name: 'Sites', criteria: { q: 'plomberie' } })
    waitHours(24)
    await publishMinutesAgo(60)
    await Promise.all(Array.from({ length: 5 }, () => alertAll()))
    await alertAll()
    const [mail, ...more] = await mails()
    expect(more).toEqual([])
    expect(mail?.to_address).toBe(cast.awa.email)
    expect(mail?.subject).toBe('Nouveaux services : Logos')
    expect(mail?.text).toContain(cast.service.title)
    expect(mail?.text).toContain(`/fr/services/${cast.service.slug}`)
    expect(mail?.text).toContain('/fr/search?q=logo&sort=newest')
    expect(mail?.html).not.toContain('Sites')
    waitHours(24)
    await alertAll()
    expect(await mails()).toHaveLength(1)
  })

  test('say nothing of what was there before, is one’s own, or is still settling', async () => {
    await publishMinutesAgo(60)
    await saveSearch(customer, logos)
    await saveSearch(ctx(viewers.seller), logos)
    waitHours(24)
    await alertAll()
    expect(await mails()).toEqual([])
    waitHours(24)
    await publishMinutesAgo(5)
    await alertAll()
    expect(await mails()).toEqual([])
    waitHours(24)
    await alertAll()
    expect((await mails()).map(({ to_address }) => to_address)).toEqual([cast.awa.email])
  })

  test('come by day or by week, or not at all; what was off begins anew', async () => {
    await saveSearch(customer, { ...logos, frequency: 'weekly' })
    const { id } = await saveSearch(stranger, { ...logos, frequency: 'none' })
    waitHours(24)
    await publishMinutesAgo(60)
    await alertAll()
    expect(await mails()).toEqual([])
    await changeSavedSearch(stranger, { id, frequency: 'daily' })
    waitHours(6 * 24)
    await alertAll()
    expect((await mails()).map(({ to_address }) => to_address)).toEqual([cast.awa.email])
  })

  test('a mail that could not be stored leaves everything as it was, and others their mail', async () => {
    await saveSearch(customer, logos)
    await saveSearch(stranger, logos)
    waitHours(24)
    await publishMinutesAgo(60)
    await rows(`alter table core.emails add constraint no_awa
      check (to_address <> '${cast.awa.email}')`)
    await expect(alertAll()).rejects.toThrow()
    expect((await mails()).map(({ to_address }) => to_address)).toEqual([cast.moussa.email])
    await rows('alter table core.emails drop constraint no_awa')
    await alertAll()
    await alertAll()
    expect((await mails()).map(({ to_address }) => to_address).toSorted()).toEqual(
      [cast.awa.email, cast.moussa.email].toSorted(),
    )
  })

  test('reach nobody who was suspended or took the alert back while it was being found', async () => {
    await saveSearch(customer, logos)
    const { id } = await saveSearch(stranger, logos)
    waitHours(24)
    await publishMinutesAgo(60)
    await rows(`update users set status = 'suspended' where id = $1`, [cast.awa.id])
    const slow = worker()
    const find = vi.spyOn(slow.providers.search, 'find')
    find.mockImplementation(async (input) => {
      await changeSavedSearch(stranger, { id, frequency: 'none' })
      return searchPostgres({ db: market.db }).find(input)
    })
    await alertAll(slow)
    await rows(`update users set status = 'active' where id = $1`, [cast.awa.id])
    expect(find).toHaveBeenCalled()
    expect(await mails()).toEqual([])
  })

  test('speak the language of their reader', async () => {
    await rows(`update users set locale = 'en' where id = $1`, [cast.awa.id])
    await saveSearch(customer, logos)
    waitHours(24)
    await publishMinutesAgo(60)
    await alertAll()
    await rows(`update users set locale = 'fr' where id = $1`, [cast.awa.id])
    expect(await mails()).toMatchObject([{ locale: 'en', subject: 'New services: Logos' }])
  })
})

describe('the way out of a mail', () => {
  test('needs no session, and stops one alert or all, however often', async () => {
    await saveSearch(customer, logos)
    await saveSearch(customer, { ...logos, name: 'Kofi', criteria: { q: 'kofi' } })
    waitHours(24)
    await publishMinutesAgo(60)
    await alertAll()
    const [mail] = await mails()
    const nobody = ctx(viewers.anonymous)
    const links = [...(mail?.text ?? '').matchAll(/stop-alerts\?token=(\S+)/gu)].map(
      ([, token = '']) => token,
    )
    expect(links).toHaveLength(2)
    const [token = ''] = links
    await stopAlerts(nobody, { token })
    await stopAlerts(nobody, { token })
    expect((await see()).map(({ frequency }) => frequency).toSorted()).toEqual(['daily', 'none'])
    const all = new URL(mail?.unsubscribe_url ?? '')
    expect(all.pathname).toBe('/api/v1/saved-search-alerts/stop')
    await stopAlerts(nobody, { token: all.searchParams.get('token') ?? '' })
    expect((await see()).map(({ frequency }) => frequency)).toEqual(['none', 'none'])
  })

  test('opens to nobody who made it up', async () => {
    const { id } = await saveSearch(customer, logos)
    const token = alertToken({ of: 'search', id: uuidv7() }, env().PAYLOAD_SECRET)
    const forged = token.replace(/\.[^.]+\./u, `.${id}.`)
    await expect(stopAlerts(customer, { token: forged })).rejects.toThrow(
      'saved-search/link-invalid',
    )
    expect(await see()).toMatchObject([{ frequency: 'daily' }])
  })
})
