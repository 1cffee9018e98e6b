import { brotliCompressSync } from 'node:zlib'
import { expect, test, type Page } from '@playwright/test'
import { demoPerson, signInInFrench } from './support/people'

const service = '/fr/services/logo-restaurant-boutique-salon'
/** Kilobytes (1,024 bytes) of scripts, packed with brotli as a proxy in front would. */
const mostForVisitors = 170
/** Members also load their menu and the live socket, after the page stands. */
const mostForMembers = 190
/** The page itself, packed the same way. */
const mostOfPage = 40

type Loaded = { scripts: Map<string, Buffer>; page: Buffer }

/** Opens the page without a cache and collects what came with it, late scripts included. */
const load = async (page: Page): Promise<Loaded> => {
  const scripts = new Map<string, Buffer>()
  const arriving: Promise<void>[] = []
  page.on('response', (response) => {
    const { pathname } = new URL(response.url())
    if (!pathname.startsWith('/_next/') || !pathname.endsWith('.js')) return
    const take = async () => {
      scripts.set(pathname, await response.body())
    }
    arriving.push(take())
  })
  const answer = await page.goto(service)
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)))
  await page.waitForLoadState('networkidle')
  await Promise.all(arriving)
  return { scripts, page: (await answer?.body()) ?? Buffer.alloc(0) }
}

const kilobytes = (parts: Iterable<Buffer>): number =>
  [...parts].reduce((sum, part) => sum + brotliCompressSync(part).length, 0) / 1_024

test('the service page of a visitor is light', async ({ page }) => {
  const loaded = await load(page)
  expect(loaded.scripts.size).toBeGreaterThan(3)
  expect(kilobytes(loaded.scripts.values())).toBeLessThanOrEqual(mostForVisitors)
  expect(kilobytes([loaded.page])).toBeLessThanOrEqual(mostOfPage)
})

test('the service page of a member is little heavier', async ({ browser }) => {
  const context = await browser.newContext({ locale: 'fr-FR' })
  const signing = await context.newPage()
  await signing.goto('/fr/sign-in')
  await signInInFrench(signing, demoPerson('Adjoua N’Guessan', 'adjoua@2krika.example'))
  const { cookies } = await context.storageState()
  await context.close()
  // Nothing is kept from the pages before.
  const fresh = await browser.newContext({ locale: 'fr-FR' })
  await fresh.addCookies(cookies)
  const loaded = await load(await fresh.newPage())
  expect(kilobytes(loaded.scripts.values())).toBeLessThanOrEqual(mostForMembers)
  await fresh.close()
})
