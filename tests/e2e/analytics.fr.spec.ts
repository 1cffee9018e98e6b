import { expect, test, type Browser, type Page } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from './support/accessibility'
import { askDatabase } from './support/database'
import { demoPerson, signInInFrench } from './support/people'
import { signInAsStaff } from './support/staff'

const seller = demoPerson('Awa Diop', 'awa@2krika.example')
const mine = 'logo-restaurant-boutique-salon'
const others = 'traduction-francais-anglais'
const title = 'Je dessine le logo de votre restaurant, boutique ou salon'
const analytics = '/fr/seller/analytics?period=week'
const phone = { viewport: { width: 360, height: 740 } }

/** What the seller reads about the one service: seen in lists, opened, ordered. */
const readFigures = async (page: Page): Promise<number[]> => {
  await page.goto(analytics)
  const row = page.getByRole('row').filter({ hasText: title })
  const cells = await row.getByRole('cell').allInnerTexts()
  return cells.slice(0, 3).map((text) => Number(text.replaceAll(/\s/gu, '')))
}

/** What browsers tell as they leave a page is seen by no test; what was written of it is. */
const visitsOf = async (slug: string): Promise<number> => {
  const [row] = await askDatabase<{ visits: string }>(
    `select sum(day.visits) as visits from core.service_days day
     join services service on service.id = day.service_id where service.slug = $1`,
    [slug],
  )
  return Number(row?.visits ?? 0)
}

/** A browser of somebody, not of a test: robots are not counted, and Playwright says it is one. */
const openAsSomebody = async (browser: Browser): Promise<Page> => {
  const context = await browser.newContext({ ...phone, locale: 'fr-FR' })
  await context.addInitScript(() => {
    Object.defineProperty(navigator, 'webdriver', { value: false })
  })
  return context.newPage()
}

test('what a visitor looks at is counted for its seller, and how fast it was for staff', async ({
  page,
  browser,
}) => {
  await page.setViewportSize(phone.viewport)
  await page.goto('/fr/sign-in')
  await signInInFrench(page, seller)
  const before = await readFigures(page)
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)

  const visitor = await openAsSomebody(browser)
  await test.step('somebody sees the card, opens the service and leaves', async () => {
    await visitor.goto('/fr/search?q=logo')
    const card = visitor.locator('[data-service]').filter({ hasText: title })
    await card.scrollIntoViewIfNeeded()
    // Long enough to have been looked at.
    await visitor.waitForTimeout(3_000)
    await card.getByRole('heading').getByRole('link').click()
    await visitor.waitForURL(/\/fr\/services\//u)
    await expect(visitor.getByRole('heading', { level: 1 })).toHaveText(title)
    await visitor.waitForTimeout(1_000)
    await visitor.goto('/fr/pages/terms')
  })

  await test.step('the seller reads it within seconds', async () => {
    await expect(async () => {
      const [seen = 0, visited = 0, ordered] = await readFigures(page)
      expect(seen).toBeGreaterThan(before[0] ?? 0)
      expect(visited).toBeGreaterThan(before[1] ?? 0)
      expect(ordered).toBe(before[2])
    }).toPass({ timeout: 40_000 })
  })

  await test.step('the seller’s own visits change nothing', async () => {
    const own = await openAsSomebody(browser)
    await own.goto('/fr/sign-in')
    await signInInFrench(own, seller)
    const [, counted] = await readFigures(own)
    const ofOthers = await visitsOf(others)
    for (const slug of [mine, others]) {
      await own.goto(`/fr/services/${slug}`)
      await own.waitForTimeout(1_500)
    }
    await own.goto(analytics)
    await expect.poll(() => visitsOf(others), { timeout: 20_000 }).toBe(ofOthers + 1)
    expect((await readFigures(own))[1]).toBe(counted)
    await own.context().close()
  })

  await test.step('the figures are a table and a file too, and wide ones scroll by keyboard', async () => {
    await page.getByText('Voir les chiffres').click()
    await expect(page.getByRole('table').first()).toBeVisible()
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Télécharger en CSV' }).click()
    expect((await download).suggestedFilename()).toMatch(/^2krika-week-.*\.csv$/u)
  })
  await visitor.context().close()

  await test.step('staff read how fast it was', async () => {
    const staff = await (await browser.newContext({ locale: 'fr-FR' })).newPage()
    await signInAsStaff(staff, 'moderation@2krika.example')
    await staff.goto('/admin')
    await staff.goto('/admin/vitals?days=7')
    await expect(staff.getByRole('heading', { level: 1, name: 'Vitesse vécue' })).toBeVisible()
    await expect(staff.getByRole('rowheader', { name: 'Recherche · téléphone' })).toBeVisible()
    await staff.context().close()
  })
})

test('a robot that says so is not counted', async ({ page, browser }) => {
  const before = await visitsOf(mine)
  await page.goto(`/fr/services/${mine}`)
  await page.waitForTimeout(1_500)
  await page.goto('/fr/pages/terms')
  const somebody = await openAsSomebody(browser)
  const ofOthers = await visitsOf(others)
  await somebody.goto(`/fr/services/${others}`)
  await somebody.waitForTimeout(1_500)
  await somebody.goto('/fr/pages/terms')
  await expect.poll(() => visitsOf(others), { timeout: 20_000 }).toBe(ofOthers + 1)
  expect(await visitsOf(mine)).toBe(before)
  await somebody.context().close()
})
