import { expect, test, type Page } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from './support/accessibility'

// A phone with a sharp screen: it would take the larger files.
const phone = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 3 }
test.use(phone)

const search = '/fr/search'

/** Opens the search page, looks at all of it, and counts what came. */
const readSearch = async (page: Page) => {
  let guesses = 0
  const arriving: Promise<number>[] = []
  page.on('request', (request) => {
    if (request.headers()['next-router-prefetch'] !== undefined) guesses += 1
  })
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'image') return
    arriving.push(response.body().then(({ length }) => length))
  })
  await page.goto(search)
  const covers = page.getByRole('main').locator('img[srcset]')
  for (const cover of await covers.all()) {
    await cover.scrollIntoViewIfNeeded()
    // Each is there before the next is looked for: what is counted does not hang on how fast this is.
    await expect(cover).not.toHaveJSProperty('naturalWidth', 0)
  }
  const pictureBytes = (await Promise.all(arriving)).reduce((sum, length) => sum + length, 0)
  const files = await covers.evaluateAll((images) =>
    images.map((image) =>
      image instanceof HTMLImageElement
        ? { isLazy: image.loading === 'lazy', name: image.currentSrc.split('/').at(-1) ?? '' }
        : { isLazy: false, name: '' },
    ),
  )
  const waiting = files.filter(({ isLazy }) => isLazy).map(({ name }) => name)
  return { pictureBytes, guesses, waiting }
}
const isSmall = (name: string) => name.includes('-400x300.')

test('whoever saves data gets smaller pictures on every page, by a switch in the footer', async ({
  browser,
}) => {
  const context = await browser.newContext(phone)
  const page = await context.newPage()
  const full = await readSearch(page)
  expect(full.waiting.length).toBeGreaterThan(4)
  expect(full.waiting.some((name) => !isSmall(name))).toBe(true)
  expect(full.guesses).toBe(0)

  await page.getByRole('button', { name: 'Économiser les données' }).click()
  await expect(page.getByRole('button', { name: 'Images en pleine qualité' })).toBeVisible()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  const saving = await browser.newContext({
    ...phone,
    storageState: await context.storageState(),
  })
  const less = await readSearch(await saving.newPage())
  expect(less.waiting.length).toBe(full.waiting.length)
  expect(less.waiting.filter((name) => !isSmall(name))).toEqual([])
  expect(less.pictureBytes).toBeLessThan(full.pictureBytes * 0.85)
  expect(less.guesses).toBe(0)
  await saving.close()

  await page.getByRole('button', { name: 'Images en pleine qualité' }).click()
  await expect(page.getByRole('button', { name: 'Économiser les données' })).toBeVisible()
  await context.close()
})

test('a device that saves data is believed, until its reader says otherwise', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } })
  })
  const { waiting } = await readSearch(page)
  expect(waiting.filter((name) => !isSmall(name))).toEqual([])
  await page.getByRole('button', { name: 'Images en pleine qualité' }).click()
  await expect(page.getByRole('button', { name: 'Économiser les données' })).toBeVisible()
})

test('the site is installed from the footer, where the browser offers it', async ({ page }) => {
  await page.goto('/fr')
  await page.waitForLoadState('networkidle')
  const entry = page.getByRole('button', { name: 'Installer l’application' })
  await expect(entry).toBeHidden()
  const isKeptBack = await page.evaluate(() => {
    const offer = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), {
      prompt: async () => {
        document.title = 'installed'
      },
    })
    window.dispatchEvent(offer)
    return offer.defaultPrevented
  })
  expect(isKeptBack).toBe(true)
  await entry.click()
  await expect(page).toHaveTitle('installed')
  await expect(entry).toBeHidden()
})

/** Safari on an iPhone, as far as we ask it. */
const onIphone = (page: Page, isInstalled: boolean) =>
  page.addInitScript((standalone) => {
    Object.defineProperty(navigator, 'standalone', { value: standalone })
  }, isInstalled)
const entryOf = (page: Page) => page.getByRole('contentinfo').getByText('Installer l’application')

test('an iPhone is told how to install it', async ({ page }) => {
  await onIphone(page, false)
  await page.goto('/fr')
  await entryOf(page).click()
  await expect(page.getByText('Touchez Partager')).toBeVisible()
  await expectAccessible(page)
})

test('nothing is offered where it stands on the home screen', async ({ page }) => {
  await onIphone(page, true)
  await page.goto('/fr')
  await page.waitForLoadState('networkidle')
  await expect(entryOf(page)).toHaveCount(0)
})
