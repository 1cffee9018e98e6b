import { expect, test, type Page } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from './support/accessibility'

/** As many as a page of the search holds. */
const pageSize = 24

const cards = (page: Page) => page.getByRole('region', { name: 'Résultats' }).getByRole('article')
const more = (page: Page) => page.getByRole('link', { name: 'Voir plus', exact: true })

test('more results join the list, and whoever comes back finds them', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto('/fr/search')
  await expect(cards(page)).toHaveCount(pageSize)
  await more(page).click()
  await expect(cards(page)).toHaveCount(2 * pageSize)
  await expect(page.getByText('24 résultats ajoutés, 48 affichés.')).toBeAttached()
  await expect(page).toHaveURL(/\/fr\/search\?cursor=/u)
  const first = cards(page).nth(pageSize).getByRole('heading').getByRole('link')
  await expect(first).toBeFocused()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)

  await test.step('back from a service, the list is as long and as far down', async () => {
    const title = await first.innerText()
    const address = page.url()
    await first.click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText(title.slice(0, 20))
    await page.goBack()
    await expect(page).toHaveURL(address)
    await expect(cards(page)).toHaveCount(2 * pageSize)
    await expect(first).toBeInViewport()
  })

  await test.step('its address begins there when it is loaded anew', async () => {
    const titles = await cards(page).getByRole('heading').allInnerTexts()
    await page.reload()
    await expect(cards(page).first().getByRole('heading')).toHaveText(titles[pageSize] ?? '')
    await expect(page.getByRole('link', { name: 'Retour au début' })).toBeVisible()
  })
})

test('a list without the network keeps what it has, and says so', async ({ page, context }) => {
  await page.goto('/fr/search')
  await expect(more(page)).toBeVisible()
  await page.waitForLoadState('networkidle')
  await context.setOffline(true)
  await more(page).click()
  await expect(page.getByText('La suite n’a pas pu être chargée. Réessayez.')).toBeVisible()
  await expect(cards(page)).toHaveCount(pageSize)
  await context.setOffline(false)
  await more(page).click()
  await expect(cards(page)).toHaveCount(2 * pageSize)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('pages follow each other by links', async ({ page }) => {
    await page.goto('/fr/search')
    const before = await cards(page).first().getByRole('heading').innerText()
    await page.getByRole('link', { name: 'Page suivante' }).click()
    await expect(page).toHaveURL(/\/fr\/search\?cursor=/u)
    await expect(cards(page).first().getByRole('heading')).not.toHaveText(before)
    await page.getByRole('link', { name: 'Retour au début' }).click()
    await expect(cards(page).first().getByRole('heading')).toHaveText(before)
  })
})
