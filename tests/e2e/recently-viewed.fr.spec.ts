import { expect, test } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from './support/accessibility'

const title = 'Je dessine le logo de votre restaurant, boutique ou salon'

test('what was looked at stands on the home page until it is cleared', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto('/fr')
  await page.waitForLoadState('networkidle')
  await expect(page.getByRole('heading', { name: 'Vus récemment' })).toHaveCount(0)
  await page.goto('/fr/services/logo-restaurant-boutique-salon')
  await page.waitForLoadState('networkidle')
  await page.goto('/fr')
  const row = page.getByRole('region', { name: 'Vus récemment' })
  await expect(row.getByRole('link', { name: title })).toBeVisible()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)

  await page.goto('/fr/search?q=xyzzyqwv')
  await expect(row.getByRole('link', { name: title })).toBeVisible()
  await row.getByRole('button', { name: 'Effacer la liste' }).click()
  await expect(row.getByRole('status')).toHaveText('La liste est effacée.')
  await expect(row.getByRole('link')).toHaveCount(0)
  await page.goto('/fr')
  await page.waitForLoadState('networkidle')
  await expect(row).toHaveCount(0)
})
