import { expect, test } from '@playwright/test'
import { expectAccessible } from './support/accessibility'

test('what somebody may look for is suggested while they type, and opened by keyboard or finger', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto('/fr')
  const field = page.getByRole('main').getByLabel('Rechercher un service')
  await field.click()
  await field.pressSequentially('log', { delay: 40 })
  const options = page.getByRole('option')
  await expect(options.first()).toHaveText(/Logos et identité visuelle.*Catégorie/u)
  await expect(field).toHaveAttribute('aria-expanded', 'true')
  await expectAccessible(page)

  await test.step('Escape closes, and what was typed stays', async () => {
    await field.press('Escape')
    await expect(page.getByRole('listbox')).toBeHidden()
    await expect(field).toHaveValue('log')
  })
  await test.step('without a choice Enter searches', async () => {
    await field.press('Enter')
    await expect(page).toHaveURL(/\/fr\/search\?q=log$/u)
  })
  await test.step('an arrow and Enter open a suggestion', async () => {
    await page.goto('/fr')
    await field.click()
    await field.pressSequentially('awa d', { delay: 40 })
    await expect(options.first()).toHaveText(/Awa Diop.*Vendeur/u)
    await field.press('ArrowDown')
    await expect(options.first()).toHaveAttribute('aria-selected', 'true')
    await field.press('Enter')
    await expect(page).toHaveURL(/\/fr\/sellers\/awa-diop$/u)
  })
  await test.step('so does a finger, in the other language', async () => {
    await page.goto('/en')
    const search = page.getByRole('main').locator('input[name="q"]')
    await search.click()
    await search.pressSequentially('logo', { delay: 40 })
    await options.filter({ hasText: 'Category' }).first().click()
    await expect(page).toHaveURL(/\/en\/categories\/logos-identite$/u)
  })
})

test('without suggestions the search is what it was', async ({ page }) => {
  await page.route('**/api/v1/suggestions*', (route) => route.abort())
  await page.goto('/fr')
  const field = page.getByRole('main').getByLabel('Rechercher un service')
  await field.click()
  await field.fill('logo')
  await field.press('Enter')
  await expect(page).toHaveURL(/\/fr\/search\?q=logo$/u)
})
