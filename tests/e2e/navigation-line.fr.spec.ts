import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from '@playwright/test'

test('a page that takes its time is announced by a line, and by nothing once it stands', async ({
  page,
}) => {
  await page.goto('/fr')
  await page.waitForLoadState('networkidle')
  // Only what the app asks for when somebody goes there, on a slow network.
  await page.route(/\/fr\/briefs\?.*_rsc=/u, async (route) => {
    await sleep(1_500)
    await route.continue()
  })
  const root = page.locator('html')
  await page.getByRole('banner').getByRole('link', { name: 'Besoins' }).click()
  await expect(root).toHaveAttribute('data-on-its-way')
  await expect(page).toHaveURL(/\/fr\/briefs$/u)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(root).not.toHaveAttribute('data-on-its-way')
})
